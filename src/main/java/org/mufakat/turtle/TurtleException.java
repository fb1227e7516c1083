package org.mufakat.turtle;

/// A Turtle file that cannot be read or does not hold what it should. The message says which, where, and what would be
/// right.
public final class TurtleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TurtleException(String message) {
        super(message);
    }
}
