package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// What an account costs does not grow with the number of accounts. `main` measures time; the test counts comparisons.
///
/// The accounts are made by chance with a fixed seed: four accounts an event, as many new texts and days as
/// events come, months and missing dates among the days, one side naming fewer parties.
class JoiningCostTest {

    private static final ReferenceEvents REFERENCE = new ReferenceEvents(Telling.parse(""));
    private static final Marks MARKS = new Marks(REFERENCE);
    private static final Fit FIT = new Fit(REFERENCE);
    private static final ThreadMXBean THREAD = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /// How many accounts an article has.
    private static final int AN_ARTICLE = 10;

    @Test
    void tenTimesTheAccountsAreTenTimesTheComparisons() {
        double few = Joining.of(marks(1_000), FIT).comparisons() / 1_000.0;
        double many = Joining.of(marks(30_000), FIT).comparisons() / 30_000.0;
        assertTrue(many < 1.5 * few, "comparisons an account: %.2f of 1,000, %.2f of 30,000".formatted(few, many));
    }

    @Test
    void proposalsCostNoMoreAnAccountWhenThereAreMany() {
        double few = compared(1_000) / 1_000.0;
        double many = compared(30_000) / 30_000.0;
        assertTrue(many < 1.5 * few + 1, "pairs an account: %.2f of 1,000, %.2f of 30,000".formatted(few, many));
    }

    private static long compared(int accounts) {
        var pairs = new AtomicLong();
        new Candidates(REFERENCE).pairs(claims(accounts), (_, _) -> pairs.incrementAndGet());
        return pairs.get();
    }

    /// Print what it takes to join one more article of ten accounts, by how many accounts are there: microseconds
    /// (median), kilobytes allocated, accounts touched.
    ///
    /// Time is that of the thread, without the collector and the compiler. The sizes take turns, so that other work
    /// on the machine meets all of them alike.
    public static void main(String[] arguments) {
        Map<Integer, List<Cost>> costs = new TreeMap<>();
        for (int round = 0; round < 10; round++) {
            int seed = round;
            List<Growing> sizes = IntStream.of(1_000, 3_000, 10_000, 30_000, 100_000)
                    .mapToObj(accounts -> new Growing(accounts, seed))
                    .toList();
            for (int turn = 0; turn < 50; turn++) {
                for (Growing size : sizes) {
                    costs.computeIfAbsent(size.accounts, _ -> new ArrayList<>()).add(size.addArticle());
                }
            }
        }
        costs.forEach((accounts, of) -> System.out.printf(
                "%d\t%.0f\t%.0f\t%.0f%n",
                accounts, median(of, Cost::nanos) / 1_000, median(of, Cost::bytes) / 1_000, median(of, Cost::touched)));
    }

    private static double median(List<Cost> costs, ToLongFunction<Cost> part) {
        return costs.stream()
                .mapToLong(part)
                .sorted()
                .skip(costs.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private record Cost(long nanos, long bytes, long touched) {}

    /// So many joined accounts, to which articles are added.
    private static final class Growing {
        private final int accounts;
        private final Random random;
        private final Joining joining;
        private int next;

        Growing(int accounts, int seed) {
            this.random = new Random(seed);
            this.accounts = accounts;
            this.next = accounts;
            this.joining = Joining.of(
                    claims(0, accounts, accounts, random).stream()
                            .map(MARKS::of)
                            .toList(),
                    FIT);
        }

        Cost addArticle() {
            List<Claim> article = claims(next, AN_ARTICLE, accounts, random);
            next += AN_ARTICLE;
            long bytes = THREAD.getCurrentThreadAllocatedBytes();
            long start = THREAD.getCurrentThreadCpuTime();
            Set<Mark> touched = joining.add(article.stream().map(MARKS::of).toList());
            joining.events(touched);
            return new Cost(
                    THREAD.getCurrentThreadCpuTime() - start,
                    THREAD.getCurrentThreadAllocatedBytes() - bytes,
                    touched.size());
        }
    }

    private static List<Mark> marks(int accounts) {
        return claims(accounts).stream().map(MARKS::of).toList();
    }

    private static List<Claim> claims(int accounts) {
        return claims(0, accounts, accounts, new Random(11));
    }

    /// Return accounts from a number on, each of an event by chance of those that so many accounts in all tell of.
    private static List<Claim> claims(int first, int many, int inAll, Random random) {
        return IntStream.range(first, first + many)
                .mapToObj(number -> claim(number, inAll, random))
                .toList();
    }

    private static Claim claim(int number, int accounts, Random random) {
        int event = random.nextInt(accounts / 4);
        var own = new Random(event);
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(own.nextInt(accounts / 3));
        EventType type = List.of(EventType.AGREEMENT, EventType.ENDORSEMENT, EventType.MEETING, EventType.STATEMENT)
                .get(own.nextInt(4));
        Map<Role, NavigableSet<String>> roles = new EnumMap<>(Role.class);
        var parties = new TreeSet<String>();
        own.ints(3, 0, 300).forEach(party -> parties.add(Iris.thing("state", "s" + party)));
        if (type != EventType.MEETING && random.nextInt(3) == 0) {
            parties.pollFirst();
        }
        roles.put(Role.AGENT, parties);
        String text = Iris.thing("instrument", "t" + own.nextInt(Math.max(1, accounts / 20)));
        var texts = new TreeSet<>(type == EventType.MEETING ? List.<String>of() : List.of(text));
        String article = Iris.article("a" + number / AN_ARTICLE);
        return new Claim(
                article + "#account-" + number,
                type.iri(),
                roles,
                texts,
                Optional.empty(),
                when(day, random.nextInt(10)),
                Status.HAPPENED,
                "",
                article,
                PartialDate.parse(day.toString()),
                new TreeSet<>(),
                article,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Claim.When> when(LocalDate day, int kind) {
        return switch (kind) {
            case 0 -> Optional.empty();
            case 1, 2 ->
                Optional.of(new Claim.When(
                        new Days(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth())), "month", true));
            default -> Optional.of(new Claim.When(new Days(day, day), "day", true));
        };
    }
}
