package org.mufakat.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mufakat.service.Face;
import org.mufakat.service.MediaChoice;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Iris;

/// What the data set says of itself to programs, and what search engines ask for: its description, named graphs, the
/// map of all documents, the rules for robots.
final class AboutPages implements Face {

    private static final String VOID = "/.well-known/void";

    /// The rules of joining are terms with `#` of this address; their file is a graph.
    private static final String RULES = "/rules";

    /// Addresses in one file of the map; the protocol allows 50,000.
    private static final int ADDRESSES = 40_000;

    private final GraphStore store;
    private final DataSet dataSet;
    private final Documented documented;

    AboutPages(GraphStore store, DataSet dataSet) {
        this.store = store;
        this.dataSet = dataSet;
        this.documented = new Documented(store);
    }

    @Override
    public List<String> paths() {
        return List.of(VOID, "/dataset", "/sitemap.xml", "/sitemap/*", "/robots.txt", "/graph/*", RULES);
    }

    /// Return whether the face answers that path.
    boolean answers(String path) {
        return path.startsWith("/sitemap/")
                || path.startsWith("/graph/")
                || List.of(VOID, "/dataset", "/sitemap.xml", "/robots.txt", RULES)
                        .contains(path);
    }

    @Override
    public Page answer(Visit visit) {
        return switch (visit.path()) {
            case VOID -> description(visit);
            case "/dataset" -> Page.redirect(303, VOID);
            case "/robots.txt" -> robots(visit.origin());
            case "/sitemap.xml" -> index(visit.origin());
            case RULES -> graph("/graph" + RULES, visit.accept());
            default -> visit.path().startsWith("/graph/") ? graph(visit.path(), visit.accept()) : addresses(visit);
        };
    }

    private Page description(Visit visit) {
        List<String> types = Syntax.ofTriples().stream().map(Syntax::mediaType).toList();
        Optional<String> type = MediaChoice.of(visit.accept(), types);
        Syntax syntax = Syntax.ofTriples().stream()
                .filter(one -> one.mediaType().equals(type.orElse("")))
                .findFirst()
                // Whoever looks here wants RDF, whatever else a browser says.
                .orElse(Syntax.TURTLE);
        return new Page(
                200, syntax.mediaType(), syntax.write(dataSet.description(visit.origin())), Map.of("Vary", "Accept"));
    }

    /// A named graph is given out by the endpoint; that of an article is told of in the article's document.
    private Page graph(String path, String accept) {
        String iri = Iris.BASE + path.substring(1);
        if (!store.statistics().triplesByGraph().containsKey(iri)) {
            return new Absence(404, iri, "There is no such graph.").page(accept);
        }
        return iri.startsWith(Iris.articleGraph(""))
                ? Page.redirect(
                        303,
                        Links.to(
                                Iris.article(iri.substring(Iris.articleGraph("").length()))))
                : Page.redirect(
                        303, Links.ask("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } }".formatted(iri)));
    }

    private static Page robots(String origin) {
        return new Page(200, "text/plain", """
                User-agent: *
                Disallow: /sparql
                Disallow: /query?
                Disallow: /search?
                Disallow: /chronology?
                Disallow: /graph
                Disallow: /dumps/
                Sitemap: %s/sitemap.xml
                """.formatted(origin), Map.of());
    }

    private Page index(String origin) {
        int files = Math.max(1, Math.ceilDiv(documented.paths().size(), ADDRESSES));
        String maps = IntStream.rangeClosed(1, files)
                .mapToObj(file -> "<sitemap><loc>%s/sitemap/%d.xml</loc></sitemap>%n".formatted(xml(origin), file))
                .collect(joining());
        return map("sitemapindex", maps);
    }

    private Page addresses(Visit visit) {
        String file = visit.path().replaceFirst("^/sitemap/([1-9]\\d{0,5})\\.xml$", "$1");
        List<String> paths = documented.paths();
        int start = file.matches("\\d+") ? (Integer.parseInt(file) - 1) * ADDRESSES : Integer.MAX_VALUE;
        if (start > 0 && start >= paths.size()) {
            return new Page(404, "text/plain", "There is no such part of the map.\n", Map.of());
        }
        return map(
                "urlset",
                paths.subList(start, Math.min(paths.size(), start + ADDRESSES)).stream()
                        .map(path -> "<url><loc>%s</loc></url>%n".formatted(xml(visit.origin() + path)))
                        .collect(joining()));
    }

    private static Page map(String root, String content) {
        return new Page(200, "application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$s xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %2$s</%1$s>
                """.formatted(root, content), Map.of());
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
