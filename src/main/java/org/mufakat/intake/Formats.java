package org.mufakat.intake;

import java.util.List;

/// The format of each kind.
final class Formats {

    private Formats() {}

    /// Return the articles of an original.
    ///
    /// @throws Refusal if it holds none, or is of a kind that holds other originals
    static List<Draft> read(Kind kind, Original original) {
        Format format = switch (kind) {
            case MARKDOWN -> new MarkdownFormat();
            case HTML -> new HtmlFormat();
            case PDF -> new PdfFormat();
            case DOCX -> new DocxFormat();
            case ODT -> new OdtFormat();
            case RSS, ATOM -> new FeedFormat();
            case JSON_LD -> new JsonLdFormat();
            case MAIL -> new MailFormat();
            case TEXT, WARC, GZIP, ZIP, ADDRESSES, OTHER ->
                throw new Refusal("nothing takes articles out of " + kind.type(), "give its parts");
        };
        return format.read(original);
    }
}
