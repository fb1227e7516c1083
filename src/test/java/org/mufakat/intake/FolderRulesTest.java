package org.mufakat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            news/page.html        | <html>                                              | true
            news/page             | anything                                            | true
            news/story.json       | {"@context": "https://schema.org", "@type": "News"} | true
            news/package.json     | {"name": "page", "version": "1.0"}                  | false
            news/style.css        | p { margin: 0 }                                     | false
            news/page_files/a.htm | <html>                                              | false
            .git/config           | anything                                            | false
            README.md             | anything                                            | false
            """)
    void aFileOfAFolderIsLookedAtUnlessItsNameOrBeginningSaysThatItHoldsNoArticle(
            String path, String content, boolean taken) {
        assertEquals(
                taken, FolderRules.mayHoldArticles(path, () -> Optional.of(content.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aFileThatCannotBeReadIsTakenSoThatItIsRefusedByItself() {
        assertTrue(FolderRules.mayHoldArticles("news/story.json", Optional::empty));
    }
}
