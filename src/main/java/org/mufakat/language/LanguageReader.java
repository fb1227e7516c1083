package org.mufakat.language;

import java.util.List;

/// Finds sentences, words and grammar in a text. The parser stands behind this interface.
public interface LanguageReader {

    /// Read a text. Spans point into it as given; white space of any kind and length may stand between words,
    /// and an empty line ends a sentence.
    List<Sentence> read(String text);
}
