package org.mufakat.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mufakat.SharedReader;
import org.mufakat.source.Article;
import org.mufakat.vocabulary.Iris;

/// Things that a sentence describes and does not name are found in the project's own data: a meeting by place
/// and month, a text by its parties, an incident by its victim, a group by its body. `-` is nothing.
class DescribedThingsTest {

    private static Mentions linked(String published, String text) {
        Article article = SharedReader.article("a", "Gazette", published, text);
        var reader = SharedReader.reader();
        return reader.linker().link(article, reader.language().read(text));
    }

    private static List<String> meanings(List<Mention> mentions, String words) {
        return mentions.stream()
                .filter(mention -> mention.text().equals(words))
                .flatMap(mention -> mention.entity().stream())
                .map(entity -> entity.iri().substring((Iris.BASE + "id/").length()))
                .toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/names/described.csv", delimiter = '|', numLinesToSkip = 1)
    void whatIsDescribedIsFound(String published, String text, String words, String means) {
        assertEquals(
                means.equals("-") ? List.of() : List.of(means),
                meanings(linked(published, text).all(), words));
    }

    @Test
    void theNameInsideALongerNameIsKeptBesideIt() {
        Mentions mentions = linked("2018-11-16", "They read the Chairman's Statement of the 33rd ASEAN Summit.");

        assertEquals(
                List.of("instrument/chairmans-statement-asean-summit-33"),
                meanings(mentions.all(), "Chairman's Statement of the 33rd ASEAN Summit"));
        assertEquals(List.of("meeting/asean-summit-33"), meanings(mentions.inner(), "33rd ASEAN Summit"));
    }
}
