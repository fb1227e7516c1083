package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedQueryTest {

    @Test
    void theFirstCommentsSayWhatAQueryIs() {
        String text = """
                # title: Chairs
                # question: Who chaired: and where?
                # topic: Meetings
                # columns: person, office
                # view: timeline
                SELECT ?person ?office { ?person ?office ?x } # title: not this
                """;

        assertEquals(
                new NamedQuery(
                        "q01",
                        "Chairs",
                        "Who chaired: and where?",
                        "Meetings",
                        List.of("person", "office"),
                        "timeline",
                        text),
                NamedQuery.parse("q01-chairs-of-amcc.rq", text));
    }

    @Test
    void aQueryWithoutAQuestionIsRefused() {
        var refusal = assertThrows(StoreException.class, () -> NamedQuery.parse("q02-x.rq", "# title: x\nASK {}\n"));

        assertEquals("Query file 'q02-x.rq' has no line '# question: …' at its top", refusal.getMessage());
    }

    @Test
    void anUnknownViewIsRefused() {
        var refusal = assertThrows(
                StoreException.class,
                () -> NamedQuery.parse("q02-x.rq", "# title: x\n# question: y\n# view: pie\nASK {}\n"));

        assertEquals(
                "Query file 'q02-x.rq': view 'pie' is none of [chart, graph, map, table, timeline]",
                refusal.getMessage());
    }

    @Test
    void theLibraryHoldsTheFilesInOrder() {
        assertEquals(
                List.of("q01", "q26"),
                Sample.QUERIES.queries().stream().map(NamedQuery::id).toList());
        assertEquals("Bodies of ASEAN", Sample.QUERIES.find("q01").orElseThrow().title());
    }

    @Test
    void aMissingDirectoryHoldsNoQuery() {
        assertEquals(List.of(), QueryLibrary.read(Path.of("no/such/directory")).queries());
    }
}
