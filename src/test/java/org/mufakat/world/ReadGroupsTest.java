package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.mufakat.SharedRecord;
import org.mufakat.evaluation.EventFiles;
import org.mufakat.evaluation.JudgedEvent;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// Which of the groups of the development set come out of what the reader really finds in five articles, with no
/// decision of people on identity.
///
/// A pair of accounts is right if both tell of events of one group. The account of an event that people marked is that
/// of
/// its type in its sentence, or elsewhere in the article, with the most words of its trigger.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadGroupsTest {

    private static final Path SET = Path.of("../shared/dev-set");

    /// Of the sixteen pairs; the others wait for the reader, as the decision record 0013 says one by one.
    private static final int FOUND_AT_LEAST = 9;

    private final Map<String, String> groupOf = new HashMap<>();
    private Joined world = new Joined(new LinkedHashModel());
    private Joined accounts = new Joined(new LinkedHashModel());

    @BeforeAll
    void join() throws IOException {
        assumeTrue(SharedRecord.hasDevelopmentSet(), "the development set is not there");
        Model read = all(RecordDirectory.files(SharedRecord.ofFirstFive()));
        accounts = new Joined(read);
        try (var files = Files.list(Path.of("data/reference"))) {
            world = new Joined(World.of(read, all(files.sorted().toList()), new LinkedHashModel()));
        }
        SortedMap<String, List<JudgedEvent>> gold = EventFiles.read(SET.resolve("gold"));
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(SET.resolve("identity.csv")))) {
            parser.forEach(row -> account(row, gold).ifPresent(account -> groupOf.put(account, row.get("group_id"))));
        }
    }

    private static Model all(Collection<Path> files) {
        Model all = new LinkedHashModel();
        files.forEach(file -> all.addAll(TurtleFile.read(file)));
        return all;
    }

    private Optional<String> account(CSVRecord row, SortedMap<String, List<JudgedEvent>> gold) {
        JudgedEvent event = gold.getOrDefault(row.get("article"), List.of()).stream()
                .filter(each -> each.text("id").equals(Optional.of(row.get("event_id"))))
                .findFirst()
                .orElseThrow();
        return accounts
                .world()
                .filter(null, org.eclipse.rdf4j.model.util.Values.iri(Muf.EVENT_TYPE), null)
                .subjects()
                .stream()
                .map(Object::toString)
                .filter(account -> account.startsWith(Iris.article(row.get("article")) + "#"))
                .filter(account -> likeness(account, event) >= 0.25)
                .max(java.util.Comparator.comparingDouble(account -> likeness(account, event)));
    }

    private double likeness(String account, JudgedEvent event) {
        boolean isOfType = accounts.all(account, Muf.EVENT_TYPE).contains(Muf.NAMESPACE + event.type());
        boolean isInSentence = accounts.all(account, Muf.EVIDENCE_PROPERTY).stream()
                .flatMap(quote -> accounts.all(quote, Reprints.EXACT).stream())
                .map(Reprints::plain)
                .anyMatch(Reprints.plain(event.sentence())::equals);
        Set<String> words = words(String.join(" ", accounts.all(account, Muf.TRIGGER)));
        Set<String> marked = words(event.trigger());
        long shared = marked.stream().filter(words::contains).count();
        double likeness = (double) shared / Math.min(words.size(), marked.size());
        return isOfType ? likeness * (isInSentence ? 1 : 0.5) : 0;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(Reprints.plain(text).split(" ")));
    }

    @Test
    void nothingElseIsJoinedAndMostPairsAre(TestReporter reporter) {
        Set<Set<String>> joined = pairs(world.accounts());
        Set<Set<String>> right = joined.stream()
                .filter(pair -> pair.stream()
                                        .map(groupOf::get)
                                        .collect(Collectors.toSet())
                                        .size()
                                == 1
                        && pair.stream().allMatch(groupOf::containsKey))
                .collect(Collectors.toSet());
        reporter.publishEntry(
                "pairs from what the reader finds",
                "precision %d of %d, recall %d of %d".formatted(right.size(), joined.size(), right.size(), wanted()));
        assertEquals(right, joined, "joined and not of one group");
        assertEquals(16, wanted());
        assertTrue(right.size() >= FOUND_AT_LEAST, () -> "only " + right);
    }

    private static int wanted() {
        try {
            Map<String, Long> groups = Files.readAllLines(SET.resolve("identity.csv")).stream()
                    .map(line -> line.replaceFirst(",.*", ""))
                    .filter(group -> group.matches("g\\d+"))
                    .collect(Collectors.groupingBy(group -> group, TreeMap::new, Collectors.counting()));
            return (int)
                    groups.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Set<Set<String>> pairs(Map<String, Set<String>> events) {
        var pairs = new HashSet<Set<String>>();
        events.values()
                .forEach(event -> event.forEach(one -> event.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> pairs.add(Set.of(one, other)))));
        return pairs;
    }
}
