package org.mufakat.web;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.service.Face;
import org.mufakat.store.GraphStore;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.VocabularyViews.Download;
import org.mufakat.web.VocabularyViews.Section;
import org.mufakat.web.VocabularyViews.Term;
import org.mufakat.web.VocabularyViews.VocabularyPage;

/// The vocabularies at the addresses of their terms: a page for people, RDF for programs.
///
/// `/ontology` gives what `Accept` likes best, `/ontology.ttl` and the like one form, and `/ontology/0.1.0` the
/// version of that number. All answer with status 200 and no detour, which terms with `#` allow.
final class VocabularyPages implements Face {

    private final OntologyFiles files;
    private final Described all;
    private final Terms terms;
    private final Heads heads;

    /// Each address with the vocabulary it gives. Versions have addresses of their own.
    private final Map<String, Vocabulary> addresses = new LinkedHashMap<>();

    /// The store never changes, so each answer is made once: when it is first asked for.
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    VocabularyPages(GraphStore store) {
        files = new OntologyFiles(store);
        all = files.all();
        terms = new Terms(all);
        heads = new Heads(all);
        for (Vocabulary vocabulary : Vocabulary.ALL) {
            addresses.put(vocabulary.path(), vocabulary);
            String version = heads.versionIri(vocabulary);
            if (version.startsWith(vocabulary.iri())) {
                addresses.put(Links.here(version), vocabulary);
            }
        }
    }

    @Override
    public List<String> paths() {
        return addresses.keySet().stream()
                .flatMap(address -> Stream.concat(Stream.of(address), extended(address)))
                .toList();
    }

    private static Stream<String> extended(String address) {
        return Stream.of(Syntax.values()).map(syntax -> address + "." + syntax.extension());
    }

    /// Return whether the face answers that path.
    boolean answers(String path) {
        return addresses.keySet().stream()
                .anyMatch(address -> path.equals(address) || extended(address).anyMatch(path::equals));
    }

    @Override
    public Page answer(Visit visit) {
        Vocabulary named = addresses.get(visit.path());
        if (named != null) {
            return Syntax.accepted(visit.accept())
                    .map(syntax -> negotiated(visit.path(), named, syntax))
                    .orElseGet(() -> Absence.notAcceptable(visit.path()));
        }
        int dot = visit.path().lastIndexOf('.');
        String address = visit.path().substring(0, dot);
        String extension = visit.path().substring(dot + 1);
        return Stream.of(Syntax.values())
                .filter(syntax -> syntax.extension().equals(extension))
                .findFirst()
                .flatMap(syntax -> Optional.ofNullable(addresses.get(address))
                        .map(vocabulary -> page(vocabulary, syntax, links(address, vocabulary))))
                .orElseThrow(() -> new IllegalArgumentException("No address of a vocabulary: " + visit.path()));
    }

    private Page negotiated(String address, Vocabulary vocabulary, Syntax syntax) {
        var headers = new LinkedHashMap<>(links(address, vocabulary));
        headers.put("Vary", "Accept");
        headers.put("Content-Location", address + "." + syntax.extension());
        return page(vocabulary, syntax, headers);
    }

    private Page page(Vocabulary vocabulary, Syntax syntax, Map<String, String> headers) {
        String body =
                bodies.computeIfAbsent(vocabulary.name() + "." + syntax.extension(), _ -> body(vocabulary, syntax));
        return new Page(200, syntax.mediaType(), body, headers);
    }

    private String body(Vocabulary vocabulary, Syntax syntax) {
        return syntax == Syntax.HTML
                ? Templates.render("vocabulary", "page", view(vocabulary))
                : syntax.write(files.document(vocabulary));
    }

    /// Return what leads elsewhere: the other forms, the IRI to cite, the licence (RFC 8288, signposting).
    private Map<String, String> links(String address, Vocabulary vocabulary) {
        String alternates = Stream.of(Syntax.values())
                .map(syntax -> "<%s.%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(address, syntax.extension(), syntax.mediaType()))
                .collect(joining(", "));
        String licence = heads.licence(vocabulary);
        return Map.of(
                "Link",
                alternates
                        + ", <%s>; rel=\"cite-as\"".formatted(vocabulary.iri())
                        + (licence.isEmpty() ? "" : ", <%s>; rel=\"license\"".formatted(licence)));
    }

    private VocabularyPage view(Vocabulary vocabulary) {
        Graph document = files.document(vocabulary);
        boolean layered = vocabulary.equals(Vocabulary.ONTOLOGY)
                && !new Layers(all).fromTheGround().isEmpty();
        return new VocabularyPage(
                heads.title(vocabulary),
                vocabulary.iri(),
                vocabulary.path(),
                heads.description(vocabulary),
                heads.about(vocabulary),
                heads.notes(vocabulary),
                downloads(vocabulary),
                heads.citation(vocabulary),
                layered ? new LayerDiagram(all).draw() : null,
                terms.of(vocabulary),
                elsewhere(vocabulary),
                apart(new Described(document)));
    }

    private static List<Download> downloads(Vocabulary vocabulary) {
        return Syntax.ofTriples().stream()
                .map(syntax ->
                        new Download(syntax.title(), vocabulary.path() + "." + syntax.extension(), syntax.mediaType()))
                .toList();
    }

    /// Return the other vocabularies; for the ontology with the concepts of the schemes.
    private List<Section> elsewhere(Vocabulary vocabulary) {
        return Vocabulary.ALL.stream()
                .filter(other -> !other.equals(vocabulary))
                .map(other -> new Section(
                        "elsewhere-" + other.name().replace('/', '-'),
                        heads.title(other),
                        other.path(),
                        vocabulary.equals(Vocabulary.ONTOLOGY) && isScheme(other) ? concepts(other) : List.of()))
                .toList();
    }

    private boolean isScheme(Vocabulary vocabulary) {
        return all.says(Described.node(vocabulary.iri()), RDF.type.asNode(), SKOS.ConceptScheme.asNode());
    }

    private List<Term> concepts(Vocabulary scheme) {
        return terms.of(scheme).stream()
                .filter(section -> section.id().equals("section-concepts"))
                .flatMap(section -> section.terms().stream())
                .toList();
    }

    private List<List<Cell>> apart(Described document) {
        return document.objectsOf(OWL2.members.getURI()).stream()
                .map(members -> document.list(members).stream().map(all::cell).toList())
                .sorted(Comparator.comparingInt(List::size))
                .toList();
    }
}
