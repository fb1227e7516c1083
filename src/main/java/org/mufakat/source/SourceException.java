package org.mufakat.source;

/// An article that cannot be taken in. The message says what, where, and what would be right.
public class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SourceException(String message) {
        super(message);
    }
}
