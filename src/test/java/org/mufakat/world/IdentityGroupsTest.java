package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.linking.Linker;
import org.mufakat.turtle.ReferenceFiles;
import org.mufakat.turtle.TurtleFile;

/// Joins the events that people marked in five articles, with no decision of people on identity: the groups of the
/// development set are one event each, and nothing else is joined.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityGroupsTest {

    private static final Path SET = Path.of("../shared/dev-set");
    private static final Path REFERENCE = Path.of("data/reference");

    /// The events with more than one account, each as the set of its accounts.
    private Set<Set<String>> joined = Set.of();

    private Joined world = new Joined(new LinkedHashModel());

    @BeforeAll
    void join() throws IOException {
        assumeTrue(Files.isDirectory(SET), "the development set is not there");
        var gold = new GoldEvents(new Linker(ReferenceFiles.read(REFERENCE)));
        try (Stream<Path> files = Files.list(SET.resolve("gold"))) {
            files.filter(file -> String.valueOf(file.getFileName()).matches("00[0-4]-.*"))
                    .sorted()
                    .forEach(gold::read);
        }
        Model reference = new LinkedHashModel();
        try (Stream<Path> files = Files.list(REFERENCE)) {
            files.sorted().forEach(file -> reference.addAll(TurtleFile.read(file)));
        }
        world = new Joined(World.of(gold.model(), reference, new LinkedHashModel()));
        joined = world.accounts().values().stream()
                .filter(accounts -> accounts.size() > 1)
                .collect(Collectors.toSet());
    }

    @Test
    void eachGroupIsOneEventAndNothingElseIsJoined() throws IOException {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (String line : Files.readAllLines(SET.resolve("identity.csv"))) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            if (cells[0].startsWith("g") && !cells[0].startsWith("group")) {
                groups.computeIfAbsent(cells[0], _ -> new TreeSet<>()).add(GoldEvents.account(cells[2], cells[3]));
            }
        }
        assertEquals(10, groups.size());
        assertEquals(new java.util.HashSet<>(groups.values()), joined);
    }

    @ParameterizedTest
    @CsvSource({
        "000-reuters-asean-russia, e3, 001-vgp-amm-communique, e14",
        "003-amcham-leaders-statement, e7, 002-csa-amcc-2018, e3",
        "003-amcham-leaders-statement, e7, 004-straits-times-amcc, e4",
        "002-csa-amcc-2018, e9, 004-straits-times-amcc, e6",
        "003-amcham-leaders-statement, e6, 001-vgp-amm-communique, e4"
    })
    void whatOnlyLooksAlikeStaysApart(String article, String event, String other, String otherEvent) {
        assertFalse(world.all(GoldEvents.account(article, event), org.mufakat.vocabulary.Muf.ABOUT)
                .equals(world.all(GoldEvents.account(other, otherEvent), org.mufakat.vocabulary.Muf.ABOUT)));
    }
}
