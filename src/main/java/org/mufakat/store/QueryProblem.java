package org.mufakat.store;

/// Says in a sentence why a query has no answer. The sentence is for whoever asked: it names no class and no path.
public final class QueryProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What kind of problem it is; the HTTP status follows from it.
    public enum Kind {
        /// It is not SPARQL.
        SYNTAX,
        /// It asks for something that is never done here.
        REFUSED,
        /// Its text is too long to be looked at.
        TOO_LONG,
        /// It nests too deeply or has too many parts.
        TOO_COMPLEX,
        /// Too many others run.
        BUSY,
        /// It took longer than it may.
        TIMED_OUT,
        /// Whoever asked does not want the answer any more.
        CANCELLED,
        /// It broke on our side.
        FAILED
    }

    private final Kind kind;
    private final int line;
    private final int column;

    public QueryProblem(Kind kind, String sentence) {
        this(kind, sentence, 0, 0);
    }

    /// @param line from 1; 0 when the problem has no place in the text, and so the column
    public QueryProblem(Kind kind, String sentence, int line, int column) {
        super(sentence);
        this.kind = kind;
        this.line = line;
        this.column = column;
    }

    public Kind kind() {
        return kind;
    }

    /// Return the sentence.
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
