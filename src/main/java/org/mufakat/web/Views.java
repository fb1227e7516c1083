package org.mufakat.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the templates are given: plain values, ready to be shown.
public final class Views {

    private Views() {}

    public record Home(List<Count> counts, List<Count> standings, List<EventLine> events, List<Topic> topics) {}

    public record Count(String name, String number) {}

    /// An event with one of the quotes it rests on.
    public record EventLine(
            String label,
            String link,
            String standing,
            String facts,
            String quote,
            String article,
            String articleLink) {}

    /// A question that others asked.
    ///
    /// @param file where the query itself is
    /// @param view how its answer is best shown
    public record Example(String title, String question, String link, String file, String view) {}

    /// Examples that have something in common.
    public record Topic(String name, List<Example> examples) {}

    /// The query page: at most one of problem and result.
    ///
    /// @param name what an example is called; empty for other queries
    /// @param view how its answer is best shown
    public record Asked(
            String title,
            String question,
            String text,
            @Nullable Problem problem,
            @Nullable Result result,
            String name,
            String view,
            List<Topic> topics) {}

    /// Why there is no answer.
    ///
    /// @param line the line of the query that is wrong; empty if none is to blame
    /// @param pointer a mark under the column
    public record Problem(String sentence, String line, String pointer) {}

    /// The answer.
    ///
    /// @param text an answer that is not a table: triples, or yes or no
    public record Result(
            String summary, List<String> columns, List<List<Cell>> rows, String text, List<Download> downloads) {}

    public record Download(String name, String link, String file) {}

    /// A term as it is shown.
    ///
    /// @param link where it leads; empty if nowhere
    /// @param kind `iri`, `text`, `number` or `empty`
    public record Cell(String text, String link, String kind) {}

    public record Thing(
            String label,
            String kind,
            String iri,
            String standing,
            List<AccountLine> accounts,
            List<Fact> facts,
            List<Fact> incoming,
            boolean more) {}

    /// What one source says.
    ///
    /// @param fragment what the account is called in the page of its article
    /// @param evidence what its evidence is called there
    public record AccountLine(
            String fragment,
            String evidence,
            String type,
            String status,
            String quote,
            String article,
            String articleLink) {}

    public record Fact(String name, List<Cell> values) {}
}
