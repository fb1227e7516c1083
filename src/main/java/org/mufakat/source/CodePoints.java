package org.mufakat.source;

/// Positions as Web Annotation counts them: in Unicode code points, where Java counts UTF-16 code units.
///
/// The two differ after the first character outside the basic plane, such as an emoji.
public final class CodePoints {

    private final String text;
    private final boolean same;

    public CodePoints(String text) {
        this.text = text;
        this.same = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    }

    /// Return how many code points precede the code unit at the given offset.
    public int at(int offset) {
        return same ? offset : text.codePointCount(0, offset);
    }
}
