package org.mufakat.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;

/// What a noun phrase is made of, whoever it means.
final class Phrases {

    private static final Set<String> OUTSIDE_CORE =
            Set.of("conj", "cc", "acl", "acl:relcl", "appos", "punct", "parataxis", "dep", "list");

    /// Words before "two" that say that both are known.
    static final Set<String> KNOWN = Set.of("the", "these", "those", "we", "our", "they", "their");

    private Phrases() {}

    /// Return the phrase without what is joined or added to it.
    static List<Token> core(Sentence sentence, Token head) {
        List<Token> all = sentence.subtree(head);
        List<Token> outside = all.stream()
                .filter(token -> token.head() == head.index()
                        ? OUTSIDE_CORE.contains(token.relation()) || token.is("case") || token.isTime()
                        : token.index() != head.index()
                                && (token.is("acl") || token.is("appos") || token.is("parataxis")))
                .flatMap(child -> sentence.subtree(child).stream())
                .toList();
        List<Token> inside =
                all.stream().filter(token -> !outside.contains(token)).toList();
        return withoutAddition(inside, inside.indexOf(head));
    }

    /// "Lawyers for the firm, which is based in Batam," are the lawyers for the firm.
    private static List<Token> withoutAddition(List<Token> words, int head) {
        return Stream.concat(
                        words.subList(0, head + 1).stream(),
                        words.subList(head + 1, words.size()).stream().takeWhile(word -> !isAddition(word)))
                .toList();
    }

    private static boolean isAddition(Token word) {
        return Set.of("WP", "WDT", "WRB").contains(word.tag()) || word.text().equals("including");
    }

    /// Return the words of a phrase without its article.
    ///
    /// @param text the text of the article
    static String words(String text, List<Token> core) {
        List<Token> kept = core.stream()
                .dropWhile(token -> token.tag().equals("DT") || token.tag().startsWith("PRP$"))
                .toList();
        List<Token> words = kept.isEmpty() ? core : kept;
        boolean common = !words.getFirst().isName() && words.getFirst().index() == 0;
        String joined = text.substring(
                words.getFirst().span().start(), words.getLast().span().end());
        String plain = joined.replaceAll("\\s+", " ");
        return common ? Character.toLowerCase(plain.charAt(0)) + plain.substring(1) : plain;
    }

    static boolean hasCase(Sentence sentence, Token noun, String preposition) {
        return sentence.children(noun, "case").anyMatch(word -> word.lemma().equals(preposition));
    }

    static boolean hasCase(Sentence sentence, Token noun, Set<String> prepositions) {
        return sentence.children(noun, "case").anyMatch(word -> prepositions.contains(word.lemma()));
    }

    static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    /// "Both sides", "neither country", "the two ministers", but not "two officials".
    static boolean isOfTwo(Sentence sentence, Token head) {
        List<String> before = sentence.children(head, "det", "amod", "nummod", "cc:preconj", "nmod:poss")
                .map(Phrases::lemma)
                .toList();
        return before.contains("both")
                || before.contains("neither")
                || (before.contains("two") && before.stream().anyMatch(KNOWN::contains));
    }
}
