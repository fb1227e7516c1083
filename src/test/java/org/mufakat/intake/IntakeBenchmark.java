package org.mufakat.intake;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mufakat.SharedReader;

/// Measures intake: how many articles of each form are taken apart in a second, next to the time of the reading itself.
/// It is no test, as times depend on the machine. CONTRIBUTING.md says how to run it.
public final class IntakeBenchmark {

    private static final int ROUNDS = 5;

    private static final Map<String, Function<Story, byte[]>> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("text", story -> Printers.utf8(story.text()));
        FORMS.put("Markdown", story -> Printers.utf8(Writings.markdown(story)));
        FORMS.put("HTML", story -> story.page("wordpress"));
        FORMS.put("PDF", story -> Printers.pdf(story, 1));
        FORMS.put("DOCX", Printers::docx);
        FORMS.put("ODT", Printers::odt);
        FORMS.put("RSS", story -> Printers.utf8(Writings.rss(story)));
        FORMS.put("Atom", story -> Printers.utf8(Writings.atom(story)));
        FORMS.put("JSON-LD", story -> Printers.utf8(Writings.jsonLd(story)));
        FORMS.put("mail", story -> Printers.utf8(Writings.mail(story, false)));
        FORMS.put("WARC", story -> Writings.warc(story, story.page("wordpress")));
        FORMS.put("ZIP", story -> Printers.zip(Map.of(story.name() + ".html", story.page("wire"))));
    }

    private IntakeBenchmark() {}

    public static void main(String... none) {
        PrintStream out = System.out;
        List<Story> stories = Story.all();
        double reading = least(() -> stories.forEach(story -> SharedReader.reader()
                        .read(Draft.of(story.title(), story.paragraphs())
                                .article(
                                        story.name(),
                                        java.util.Optional.empty(),
                                        new org.mufakat.source.Origin.File("", "")))))
                / stories.size();
        out.printf("reading: %.1f articles a second%n", 1 / reading);
        try (Intake intake = Intake.ofFiles()) {
            FORMS.forEach((form, print) -> {
                List<Original> originals = stories.stream()
                        .map(story -> Original.of(form, story.name(), print.apply(story)))
                        .toList();
                double taking = least(() -> originals.forEach(each -> taken(intake, each))) / stories.size();
                out.printf("%-9s %7.0f articles a second, %.4f of the reading%n", form, 1 / taking, taking / reading);
            });
        }
    }

    private static void taken(Intake intake, Original original) {
        if (!(intake.open(original).findFirst().orElseThrow() instanceof Arrival.Ready)) {
            throw new IllegalStateException(original.name() + " was not read: nothing was measured");
        }
    }

    /// Return the seconds of the quickest round.
    private static double least(Runnable work) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            least = Math.min(least, (System.nanoTime() - start) / 1e9);
        }
        return least;
    }
}
