package org.mufakat.intake;

/// The kinds of originals.
public enum Kind {
    TEXT("text/plain", "txt"),
    MARKDOWN("text/markdown", "md"),
    HTML("text/html", "html"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    RSS("application/rss+xml", "rss"),
    ATOM("application/atom+xml", "atom"),
    JSON_LD("application/ld+json", "jsonld"),
    MAIL("message/rfc822", "eml"),
    WARC("application/warc", "warc"),
    GZIP("application/gzip", "gz"),
    ZIP("application/zip", "zip"),
    ADDRESSES("text/uri-list", "urls"),
    /// Nothing that holds articles, as far as is known.
    OTHER("application/octet-stream", "bin");

    private final String type;
    private final String ending;

    Kind(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /// Return the media type.
    public String type() {
        return type;
    }

    /// Return the usual ending of a file's name, without the dot.
    public String ending() {
        return ending;
    }
}
