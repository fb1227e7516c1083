package org.mufakat.web;

import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mufakat.export.GraphExport;
import org.mufakat.export.Projection;
import org.mufakat.search.Desk;
import org.mufakat.service.Face;
import org.mufakat.store.Executables;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLibrary;
import org.mufakat.store.TakenBack;
import org.mufakat.store.Texts;
import org.mufakat.vocabulary.Iris;

/// The pages for people: rendered here, whole without JavaScript.
public final class Pages implements Face {

    private static final Map<String, String> CACHED = Map.of("Cache-Control", "max-age=3600");

    private final String home;
    private final QueryPage query;
    private final DocumentPages documents;
    private final AboutPages about;
    private final QueryLibrary library;
    private final String context;
    private final String vocabulary;
    private final VocabularyPages vocabularies;
    private final SearchPage search;
    private final ChronologyPage chronology;
    private final MapPage map;
    private final GraphPage graph;
    private final ComparePage compare;
    private final SourcesPage sources;

    /// The store never changes, so the front page is made once.
    public Pages(Queries queries, QueryLibrary library) {
        this(queries, library, TakenBack.none(), Texts.none());
    }

    /// Of a record without a log.
    public Pages(Queries queries, QueryLibrary library, TakenBack takenBack, Texts texts) {
        this(queries, library, takenBack, texts, History.none(), Map.of());
    }

    /// @param takenBack the articles of which it is said that they are gone
    /// @param texts what may be shown of the articles beyond quotes
    /// @param history what was read when, and what could not be read
    /// @param projections ways to see the graph as nodes and edges
    public Pages(
            Queries queries,
            QueryLibrary library,
            TakenBack takenBack,
            Texts texts,
            History history,
            Map<String, Projection> projections) {
        home = Templates.render("home", "home", new HomePage(queries, QueryPage.topics(library)).view());
        query = new QueryPage(queries, library);
        var names = new Context(new OntologyFiles(queries.store()).all());
        context = new GsonBuilder().setPrettyPrinting().create().toJson(names.document());
        vocabulary = new VocabularyJson(queries.store()).write();
        String version = DataVersion.of(queries.store());
        about = new AboutPages(queries.store(), new DataSet(queries.store().statistics(), version));
        this.library = library;
        Desk desk = Desk.over(queries.store());
        var things = new ThingPage(queries.store(), desk, version, texts);
        documents = new DocumentPages(queries.store(), takenBack, new DocumentForms(things, names));
        vocabularies = new VocabularyPages(queries.store());
        search = new SearchPage(desk);
        chronology = new ChronologyPage(desk, queries.store());
        map = new MapPage(desk, queries.store());
        graph = new GraphPage(desk, new GraphExport(queries, projections));
        compare = new ComparePage(desk);
        sources = new SourcesPage(queries.store(), desk, history, version);
    }

    @Override
    public List<String> paths() {
        return Stream.of(
                        List.of(
                                "",
                                "/query",
                                "/query/*",
                                Assets.PATHS,
                                "/style.css",
                                "/icon.svg",
                                "/context.jsonld",
                                VocabularyJson.PATH),
                        List.of(SearchPage.PATH, SearchPage.JSON_PATH, ComparePage.PATH, SourcesPage.PATH),
                        ChronologyPage.paths(),
                        MapPage.paths(),
                        List.of(GraphPage.PATH, GraphPage.JSON_PATH),
                        vocabularies.paths(),
                        documents.paths(),
                        about.paths())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String aboutTheService() {
        return Executables.turtle(library, "/sparql");
    }

    @Override
    public Page answer(Visit visit) {
        String path = visit.path();
        if (vocabularies.answers(path)) {
            return vocabularies.answer(visit);
        }
        if (path.startsWith("/query/")) {
            return example(path.substring("/query/".length()), visit.accept());
        }
        if (path.startsWith("/assets/")) {
            return Assets.page(path);
        }
        if (about.answers(path)) {
            return about.answer(visit);
        }
        if (path.startsWith("/id/") || path.startsWith("/doc/")) {
            return documents.answer(visit);
        }
        if (ChronologyPage.paths().contains(path)) {
            return chronology.page(visit);
        }
        if (MapPage.answers(path)) {
            return map.page(visit);
        }
        return switch (path) {
            case SearchPage.PATH, SearchPage.JSON_PATH -> search.page(visit);
            case GraphPage.PATH, GraphPage.JSON_PATH -> graph.page(visit);
            case ComparePage.PATH -> compare.page(visit);
            case SourcesPage.PATH -> Page.html(200, sources.html());
            case "/query" -> {
                QueryPage.Answer answer = query.view(visit);
                yield Page.html(answer.status(), Templates.render("query", "asked", answer.view()));
            }
            case VocabularyJson.PATH -> new Page(200, "application/json", vocabulary, Map.of());
            case "/context.jsonld" -> new Page(200, "application/ld+json", context, CACHED);
            case "/style.css" -> new Page(200, "text/css", Resources.read("style.css"), Map.of());
            case "/icon.svg" -> new Page(200, "image/svg+xml", Resources.read("icon.svg"), CACHED);
            default -> Page.html(200, home);
        };
    }

    /// An example query has an IRI of its own, and its text a file.
    private Page example(String name, String accept) {
        String id = name.replaceFirst("\\.rq$", "");
        return library.find(id)
                .map(found -> name.equals(id)
                        ? Page.redirect(303, "/query?example=" + id)
                        : new Page(200, "application/sparql-query", found.text(), Map.of()))
                .orElseGet(() -> new Absence(404, Iris.BASE + "query/" + id, "There is no such query.").page(accept));
    }
}
