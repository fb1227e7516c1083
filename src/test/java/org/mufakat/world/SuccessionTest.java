package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.turtle.TurtleException;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Status;

/// A record remembers the events that its worlds had.
class SuccessionTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    private final Telling china = signed("a", "state/china");
    private final Telling japan = signed("b", "state/japan");
    private final Telling both = signed("c", "state/china", "state/japan");

    private static Telling signed(String article, String... parties) {
        return Telling.of(article, 1, EventType.AGREEMENT, Status.HAPPENED)
                .agent(parties)
                .on("instrument/tac")
                .told("2018-04-05")
                .literal("muf:trigger", "\"signed\"");
    }

    @BeforeEach
    void makeData() throws IOException {
        Path reference = Files.createDirectories(folder.resolve("data/reference"));
        Files.writeString(reference.resolve("all.ttl"), TurtleFile.write(Joined.REFERENCE));
    }

    private Path file(Telling telling) {
        return folder.resolve("record/articles/%s.ttl".formatted(telling.article()));
    }

    private void write(Telling... tellings) throws IOException {
        for (Telling telling : tellings) {
            Files.createDirectories(folder.resolve("record/articles"));
            Files.writeString(file(telling), TurtleFile.write(Telling.model(List.of(telling))));
        }
    }

    private Joined world() {
        return new Joined(WorldFiles.remembered(folder.resolve("record"), folder.resolve("data"), this::fail, NOON));
    }

    private void fail(TurtleException broken) {
        throw broken;
    }

    private static Set<String> successors(Joined world, String event) {
        return world.all(event, DCTERMS.IS_REPLACED_BY.stringValue());
    }

    private static boolean isVanished(Joined world, String event) {
        return world.world().contains(Values.iri(event), RDF.TYPE, Values.iri(Muf.VANISHED_EVENT));
    }

    @Test
    void eventsThatANewAccountJoinsAreReplacedByTheOneTheyAre() throws IOException {
        write(china, japan);
        Joined apart = world();
        write(both);
        Joined joined = world();

        String one = joined.event(both);
        assertEquals(Set.of(one), successors(joined, apart.event(china)));
        assertEquals(Set.of(one), successors(joined, apart.event(japan)));
        assertTrue(isVanished(joined, apart.event(china)));
        assertTrue(Files.readString(folder.resolve("record/log.tsv"))
                .contains("2026-11-25T12:00:00Z\tevent gone\t%s\t%s".formatted(apart.event(china), one)));
    }

    @Test
    void anEventThatIsPartedIsReplacedByItsParts() throws IOException {
        write(china, japan, both);
        Joined one = world();
        Files.delete(file(both));
        Joined apart = world();

        assertEquals(Set.of(apart.event(china), apart.event(japan)), successors(apart, one.event(both)));
    }

    @Test
    void anEventThatComesBackIsHereAgainAndItsSuccessorsAreReplacedByIt() throws IOException {
        write(china, japan);
        Joined first = world();
        write(both);
        Joined second = world();
        Files.delete(file(both));
        Joined third = world();

        assertEquals(first.event(china), third.event(china));
        assertEquals(Set.of(), successors(third, first.event(china)));
        assertEquals(Set.of(third.event(china), third.event(japan)), successors(third, second.event(china)));
    }

    @Test
    void whatWasTakenBackIsGoneWithoutSuccessor() throws IOException {
        write(china, japan);
        Joined before = world();
        Files.delete(file(china));
        Joined after = world();

        assertTrue(isVanished(after, before.event(china)));
        assertEquals(Set.of(), successors(after, before.event(china)));
        assertEquals(Set.of(after.event(japan)), after.accounts().keySet());
    }

    @Test
    void anAccountIsKnownAgainUnderAnotherNumber() throws IOException {
        write(china);
        Joined before = world();
        write(new Telling("a", "2018-09-19", 4, china.type(), china.status(), china.properties())
                .agent("state/china", "state/korea"));
        Joined after = world();

        assertEquals(after.accounts().keySet(), successors(after, before.event(china)));
    }

    @Test
    void successionIsFollowedToTheEnd() throws IOException {
        write(china);
        Joined first = world();
        write(china.agent("state/china", "state/korea"));
        Joined second = world();
        write(china.agent("state/china", "state/korea", "state/laos"));
        Joined third = world();

        assertEquals(third.accounts().keySet(), successors(third, second.event(china)));
        assertEquals(third.accounts().keySet(), successors(third, first.event(china)));
    }

    @Test
    void whileAnotherWritesTheWorldIsGivenAndNothingIsRemembered() throws IOException {
        write(china);
        world();
        write(japan);
        String log = files();
        try (var _ = RecordDirectory.open(folder.resolve("record"), NOON)) {
            assertEquals(2, world().accounts().size());
        }
        assertEquals(log, files());
    }

    private String files() throws IOException {
        return Files.readString(folder.resolve("record/events.tsv"));
    }

    @Test
    void theMemoryIsNoPartOfTheWorld() throws IOException {
        write(china, japan);
        world();
        Files.delete(file(china));
        Model remembered = world().world();
        remembered.removeIf(statement -> statement.getPredicate().equals(DCTERMS.IS_REPLACED_BY)
                || statement.getObject().equals(Values.iri(Muf.VANISHED_EVENT)));

        assertEquals(Joined.of(japan).world(), remembered);
    }
}
