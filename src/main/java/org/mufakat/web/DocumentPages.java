package org.mufakat.web;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.service.Face;
import org.mufakat.store.GraphStore;
import org.mufakat.store.TakenBack;
import org.mufakat.store.Whereabouts;
import org.mufakat.vocabulary.Iris;

/// Documents about things: `/id/state/japan` leads to `/doc/state/japan`, which gives what `Accept` likes best;
/// `/doc/state/japan.ttl` and the like give one form.
///
/// The thing's own IRI stays canonical whatever host this is, and each document names it. Of what has been taken back,
/// replaced or never been here, the status and a body in the form asked for say so.
final class DocumentPages implements Face {

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final GraphStore store;
    private final TakenBack takenBack;
    private final Descriptions descriptions;
    private final DocumentForms forms;

    DocumentPages(GraphStore store, TakenBack takenBack, DocumentForms forms) {
        this.store = store;
        this.takenBack = takenBack;
        this.descriptions = new Descriptions(store);
        this.forms = forms;
    }

    @Override
    public List<String> paths() {
        return List.of("/id/*", "/doc/*");
    }

    @Override
    public Page answer(Visit visit) {
        String path = visit.path().replaceFirst("^/(id|doc)/", "");
        String iri = Iris.BASE + "id/" + path;
        return switch (Whereabouts.of(iri, store)) {
            case Whereabouts.Here() -> visit.path().startsWith("/id/") ? seeOther(iri) : negotiated(iri, visit);
            case Whereabouts.Replaced(List<String> successors) -> replaced(iri, successors, visit.accept());
            case Whereabouts.Gone() -> new Absence(410, iri, "No source tells of it any more.").page(visit.accept());
            case Whereabouts.Unknown() ->
                takenBack.articles().contains(iri)
                        ? new Absence(410, iri, "This article has been taken back.").page(visit.accept())
                        : extended(iri, visit);
        };
    }

    private static Page seeOther(String iri) {
        String document = Links.to(iri);
        return new Page(
                303,
                "text/plain",
                document + "\n",
                Map.of("Location", document, "Vary", "Accept", "Link", "<%s>; rel=\"canonical\"".formatted(iri)));
    }

    /// One successor is where the thing has gone; several are told of, so that the visitor may choose.
    private static Page replaced(String iri, List<String> successors, String accept) {
        String others = successors.stream().map(one -> "<" + one + ">").collect(joining(", "));
        Page told = new Absence(successors.size() == 1 ? 301 : 300, iri, "It is now " + others + ".").page(accept);
        var headers = new LinkedHashMap<>(told.headers());
        if (successors.size() == 1) {
            headers.put("Location", Links.to(successors.getFirst()));
        }
        headers.put(
                "Link",
                successors.stream()
                        .map(one -> "<%s>; rel=\"successor-version\"".formatted(Links.to(one)))
                        .collect(joining(", ")));
        return new Page(told.status(), told.contentType(), told.body(), headers);
    }

    private Page extended(String iri, Visit visit) {
        int dot = iri.lastIndexOf('.');
        Optional<Syntax> syntax = visit.path().startsWith("/doc/") && dot > iri.lastIndexOf('/')
                ? Syntax.ofExtension(iri.substring(dot + 1))
                : Optional.empty();
        return syntax.map(form -> inOneForm(iri.substring(0, dot), form, visit))
                .orElseGet(() -> unknown(iri, visit.accept()));
    }

    private Page inOneForm(String iri, Syntax form, Visit visit) {
        return switch (Whereabouts.of(iri, store)) {
            case Whereabouts.Here() ->
                described(iri, visit)
                        .map(description -> page(description, form, form.mediaType(), Map.of()))
                        .orElseGet(() -> unknown(iri, form.mediaType()));
            case Whereabouts.Replaced(List<String> successors) -> replaced(iri, successors, form.mediaType());
            case Whereabouts.Gone() -> new Absence(410, iri, "No source tells of it any more.").page(form.mediaType());
            case Whereabouts.Unknown() ->
                takenBack.articles().contains(iri)
                        ? new Absence(410, iri, "This article has been taken back.").page(form.mediaType())
                        : unknown(iri, form.mediaType());
        };
    }

    private static Page unknown(String iri, String accept) {
        return new Absence(404, iri, "The graph says nothing of it.").page(accept);
    }

    private Page negotiated(String iri, Visit visit) {
        Optional<Syntax> form = Syntax.accepted(visit.accept());
        if (form.isEmpty()) {
            return Absence.notAcceptable(Links.to(iri));
        }
        return described(iri, visit)
                .map(description -> page(
                        description,
                        form.get(),
                        form.get().contentType(visit.accept()),
                        Map.of(
                                "Vary",
                                "Accept",
                                "Content-Location",
                                address(description, form.get(), description.page()))))
                .orElseGet(() -> unknown(iri, visit.accept()));
    }

    private Optional<Description> described(String iri, Visit visit) {
        String page = visit.parameters().getOrDefault("page", "1");
        return page.matches("[1-9]\\d{0,5}") ? descriptions.of(iri, Integer.parseInt(page)) : Optional.empty();
    }

    private Page page(Description description, Syntax form, String type, Map<String, String> more) {
        var headers = new LinkedHashMap<>(more);
        headers.put("Link", links(description, form));
        return new Page(200, type, forms.write(description, form), headers);
    }

    /// Return what leads elsewhere: the other forms, the pages beside this one, the IRI to cite (RFC 8288).
    private static String links(Description description, Syntax form) {
        String iri = description.thing().getURI();
        Stream<String> alternates = Stream.of(Syntax.values())
                .map(other -> "<%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(address(description, other, description.page()), other.mediaType()));
        Stream<String> beside = Stream.of(
                        Map.entry("prev", description.page() - 1), Map.entry("next", description.page() + 1))
                .filter(page -> page.getValue() >= 1 && page.getValue() <= description.pages())
                .map(page -> "<%s>; rel=\"%s\"".formatted(address(description, form, page.getValue()), page.getKey()));
        Stream<String> names = Stream.of(
                "<%s>; rel=\"canonical\"".formatted(Iris.BASE + Links.to(iri).substring(1)),
                "<%s>; rel=\"describes\"".formatted(iri),
                "<%s>; rel=\"cite-as\"".formatted(iri),
                "<%s>; rel=\"collection\"".formatted(DataSet.IRI),
                "<%s>; rel=\"license\"".formatted(LICENCE));
        return Stream.of(alternates, beside, names).flatMap(links -> links).collect(joining(", "));
    }

    static String address(Description description, Syntax form, int page) {
        return description.path() + "." + form.extension() + (page == 1 ? "" : "?page=" + page);
    }
}
