package org.mufakat.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The words of events or of things, in Lucene: names, what is quoted, and what else has to do with it.
///
/// Words are compared without case, accents and endings: “Phạm” is `pham`, “accused” is `accuses`.
final class Words implements AutoCloseable {

    /// What of a thing is searched.
    ///
    /// @param names what it is called
    /// @param quotes what is said of it
    /// @param others names of what has a part in it
    record Entry(List<String> names, List<String> quotes, List<String> others) {}

    /// What was found: how well the entry with a number suits.
    record Found(int number, float score) {}

    private static final String NUMBER = "number";

    private static final Map<String, Float> FIELDS = Map.of("name", 4f, "quote", 2f, "other", 1f);

    /// Clauses beyond which a query is no question of a person.
    private static final int WORDS = 32;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    Words(List<Entry> entries) {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(Plain.ANALYZER))) {
                for (int number = 0; number < entries.size(); number++) {
                    writer.addDocument(document(number, entries.get(number)));
                }
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Document document(int number, Entry entry) {
        var document = new Document();
        document.add(new NumericDocValuesField(NUMBER, number));
        entry.names().forEach(text -> document.add(new TextField("name", text, Store.NO)));
        entry.quotes().forEach(text -> document.add(new TextField("quote", text, Store.NO)));
        entry.others().forEach(text -> document.add(new TextField("other", text, Store.NO)));
        return document;
    }

    /// Return the query that some words make: all of them, in whatever field; `"…"` keeps words together, `-` excludes,
    /// `|` allows either, `*` stands for any ending, `~1` forgives a letter. No text is wrong.
    static Query query(String words) {
        return parsed(words, Occur.MUST);
    }

    /// Return the query for some of the words.
    static Query loose(String words) {
        return parsed(words, Occur.SHOULD);
    }

    private static Query parsed(String words, Occur occur) {
        var parser = new SimpleQueryParser(Plain.ANALYZER, FIELDS);
        parser.setDefaultOperator(occur);
        return parser.parse(shortened(words));
    }

    private static String shortened(String words) {
        String[] all = words.split("\\s+");
        return all.length <= WORDS ? words : String.join(" ", List.of(all).subList(0, WORDS));
    }

    /// Return every entry that suits, in the order of its number.
    List<Found> find(Query query) {
        try {
            return searcher.search(query, new Everything());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Takes all that suits, not only the best: counts are to be true.
    private static final class Everything implements CollectorManager<Collecting, List<Found>> {

        @Override
        public Collecting newCollector() {
            return new Collecting();
        }

        @Override
        public List<Found> reduce(Collection<Collecting> parts) {
            return parts.stream().flatMap(part -> part.found.stream()).toList();
        }
    }

    private static final class Collecting extends SimpleCollector {

        private final List<Found> found = new ArrayList<>();
        private NumericDocValues numbers = DocValues.emptyNumeric();
        private Scorable scorer = NOWHERE;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            numbers = DocValues.getNumeric(context.reader(), NUMBER);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            if (numbers.advanceExact(document)) {
                found.add(new Found((int) numbers.longValue(), scorer.score()));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }

    private static final Scorable NOWHERE = new Scorable() {
        @Override
        public float score() {
            return 0;
        }

        @Override
        public int docID() {
            return -1;
        }
    };
}
