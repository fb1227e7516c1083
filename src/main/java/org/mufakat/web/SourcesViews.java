package org.mufakat.web;

import java.util.List;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.Views.Count;

/// What the template of the sources is given.
public final class SourcesViews {

    private SourcesViews() {}

    /// Everything that was read.
    ///
    /// @param failed files of the record that could not be loaded, each with its fault
    /// @param refused what was given to the record and could not be read
    /// @param rules versions of the rules, each with how many articles were read by it
    /// @param version of the data and the rules they were joined by
    /// @param logless whether the record has no log, so that nothing is known of when
    public record SourcesView(
            List<Count> counts,
            List<Publisher> publishers,
            List<TakenBack> takenBack,
            List<String> failed,
            List<Refused> refused,
            List<Count> rules,
            String version,
            boolean logless) {}

    /// Who published articles.
    ///
    /// @param name with a link to the events that it tells of
    /// @param period from the first to the last of its articles
    /// @param events how many events it tells of
    public record Publisher(Cell name, String period, String events, List<ArticleRow> rows) {}

    /// An article.
    ///
    /// @param read when it was last read (UTC); empty where the log does not say
    /// @param rules version of the rules it was read by
    /// @param from the public pages it rests on
    public record ArticleRow(
            Cell article,
            String published,
            String read,
            String rules,
            String accounts,
            String rights,
            List<Cell> from) {}

    /// Something that could not be read.
    ///
    /// @param name of the file, or the address
    /// @param what `set aside` or `failed`
    /// @param when it was looked at last (UTC)
    /// @param help what would be right; empty where the reason says it
    public record Refused(String name, String what, String when, String reason, String help) {}

    /// An article that has been taken back.
    public record TakenBack(String article, String when) {}
}
