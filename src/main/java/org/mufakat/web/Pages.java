package org.mufakat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mufakat.service.Face;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLibrary;

/// The pages for people: rendered here, whole without JavaScript.
public final class Pages implements Face {

    private final String home;
    private final QueryPage query;
    private final ThingPage thing;
    private final VocabularyPages vocabularies;

    /// The store never changes, so the front page is made once.
    public Pages(Queries queries, QueryLibrary library) {
        List<Views.Example> examples = library.queries().stream()
                .map(example ->
                        new Views.Example(example.title(), example.question(), "/query?example=" + example.id()))
                .toList();
        home = Templates.render("home", "home", new HomePage(queries, examples).view());
        query = new QueryPage(queries, library, examples);
        thing = new ThingPage(queries.store());
        vocabularies = new VocabularyPages(queries.store());
    }

    @Override
    public List<String> paths() {
        return Stream.concat(
                        Stream.of("", "/query", "/style.css", "/icon.svg", "/doc/*", "/id/*"),
                        vocabularies.paths().stream())
                .toList();
    }

    @Override
    public Page answer(Visit visit) {
        String path = visit.path();
        if (vocabularies.answers(path)) {
            return vocabularies.answer(visit);
        }
        if (path.startsWith("/id/")) {
            return Page.redirect(303, Links.to(ThingPage.iriOf(path.replaceFirst("^/id/", "/doc/"))));
        }
        if (path.startsWith("/doc/")) {
            return thing.view(path)
                    .map(view -> Page.html(200, Templates.render("thing", "thing", view)))
                    .orElseGet(() -> Page.html(404, Templates.render("missing", "what", ThingPage.iriOf(path))));
        }
        return switch (path) {
            case "/query" -> {
                QueryPage.Answer answer = query.view(visit);
                yield Page.html(answer.status(), Templates.render("query", "asked", answer.view()));
            }
            case "/style.css" -> resource("style.css", "text/css");
            case "/icon.svg" -> resource("icon.svg", "image/svg+xml");
            default -> Page.html(200, home);
        };
    }

    private static Page resource(String name, String type) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Page(200, type, text, Map.of("Cache-Control", "max-age=3600"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
