package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.mufakat.vocabulary.Iris;
import org.mufakat.web.ThingViews.Passage;
import org.mufakat.web.Views.Cell;

class PassagesTest {

    private static final String ARTICLE = Iris.article("a");

    /// Return the text with each quote in brackets, before the accounts that rest on it.
    private static String marked(String text, String turtle) {
        String head = """
                BASE <%s>
                PREFIX muf: <https://w3id.org/mufakat/ontology#>
                PREFIX oa: <http://www.w3.org/ns/oa#>
                PREFIX status: <https://w3id.org/mufakat/status#>
                """.formatted(ARTICLE);
        var graph =
                new Described(RDFParser.fromString(head + turtle, Lang.TURTLE).toGraph());
        Node article = Described.node(ARTICLE);
        List<Node> accounts = Stream.of("1", "2", "3")
                .map(number -> Described.node(ARTICLE + "#account-" + number))
                .toList();
        return new Passages(graph)
                .of(text, article, accounts).stream().map(PassagesTest::marked).collect(Collectors.joining());
    }

    private static String marked(Passage passage) {
        return passage.accounts().isEmpty()
                ? passage.text()
                : "[" + passage.text() + "]"
                        + passage.accounts().stream().map(Cell::link).toList();
    }

    @Test
    void aQuoteLeadsToTheAccountsThatRestOnIt() {
        assertEquals(
                "Oh. [They met.][#account-1, #account-2] [All left.][#account-3]",
                marked("Oh. They met. All left.", """
                <#account-1> muf:evidence <#e1> . <#account-2> muf:evidence <#e1> . <#account-3> muf:evidence <#e2> .
                <#e1> oa:start 4 ; oa:end 13 . <#e2> oa:start 14 ; oa:end 23 .
                """));
    }

    @Test
    void positionsCountCodePoints() {
        assertEquals("😀😀 [They met.][#account-1] 😀", marked("😀😀 They met. 😀", """
                <#account-1> muf:evidence <#e1> . <#e1> oa:start 3 ; oa:end 12 .
                """));
    }

    @Test
    void whatOverlapsOrLiesOutsideIsLeftAsItIs() {
        assertEquals("[They met][#account-1]. End", marked("They met. End", """
                <#account-1> muf:evidence <#e1> . <#account-2> muf:evidence <#e2> . <#account-3> muf:evidence <#e3> .
                <#e1> oa:start 0 ; oa:end 8 . <#e2> oa:start 5 ; oa:end 9 . <#e3> oa:start 10 ; oa:end 99 .
                """));
    }
}
