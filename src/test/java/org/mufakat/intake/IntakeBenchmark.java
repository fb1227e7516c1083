package org.mufakat.intake;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mufakat.SharedReader;
import org.mufakat.source.Origin;

/// Measures intake: what taking articles of each form apart costs, next to the reading itself.
/// It is no test, as times depend on the machine. CONTRIBUTING.md says how to run it.
public final class IntakeBenchmark {

    private static final int ROUNDS_TO_WARM = 60;
    private static final int ROUNDS = 40;

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
        Cost reading = cost(() -> stories.forEach(IntakeBenchmark::read));
        out.printf(
                "reading   %6.2f ms an article; the first %d with its models: %.1f s%n",
                1e3 * reading.warm() / stories.size(), stories.size(), reading.cold());
        FORMS.forEach((form, print) -> {
            List<Original> originals = stories.stream()
                    .map(story -> Original.of(form, story.name(), print.apply(story)))
                    .toList();
            try (Intake intake = Intake.ofFiles()) {
                Cost taking = cost(() -> originals.forEach(each -> taken(intake, each)));
                out.printf(
                        "%-9s %6.2f ms an article, %.3f of the reading; the first %d with a process: %.1f s%n",
                        form,
                        1e3 * taking.warm() / stories.size(),
                        taking.warm() / reading.warm(),
                        stories.size(),
                        taking.cold());
            }
            ProcessHandle.current().children().forEach(child -> child.onExit().join());
        });
    }

    private static void read(Story story) {
        SharedReader.reader()
                .read(Draft.of(story.title(), story.paragraphs())
                        .article(story.name(), Optional.empty(), new Origin.File("", "")));
    }

    private static void taken(Intake intake, Original original) {
        if (!(intake.open(original).findFirst().orElseThrow() instanceof Arrival.Ready)) {
            throw new IllegalStateException(original.name() + " was not read: nothing was measured");
        }
    }

    /// @param cold seconds of CPU of the first round, with all that is started for it
    /// @param warm seconds of CPU of a round, when it has been done often
    private record Cost(double cold, double warm) {}

    private static Cost cost(Runnable work) {
        double start = seconds();
        work.run();
        double cold = seconds() - start;
        for (int round = 0; round < ROUNDS_TO_WARM; round++) {
            work.run();
        }
        double warm = seconds();
        for (int round = 0; round < ROUNDS; round++) {
            work.run();
        }
        return new Cost(cold, (seconds() - warm) / ROUNDS);
    }

    /// Return the CPU time of this thread and of the workshop: other work on the machine does not count, nor do the
    /// compilers of this process, which are at work on the reading for long.
    private static double seconds() {
        double workshop = ProcessHandle.current()
                .children()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(Duration::toNanos)
                .sum();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + workshop) / 1e9;
    }
}
