package org.mufakat.cli;

/// Something that is not as it must be.
///
/// @param where a file with its line, or a file and the subject there, or a subject
/// @param what what is wrong
/// @param right what would be right
/// @param isAdvice whether it may stay: the shapes call it a warning
record Finding(String where, String what, String right, boolean isAdvice) {

    Finding(String where, String what, String right) {
        this(where, what, right, false);
    }

    @Override
    public String toString() {
        String text = "%s: %s: %s".formatted(where, what, right);
        return isAdvice ? text + " (advice)" : text;
    }
}
