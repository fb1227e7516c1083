package org.mufakat.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.SharedReader;
import org.mufakat.source.Article;
import org.mufakat.turtle.ReferenceFiles;
import org.mufakat.vocabulary.Iris;

/// Ambiguous names, titles and defined acronyms follow their rules over the project's own data. Each row of a
/// table is a name, where it stands, and what it means there: `?` is a candidate, `-` no name at all.
class AmbiguousNamesTest {

    private static final String TABLE = "/names/ambiguous.csv";
    private static final String THINGS = Iris.BASE + "id/";

    @ParameterizedTest
    @CsvFileSource(
            resources = {TABLE, "/names/titles.csv", "/names/acronyms.csv"},
            delimiter = '|',
            numLinesToSkip = 1)
    void aNameMeansWhatItsRuleSays(String name, String published, String publisher, String text, String means) {
        Article article = SharedReader.article("a", publisher, published, text);
        var reader = SharedReader.reader();
        List<String> linked = reader.linker().link(article, reader.language().read(text)).all().stream()
                .filter(mention -> Atoms.of(mention.text()).equals(Atoms.of(name)))
                .map(mention -> mention.entity().map(AmbiguousNamesTest::path).orElse("?"))
                .distinct()
                .toList();

        assertEquals(means.equals("-") ? List.of() : List.of(means), linked);
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour Safety Committee, BODY",
        "Ministry of Lighthouses, BODY",
        "Treaty on Lighthouses, INSTRUMENT",
        "Joint Statement on Lighthouses, INSTRUMENT",
        "Harbour Summit 2031, MEETING",
        "Ana Bella Kusuma, PERSON",
        "lighthouses, ",
    })
    void theFormOfAnUnknownNameTellsItsKind(String name, Entity.@Nullable Kind kind) {
        assertEquals(Optional.ofNullable(kind), SharedReader.reader().linker().kindOf(name));
    }

    @Test
    void everyMeaningOfEveryAmbiguousNameHasASentence() throws IOException {
        Set<String> tried = Files.readAllLines(Path.of("src/test/resources" + TABLE)).stream()
                .skip(1)
                .map(line -> line.split("\\|"))
                .map(cells -> cells[0] + " > " + cells[4])
                .collect(Collectors.toSet());
        var untried = new TreeSet<String>();
        for (NameRule rule : ReferenceFiles.read(Path.of("data/reference")).rules()) {
            rule.readings().stream()
                    .flatMap(reading -> reading.means().stream())
                    .map(entity -> rule.name() + " > " + path(entity))
                    .filter(row -> !tried.contains(row))
                    .forEach(untried::add);
        }

        assertEquals(Set.of(), untried);
    }

    private static String path(Entity entity) {
        return entity.iri().substring(THINGS.length());
    }
}
