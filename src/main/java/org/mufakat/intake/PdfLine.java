package org.mufakat.intake;

/// A line of a page of a PDF.
///
/// @param page counted from 0
/// @param left where it begins, in points from the left
/// @param right where it ends
/// @param y where it stands, in points from the top
/// @param size the height of its letters, in points
/// @param height of the page
record PdfLine(int page, float left, float right, float y, float size, float height, String text) {

    /// Return whether it stands where running heads and page numbers do.
    boolean isAtEdge() {
        return y < height * 0.1 || y > height * 0.9;
    }

    /// Return whether it stands where nothing but running heads and page numbers does.
    boolean isInMargin() {
        return y < height * 0.06 || y > height * 0.93;
    }

    /// Return whether it begins further right than the line below it.
    boolean isIndentedBefore(PdfLine next) {
        return page == next.page && next.y > y && left > next.left + 5;
    }

    float width() {
        return right - left;
    }

    /// Return about how wide its first word is, with the space before it.
    float widthOfFirstWord() {
        int end = text.indexOf(' ');
        return end < 0 ? width() : width() * (end + 1) / text.length();
    }
}
