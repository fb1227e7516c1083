package org.mufakat.evaluation;

/// Files that cannot be compared. The message says which, what is wrong, and what would be right.
public final class EvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EvaluationException(String message) {
        super(message);
    }
}
