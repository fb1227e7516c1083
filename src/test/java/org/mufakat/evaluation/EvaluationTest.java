package org.mufakat.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Three briefs with the events that people found in them, and predictions that are wrong in every way.
class EvaluationTest {

    static final Path CASES = Path.of("src/test/resources/evaluation");

    private static final Path GOLDEN = CASES.resolve("expected.json");

    /// `-Dgolden.update=true` writes the figures anew: the test against the scorer of the development set says whether
    /// they are right.
    @Test
    void theFiguresAreThoseThatWereWorkedOutBefore() throws IOException {
        String figures = EvaluationJson.of(Evaluation.of(
                        EventFiles.read(CASES.resolve("predicted")),
                        EventFiles.read(CASES.resolve("gold")),
                        Names.read(CASES.resolve("aliases.json"))))
                + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, figures);
        }

        assertEquals(Files.readString(GOLDEN), figures);
    }

    @Test
    void whatPeopleFoundIsWhollyRightBesideItself() {
        SortedMap<String, List<JudgedEvent>> gold = EventFiles.read(CASES.resolve("gold"));
        Evaluation evaluation = Evaluation.of(gold, gold, Names.plain());

        assertEquals(
                List.of(new Counts(17, 0, 0), new Counts(17, 0, 0)),
                List.of(evaluation.strict(), evaluation.relaxed()));
        assertEquals(List.of(), evaluation.mistakes());
    }

    @Test
    void anArticleWithoutPredictionsCountsAsMissed() {
        SortedMap<String, List<JudgedEvent>> gold = EventFiles.read(CASES.resolve("gold"));
        Evaluation evaluation = Evaluation.of(new TreeMap<>(), gold, Names.plain());

        assertEquals(new Counts(0, 0, 17), evaluation.relaxed());
        assertEquals(0, evaluation.relaxed().f1());
        assertEquals("missed Agreement", evaluation.mistakes().getFirst().kind());
    }
}
