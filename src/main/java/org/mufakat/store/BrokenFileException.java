package org.mufakat.store;

/// Says that a Turtle file cannot be read: where, and what is wrong there.
///
/// Line and column count from 1; both are 0 when the fault has no place, such as a file that cannot be opened.
public final class BrokenFileException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final long column;

    public BrokenFileException(String file, long line, long column, String what) {
        super(line > 0 ? "%s:%d:%d: %s".formatted(file, line, column, what) : "%s: %s".formatted(file, what));
        this.file = file;
        this.line = line;
        this.column = column;
    }

    public String file() {
        return file;
    }

    public long line() {
        return line;
    }

    public long column() {
        return column;
    }
}
