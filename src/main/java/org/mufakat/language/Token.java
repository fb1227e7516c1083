package org.mufakat.language;

import java.util.regex.Pattern;
import org.mufakat.source.Span;

/// A word of a sentence with its place in the grammatical tree.
///
/// @param index position in the sentence, from 0
/// @param span place in the article's text
/// @param text the word as written
/// @param lemma dictionary form, lower case but for names
/// @param tag Penn Treebank part of speech, such as `VBD`
/// @param head index of the governing word, or -1 for the root
/// @param relation Universal Dependencies relation to the head, such as `nsubj`
public record Token(int index, Span span, String text, String lemma, String tag, int head, String relation) {

    private static final Pattern TIME = Pattern.compile(
            "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
                    + "|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\\d+");

    public boolean isVerb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isName() {
        return tag.startsWith("NNP");
    }

    /// Return whether the word names a day or a month, or is a number.
    public boolean isTime() {
        return TIME.matcher(text).matches();
    }

    /// Return whether the relation is the given one or a kind of it (`nsubj` covers `nsubj:pass`).
    public boolean is(String kind) {
        return relation.equals(kind) || relation.startsWith(kind + ":");
    }
}
