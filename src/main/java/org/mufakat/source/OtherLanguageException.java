package org.mufakat.source;

/// An article in a language for which there is no reader yet. It is set aside, and nothing is wrong with it.
public final class OtherLanguageException extends SourceException {

    private static final long serialVersionUID = 1;

    /// @param language by its English name
    public OtherLanguageException(String id, String language) {
        super("%s is in %s: only articles in English can be read".formatted(id, language));
    }
}
