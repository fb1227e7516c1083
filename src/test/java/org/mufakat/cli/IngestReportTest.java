package org.mufakat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mufakat.pipeline.Outcome;

class IngestReportTest {

    private static final List<Outcome> ALL = List.of(
            new Outcome.Read("talks", 3),
            new Outcome.Silent("weather"),
            new Outcome.SetAside("accord", "accord is in French: only articles in English can be read"),
            new Outcome.Known("summit"),
            new Outcome.Reprint("copy.html", "talks"),
            new Outcome.Failed("scan.pdf", "it is scanned", "put text under it"));

    @Test
    void aProgramGetsAListForEachThingThatCanBecomeOfAnArticle() {
        var out = new StringWriter();
        IngestReport.printJson(ALL, new PrintWriter(out));

        assertEquals("""
                {"read":[{"name":"talks","accounts":3},{"name":"weather","accounts":0}],\
                "setAside":[{"name":"accord","reason":"accord is in French: only articles in English can be read"}],\
                "known":[{"name":"summit"}],\
                "reprints":[{"name":"copy.html","of":"talks"}],\
                "failed":[{"name":"scan.pdf","help":"put text under it","reason":"it is scanned"}]}""", out.toString().strip());
    }

    @Test
    void aPersonGetsALineForWhatNeedsOneAndTheNumbers() {
        var err = new StringWriter();
        IngestReport.print(ALL, new PrintWriter(err));

        assertEquals(
                List.of(
                        "nothing found: weather",
                        "set aside: accord is in French: only articles in English can be read",
                        "printed elsewhere too: copy.html is talks",
                        "failed: scan.pdf: it is scanned; put text under it",
                        "2 articles read, 3 accounts of events; nothing found in 1; 1 read before; 1 printed elsewhere too;"
                                + " 1 set aside; 1 failed"),
                err.toString().lines().toList());
    }
}
