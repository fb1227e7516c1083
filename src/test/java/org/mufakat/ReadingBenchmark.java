package org.mufakat;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import org.mufakat.language.Sentence;
import org.mufakat.pipeline.Crew;
import org.mufakat.pipeline.Reader;
import org.mufakat.pipeline.Reading;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.ArticlePaths;
import org.mufakat.source.Furniture;

/// Measures reading: the CPU time that 500 words take, the sentences that are not parsed, and how much faster all
/// processors are than one. It is no test, as times depend on the machine. CONTRIBUTING.md says how to run it.
public final class ReadingBenchmark {

    private static final int ROUNDS = 3;
    private static final double WORDS = 500;

    private final Reader reader = Reader.load(Path.of("ontology"), Path.of("data"));
    private final List<ArticleFile> files;
    private final PrintStream out;

    private ReadingBenchmark(List<ArticleFile> files, PrintStream out) {
        this.files = files;
        this.out = out;
    }

    /// Measure with the articles in some files or directories, by default the briefs.
    public static void main(String... paths) {
        List<Path> named = List.of(paths).stream().map(Path::of).toList();
        new ReadingBenchmark(
                        ArticlePaths.expand(named.isEmpty() ? List.of(Path.of("data/articles")) : named), System.out)
                .run();
    }

    /// What a round took, in seconds: CPU time of the whole program, and time on the clock.
    private record Took(double cpu, double clock) {

        static Took by(IntSupplier work) {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpu = system.getProcessCpuTime();
            long clock = System.nanoTime();
            if (work.getAsInt() == 0) {
                throw new IllegalStateException("No article was read: nothing was measured");
            }
            return new Took((system.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - clock) / 1e9);
        }

        /// Return the processors that were at work, on average.
        double processors() {
            return cpu / clock;
        }

        Took least(Took other) {
            return clock <= other.clock ? this : other;
        }
    }

    private int read(int jobs) {
        return (int) reader.readAll(files, new Crew(jobs), () -> {})
                .filter(Reading.Done.class::isInstance)
                .count();
    }

    private void run() {
        int words = sentences();
        int all = Crew.ofAll().jobs();
        read(all);
        Took one = Took.by(() -> read(1));
        Took many = Took.by(() -> read(all));
        for (int round = 1; round < ROUNDS; round++) {
            one = one.least(Took.by(() -> read(1)));
            many = many.least(Took.by(() -> read(all)));
        }
        out.printf("CPU for %.0f words, one job, warm: %.3f s%n", WORDS, one.cpu() / words * WORDS);
        tell(1, one);
        tell(all, many);
        out.printf("%d jobs against one: %.2f times as fast%n", all, one.clock() / many.clock());
        out.printf(
                "CPU of %d jobs against one: %.2f times, so at most %.2f times as fast on a machine of one's own%n",
                all, many.cpu() / one.cpu(), all * one.cpu() / many.cpu());
    }

    private void tell(int jobs, Took took) {
        out.printf(
                "%d %s: %.2f articles a second, %.1f s of CPU, %.2f processors at work%n",
                jobs, jobs == 1 ? "job" : "jobs", files.size() / took.clock(), took.cpu(), took.processors());
    }

    /// Say what is not parsed, and return the number of words.
    private int sentences() {
        List<Sentence> sentences = files.stream()
                .flatMap(file -> reader.language().read(Furniture.masked(file.read())).stream())
                .toList();
        List<Sentence> bare =
                sentences.stream().filter(ReadingBenchmark::isNotParsed).toList();
        int words = words(sentences);
        out.printf(
                "%d articles, %d sentences, %d words; not parsed: %.1f %% of the sentences, %.1f %% of the words%n",
                files.size(),
                sentences.size(),
                words,
                100.0 * bare.size() / sentences.size(),
                100.0 * words(bare) / words);
        return words;
    }

    private static boolean isNotParsed(Sentence sentence) {
        return sentence.tokens().stream().allMatch(token -> token.head() < 0);
    }

    private static int words(List<Sentence> sentences) {
        return sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
    }
}
