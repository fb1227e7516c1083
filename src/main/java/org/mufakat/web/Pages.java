package org.mufakat.web;

import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mufakat.export.ReadingLog;
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
    private final VocabularyPages vocabularies;
    private final SearchPage search;
    private final ChronologyPage chronology;
    private final ComparePage compare;
    private final SourcesPage sources;

    /// The store never changes, so the front page is made once.
    public Pages(Queries queries, QueryLibrary library) {
        this(queries, library, TakenBack.none(), Texts.none());
    }

    /// Of a record without a log.
    public Pages(Queries queries, QueryLibrary library, TakenBack takenBack, Texts texts) {
        this(queries, library, takenBack, texts, new ReadingLog(List.of()));
    }

    /// @param takenBack the articles of which it is said that they are gone
    /// @param texts what may be shown of the articles beyond quotes
    /// @param log what was read when
    public Pages(Queries queries, QueryLibrary library, TakenBack takenBack, Texts texts, ReadingLog log) {
        List<Views.Example> examples = library.queries().stream()
                .map(example ->
                        new Views.Example(example.title(), example.question(), "/query?example=" + example.id()))
                .toList();
        home = Templates.render("home", "home", new HomePage(queries, examples).view());
        query = new QueryPage(queries, library, examples);
        var names = new Context(new OntologyFiles(queries.store()).all());
        context = new GsonBuilder().setPrettyPrinting().create().toJson(names.document());
        String version = DataVersion.of(queries.store());
        about = new AboutPages(queries.store(), new DataSet(queries.store().statistics(), version));
        this.library = library;
        Desk desk = Desk.over(queries.store());
        var things = new ThingPage(queries.store(), desk, version, texts);
        documents = new DocumentPages(queries.store(), takenBack, new DocumentForms(things, names));
        vocabularies = new VocabularyPages(queries.store());
        search = new SearchPage(desk);
        chronology = new ChronologyPage(desk, queries.store());
        compare = new ComparePage(desk);
        sources = new SourcesPage(queries.store(), desk, log, version);
    }

    @Override
    public List<String> paths() {
        return Stream.of(
                        List.of("", "/query", "/query/*", Assets.PATHS, "/style.css", "/icon.svg", "/context.jsonld"),
                        List.of(SearchPage.PATH, SearchPage.JSON_PATH, ComparePage.PATH, SourcesPage.PATH),
                        ChronologyPage.paths(),
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
        return switch (path) {
            case SearchPage.PATH, SearchPage.JSON_PATH -> search.page(visit);
            case ComparePage.PATH -> compare.page(visit);
            case SourcesPage.PATH -> Page.html(200, sources.html());
            case "/query" -> {
                QueryPage.Answer answer = query.view(visit);
                yield Page.html(answer.status(), Templates.render("query", "asked", answer.view()));
            }
            case "/context.jsonld" -> new Page(200, "application/ld+json", context, CACHED);
            case "/style.css" -> new Page(200, "text/css", Resources.read("style.css"), Map.of());
            case "/icon.svg" -> new Page(200, "image/svg+xml", Resources.read("icon.svg"), CACHED);
            default -> Page.html(200, home);
        };
    }

    /// An example query has an IRI of its own.
    private Page example(String id, String accept) {
        return library.find(id)
                .map(found -> Page.redirect(303, "/query?example=" + found.id()))
                .orElseGet(() -> new Absence(404, Iris.BASE + "query/" + id, "There is no such query.").page(accept));
    }
}
