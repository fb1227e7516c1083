package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.mufakat.linking.Linker;
import org.mufakat.turtle.ReferenceFiles;
import org.mufakat.turtle.TurtleFile;

/// The events that people marked in briefs, and in the development set where it is there, give one world, in whatever
/// order and batches they come, and an article taken back leaves no trace. Each case takes four articles by chance.
class DevelopmentSetPropertiesTest {

    private static final Path GOLD = Path.of("../shared/dev-set/gold");
    private static final Path BRIEFS = Path.of("src/test/resources/evaluation/gold");
    private static final Path REFERENCE = Path.of("data/reference");
    private static final List<Model> ARTICLES = new ArrayList<>();
    private static ReferenceEvents reference = new ReferenceEvents(new LinkedHashModel());

    @BeforeContainer
    static void read() throws IOException {
        var linker = new Linker(ReferenceFiles.read(REFERENCE));
        var files = new ArrayList<>(sorted(BRIEFS));
        files.addAll(Files.isDirectory(GOLD) ? sorted(GOLD) : List.of());
        for (Path file : files) {
            var gold = new GoldEvents(linker);
            gold.read(file);
            ARTICLES.add(gold.model());
        }
        Model all = new LinkedHashModel();
        sorted(REFERENCE).forEach(file -> all.addAll(TurtleFile.read(file)));
        reference = new ReferenceEvents(all);
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Property(tries = 1000)
    void anyOrderAndRepetitionGivesTheSameWorld(@ForAll Random random) {
        List<Model> some = chosen(random);
        var again = new ArrayList<>(some);
        again.addAll(some.subList(0, 2));
        Collections.shuffle(again, random);
        assertEquals(worldOf(some), worldOf(again));
    }

    @Property(tries = 1000)
    void readingAllAndTakingOneBackIsReadingTheOthers(@ForAll Random random) {
        List<Model> some = chosen(random);
        Model takenBack = all(some);
        takenBack.removeAll(some.getLast());
        assertEquals(worldOf(some.subList(0, some.size() - 1)), World.of(takenBack, reference, new LinkedHashModel()));
    }

    private static List<Model> chosen(Random random) {
        var shuffled = new ArrayList<>(ARTICLES);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(4, shuffled.size()));
    }

    private static Model worldOf(List<Model> articles) {
        return World.of(all(articles), reference, new LinkedHashModel());
    }

    private static Model all(List<Model> articles) {
        Model all = new LinkedHashModel();
        articles.forEach(all::addAll);
        return all;
    }
}
