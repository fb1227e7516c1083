package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
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

/// The groups of the development set come out of what the reader really finds in five articles, with no decision of
/// people on identity.
///
/// The account of an event that people marked is that of its type in its sentence, or elsewhere in the article, with
/// the most words of its trigger; and each account of its type in a sentence that they marked as telling it too.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadGroupsTest {

    private static final Path SET = Path.of("../shared/dev-set");

    /// The rows of each group, each as the accounts that tell it.
    private final SortedMap<String, List<Set<String>>> groups = new TreeMap<>();

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
            parser.forEach(row -> groups.computeIfAbsent(row.get("group_id"), _ -> new ArrayList<>())
                    .add(tellingOf(row, gold)));
        }
    }

    private static Model all(Collection<Path> files) {
        Model all = new LinkedHashModel();
        files.forEach(file -> all.addAll(TurtleFile.read(file)));
        return all;
    }

    private Set<String> tellingOf(CSVRecord row, SortedMap<String, List<JudgedEvent>> gold) {
        JudgedEvent event = gold.getOrDefault(row.get("article"), List.of()).stream()
                .filter(each -> each.text("id").equals(Optional.of(row.get("event_id"))))
                .findFirst()
                .orElseThrow();
        Set<String> telling = new TreeSet<>();
        ofType(row.get("article"), event)
                .filter(account -> likeness(account, event) >= 0.25)
                .max(Comparator.comparingDouble(account -> likeness(account, event)))
                .ifPresent(telling::add);
        ofType(row.get("article"), event)
                .filter(account -> event.list("coref_sentences").stream().anyMatch(other -> isIn(account, other)))
                .forEach(telling::add);
        return telling;
    }

    private Stream<String> ofType(String article, JudgedEvent event) {
        return accounts
                .world()
                .filter(null, Values.iri(Muf.EVENT_TYPE), Values.iri(Muf.NAMESPACE + event.type()))
                .subjects()
                .stream()
                .map(Object::toString)
                .filter(account -> account.startsWith(Iris.article(article) + "#"));
    }

    private double likeness(String account, JudgedEvent event) {
        Set<String> words = words(String.join(" ", accounts.all(account, Muf.TRIGGER)));
        Set<String> marked = words(event.trigger());
        long shared = marked.stream().filter(words::contains).count();
        double likeness = (double) shared / Math.min(words.size(), marked.size());
        return likeness * (isIn(account, event.sentence()) ? 1 : 0.5);
    }

    private boolean isIn(String account, String sentence) {
        return accounts.all(account, Muf.EVIDENCE_PROPERTY).stream()
                .flatMap(quote -> accounts.all(quote, Reprints.EXACT).stream())
                .map(Reprints::plain)
                .anyMatch(Reprints.plain(sentence)::equals);
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(Reprints.plain(text).split(" ")));
    }

    @Test
    void eachGroupIsOneEvent(TestReporter reporter) {
        List<String> apart = new ArrayList<>();
        groups.forEach((group, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (Collections.disjoint(eventsOf(rows.get(i)), eventsOf(rows.get(j)))) {
                        apart.add(group + ": " + rows.get(i) + rows.get(j));
                    }
                }
            }
        });
        reporter.publishEntry("pairs of 16 that are apart", String.valueOf(apart.size()));
        assertEquals(10, groups.size());
        assertEquals(List.of(), apart);
    }

    private Set<String> eventsOf(Set<String> telling) {
        return telling.stream()
                .flatMap(account -> world.all(account, Muf.ABOUT).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void nothingElseIsJoined() {
        Set<Set<String>> wanted = groups.values().stream()
                .map(rows -> rows.stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        List<Set<String>> wrong = world.accounts().values().stream()
                .filter(event -> event.size() > 1)
                .filter(event -> wanted.stream().noneMatch(group -> group.containsAll(event)))
                .toList();
        assertEquals(List.of(), wrong, "joined and not of one group");
    }
}
