package org.mufakat.web;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mufakat.search.Catalogue;
import org.mufakat.search.Desk;
import org.mufakat.search.Facet;
import org.mufakat.search.Happening;
import org.mufakat.search.Telling;
import org.mufakat.search.Thing;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Status;

/// Measures the desk with many events made by chance with a fixed seed: the time from a request to the whole page, and
/// how many plain look-ups that is. A plain look-up is the document of a state as Turtle, from the same program.
///
/// It is no test, as times depend on the machine. Decision 0020 says how to run it and what came of it.
public final class SearchBenchmark {

    private static final int WARM = 20;
    private static final int ROUNDS = 31;

    private static final List<EventType> TYPES = List.of(EventType.values());
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final List<String> WORDS = List.of(
            "ministers",
            "agreed",
            "cyber",
            "norms",
            "code",
            "conduct",
            "statement",
            "hoped",
            "sign",
            "joint",
            "talks",
            "maritime",
            "security",
            "trade",
            "pact",
            "denied",
            "accused",
            "hackers",
            "election",
            "interference",
            "leaders",
            "summit",
            "framework",
            "cooperation",
            "capacity",
            "building",
            "response",
            "teams",
            "draft",
            "text",
            "adopted");

    private final Random random = new Random(20);
    private final List<Thing> things = new ArrayList<>();
    private final Map<Facet, Map<String, String>> labels = new EnumMap<>(Facet.class);

    private SearchBenchmark() {}

    /// Measure with a number of events, by default 100,000.
    public static void main(String... arguments) {
        int events = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        new SearchBenchmark().run(events, System.out);
    }

    private void run(int number, PrintStream out) {
        long start = System.nanoTime();
        var pages = SharedPages.PAGES;
        Desk desk = Desk.of(catalogue(number));
        out.printf("%,d events, made and indexed in %.1f s%n", number, (System.nanoTime() - start) / 1e9);
        var search = new SearchPage(desk);
        var chronology = new ChronologyPage(desk, SharedPages.QUERIES.store());
        double lookUp = median(
                () -> pages.answer(new Visit("/doc/state/singapore.ttl", Map.of(), "text/turtle")), "look-up", 0, out);
        ask(search, Map.of("q", "interference"), lookUp, out);
        ask(search, Map.of("q", "code of conduct"), lookUp, out);
        ask(search, Map.of("q", "state7 cyber"), lookUp, out);
        ask(search, Map.of("q", "\"joint statement\" -trade"), lookUp, out);
        ask(search, Map.of("q", "neg* | hack*"), lookUp, out);
        ask(search, Map.of("q", "rareword4711"), lookUp, out);
        ask(search, Map.of("state", "state-7"), lookUp, out);
        ask(
                search,
                Map.of("q", "cyber", "state", "state-7", "type", "Meeting", "from", "2015", "to", "2018-06"),
                lookUp,
                out);
        ask(search, Map.of("q", "cyber", "as-of", "2018"), lookUp, out);
        median(
                () -> chronology.page(new Visit("/chronology", Map.of(), "text/html")),
                "chronology of all",
                lookUp,
                out);
        median(
                () -> chronology.page(new Visit("/chronology", Map.of("from", "2018", "lane", "state"), "text/html")),
                "chronology since 2018 by state",
                lookUp,
                out);
    }

    private static void ask(SearchPage search, Map<String, String> parameters, double lookUp, PrintStream out) {
        median(
                () -> search.page(new Visit("/search", parameters, "text/html")),
                "search " + new java.util.TreeMap<>(parameters),
                lookUp,
                out);
    }

    /// Print the median, the slowest but one in twenty, and the ratio to a look-up; return the median in milliseconds.
    private static double median(Supplier<Page> work, String name, double lookUp, PrintStream out) {
        int size = 0;
        for (int round = 0; round < WARM; round++) {
            size = work.get().body().length();
        }
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            size = work.get().body().length();
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        double median = nanos[ROUNDS / 2] / 1e6;
        out.printf(
                "%7.1f ms median, %7.1f ms at 95 %%, %6.1f look-ups, %,9d bytes: %s%n",
                median, nanos[ROUNDS * 95 / 100] / 1e6, lookUp == 0 ? 1 : median / lookUp, size, name);
        return median;
    }

    private Catalogue catalogue(int number) {
        for (int state = 0; state < 30; state++) {
            add(Facet.STATE, "state", "state-" + state, "State" + state);
        }
        for (int body = 0; body < 200; body++) {
            add(Facet.BODY, "body", "body-" + body, "Body" + body + " of " + word());
        }
        for (int text = 0; text < 400; text++) {
            add(Facet.INSTRUMENT, "instrument", "text-" + text, "Text " + text + " on " + word());
        }
        var events = new ArrayList<Happening>(number);
        for (int event = 0; event < number; event++) {
            events.add(event(event));
        }
        return new Catalogue(events, things, labels);
    }

    private void add(Facet facet, String kind, String slug, String label) {
        things.add(new Thing(Iris.thing(kind, slug), kind, label, List.of(label + " also")));
        labels.computeIfAbsent(facet, _ -> new HashMap<>()).put(slug, label);
    }

    private String word() {
        return WORDS.get((int) (Math.pow(random.nextDouble(), 2) * WORDS.size()));
    }

    private Happening event(int number) {
        String type = TYPES.get(random.nextInt(TYPES.size())).className();
        String status = STATUSES.get((int) (Math.pow(random.nextDouble(), 3) * STATUSES.size()))
                .code();
        String day =
                "%d-%02d-%02d".formatted(2000 + random.nextInt(27), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        values.put(Facet.TYPE, Set.of(type));
        values.put(Facet.STATUS, Set.of(status));
        values.put(Facet.STANDING, Set.of("established"));
        values.put(Facet.STATE, some("state-", 30, 3));
        values.put(Facet.BODY, some("body-", 200, 2));
        values.put(Facet.INSTRUMENT, some("text-", 400, 1));
        var tellings = new ArrayList<Telling>();
        for (int telling = 0; telling <= random.nextInt(3); telling++) {
            tellings.add(telling(number, type, status, day));
        }
        values.put(
                Facet.SOURCE,
                new TreeSet<>(tellings.stream().map(Telling::publisher).toList()));
        List<String> others = values.get(Facet.STATE).stream()
                .map(key -> key.replace("state-", "State"))
                .toList();
        return new Happening(
                Iris.thing("event", "e" + number),
                type + " on " + word() + " " + word(),
                type,
                status,
                "established",
                day,
                day,
                "day",
                others,
                values,
                tellings);
    }

    private Set<String> some(String start, int all, int most) {
        var some = new TreeSet<String>();
        for (int count = random.nextInt(most + 1); count >= 0; count--) {
            some.add(start + random.nextInt(all));
        }
        return some;
    }

    private Telling telling(int number, String type, String status, String day) {
        var quote = new StringBuilder("State" + random.nextInt(30));
        for (int word = 0; word < 20; word++) {
            quote.append(' ').append(word());
        }
        quote.append(" rareword").append(number).append('.');
        String article = Iris.article("a" + number / 10);
        return new Telling(
                article + "#account-" + number,
                article + "#evidence-" + number,
                article,
                "Article " + number / 10,
                "Publisher " + number % 50,
                day,
                type,
                status,
                quote.toString());
    }
}
