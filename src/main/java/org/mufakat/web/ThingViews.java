package org.mufakat.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mufakat.search.Marking.Piece;
import org.mufakat.web.LifeViews.Life;
import org.mufakat.web.ReaderViews.Reader;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.VocabularyViews.Download;

/// What the templates of things are given: plain values, ready to be shown.
public final class ThingViews {

    private ThingViews() {}

    /// A page about one thing.
    ///
    /// @param standing how it stands after all accounts; the first name is empty where it is no event
    /// @param desk leads to its events in search and chronology, and to comparing it
    /// @param life of a text
    /// @param reader the article as it was read
    /// @param schema what search engines read: JSON that is safe inside a page; empty if there is nothing for them
    public record ThingView(
            String label,
            String kind,
            String iri,
            Standing standing,
            List<Cell> desk,
            List<Row> facts,
            @Nullable Life life,
            List<TableView> tables,
            List<Told> accounts,
            @Nullable Reader reader,
            List<Match> matches,
            List<Dispute> disputes,
            List<EventRow> events,
            List<EventRow> neighbours,
            List<Row> others,
            List<Row> incoming,
            Paging paging,
            List<Download> forms,
            String citation,
            String query,
            String schema) {}

    /// How an event stands after all accounts.
    ///
    /// @param name such as `hoped`
    /// @param meaning what that means, as the ontology has it
    /// @param rule which rule decided
    public record Standing(String name, String meaning, String status, String rule) {}

    /// A property with its values.
    ///
    /// @param mark `unverified`, `disputed` or empty
    public record Row(String name, List<Cell> values, String mark) {}

    public record TableView(String title, List<String> columns, List<TableRow> rows, boolean more) {}

    /// A row of a table.
    ///
    /// @param mark `unverified` or empty
    public record TableRow(List<List<Cell>> cells, String mark) {}

    /// What one source says. The words of the trigger are apart, so that they can be marked.
    ///
    /// @param id by which the page names the account
    /// @param quoteId by which it names the quote
    /// @param reason why it was read so, words of the text marked
    /// @param about the events it tells of, on the page of its article
    public record Told(
            String id,
            String quoteId,
            String type,
            String status,
            List<Piece> reason,
            String before,
            String trigger,
            String after,
            List<Row> facts,
            List<Cell> about,
            Cell article,
            String published) {}

    /// An event that may be the same as this one.
    ///
    /// @param quote the words of its account that are alike
    /// @param place where they stand in their article
    /// @param confirm what to write if it is the same, in Turtle
    /// @param refuse what to write if it is not
    public record Match(
            Cell event, String quote, Cell place, String reason, String score, String confirm, String refuse) {}

    /// A field on which accounts contradict each other.
    public record Dispute(String field, List<Cell> accounts) {}

    public record EventRow(String label, String link, String date, String standing, String role) {}

    /// Where a page stands among the pages of a document.
    ///
    /// @param previous where the page before leads; empty if this is the first
    public record Paging(int page, int pages, String previous, String next, boolean capped) {}
}
