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
}
