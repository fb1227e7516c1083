package org.mufakat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.SharedReader;
import org.mufakat.account.Account;

/// What an article tells does not depend on the form in which it came.
class SameEventsTest {

    private static Story story(String name) {
        return Story.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Account> read(Intake intake, Story story, byte[] bytes) {
        Arrival arrival = intake.open(Original.of(story.name(), story.name(), bytes))
                .findFirst()
                .orElseThrow();
        return arrival instanceof Arrival.Ready ready
                ? SharedReader.reader().read(ready.article())
                : org.junit.jupiter.api.Assertions.fail(arrival.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"amcc-2018-subscribes-to-norms", "russia-opens-mission-to-asean"})
    void pagePdfAndTextOfAnArticleTellTheSameEvents(String name) {
        Story story = story(name);
        try (Intake intake = Intake.ofFiles()) {
            List<Account> ofText = read(intake, story, Printers.utf8(story.text()));

            assertFalse(ofText.isEmpty(), "The article tells nothing");
            assertEquals(ofText, read(intake, story, story.page("wordpress")));
            assertEquals(ofText, read(intake, story, Printers.pdf(story, 2)));
        }
    }
}
