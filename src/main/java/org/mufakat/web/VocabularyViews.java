package org.mufakat.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.Views.Fact;

/// What the templates of vocabularies are given: plain values, ready to be shown.
public final class VocabularyViews {

    private VocabularyViews() {}

    /// The page of a vocabulary.
    ///
    /// @param about version, licence, makers and the like
    /// @param notes remarks on the whole
    /// @param diagram the layers and their classes; absent where no class is in a layer
    /// @param elsewhere terms of other vocabularies, for the index
    /// @param apart sets of classes of which no thing is in two
    public record VocabularyPage(
            String title,
            String iri,
            String path,
            String description,
            List<Fact> about,
            List<String> notes,
            List<Download> downloads,
            Citation citation,
            @Nullable Diagram diagram,
            List<Section> sections,
            List<Section> elsewhere,
            List<List<Cell>> apart) {}

    /// One of the forms for programs.
    public record Download(String title, String link, String mediaType) {}

    /// How to cite: as a sentence, and for BibTeX.
    public record Citation(String sentence, String bibtex) {}

    /// Terms of one kind.
    ///
    /// @param path where they are described; empty for this page
    public record Section(String id, String title, String path, List<Term> terms) {}

    /// A term.
    ///
    /// @param name its fragment: the anchor
    /// @param shortName with prefix, such as `muf:Meeting`
    public record Term(
            String name,
            String label,
            String shortName,
            String iri,
            List<String> definitions,
            List<String> examples,
            List<String> notes,
            List<Fact> facts,
            List<Mapping> mappings,
            List<Rule> rules) {}

    /// How a term stands to one of others.
    ///
    /// @param loss what is lost on the way; empty if nothing is said
    public record Mapping(String relation, Cell target, String loss) {}

    /// What a shape asks of the data.
    ///
    /// @param advice whether breaking it is no fault
    public record Rule(Cell shape, String message, boolean advice) {}

    /// A drawing of the layers, the highest first. Lengths are units of its view box, from the upper left corner.
    ///
    /// @param description what it shows, in words
    public record Diagram(
            int width, int height, String description, List<Box> bands, List<Box> classes, List<Arrow> arrows) {}

    /// A box with its name near its upper left corner.
    ///
    /// @param kind `band`, `group` or `leaf`
    public record Box(String label, String link, String kind, int x, int y, int width, int height) {}

    /// A way from one layer to another.
    ///
    /// @param path as SVG writes it
    /// @param labels the properties that lead this way
    public record Arrow(String path, List<Label> labels) {}

    /// Words at a point: the start of their base line.
    public record Label(String text, String link, int x, int y) {}
}
