package org.mufakat.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.source.Span;

/// Says whose words a quotation is: the subject of a verb of saying outside the marks, in the sentence where the
/// quotation ends, else where it begins, else just before or behind it in the same paragraph.
final class Speakers {

    private final Quotations quotations;
    private final TriggerFinder words;
    private final List<Sentence> sentences;
    private final Map<Span, Optional<Speaker>> found = new HashMap<>();

    Speakers(Quotations quotations, TriggerFinder words, List<Sentence> sentences) {
        this.quotations = quotations;
        this.words = words;
        this.sentences = List.copyOf(sentences);
    }

    /// Who speaks, where a sentence names them.
    record Speaker(Sentence sentence, Token token) {}

    /// Return whether a word stands inside quotation marks.
    boolean isQuoted(Token token) {
        return quotations.at(token.span().start()).isPresent();
    }

    /// Return who speaks the quotation that a word stands in.
    Optional<Speaker> of(Token token) {
        return quotations.at(token.span().start()).flatMap(span -> found.computeIfAbsent(span, this::find));
    }

    private Optional<Speaker> find(Span quotation) {
        List<Sentence> touching = sentences.stream()
                .filter(sentence -> sentence.span().start() < quotation.end()
                        && quotation.start() < sentence.span().end())
                .toList();
        if (touching.isEmpty()) {
            return Optional.empty();
        }
        Sentence first = touching.getFirst();
        Sentence last = touching.getLast();
        return Stream.of(Optional.of(last), Optional.of(first), beside(first, -1), beside(last, 1))
                .flatMap(Optional::stream)
                .flatMap(sentence -> speaker(sentence, quotation).stream())
                .findFirst();
    }

    private Optional<Sentence> beside(Sentence sentence, int step) {
        int at = sentences.indexOf(sentence) + step;
        return at < 0 || at >= sentences.size()
                ? Optional.empty()
                : Optional.of(sentences.get(at)).filter(other -> other.paragraph() == sentence.paragraph());
    }

    /// Return the speaker nearest to the quotation, of those outside all quotation marks.
    private Optional<Speaker> speaker(Sentence sentence, Span quotation) {
        return sentence.tokens().stream()
                .filter(verb -> words.isSpeech(verb) && !isQuoted(verb))
                .sorted(java.util.Comparator.comparingInt(verb -> Math.min(
                        Math.abs(verb.span().start() - quotation.end()),
                        Math.abs(quotation.start() - verb.span().end()))))
                .flatMap(verb -> subject(sentence, verb).stream())
                .map(token -> new Speaker(sentence, token))
                .findFirst();
    }

    private Optional<Token> subject(Sentence sentence, Token verb) {
        return sentence.children(verb, "nsubj")
                .filter(token -> !isQuoted(token))
                .findFirst()
                .or(() -> behind(sentence, verb));
    }

    /// "…," said the minister: where the parser does not see the subject it is the noun right behind the verb.
    private Optional<Token> behind(Sentence sentence, Token verb) {
        return sentence.tokens().stream()
                .filter(token -> token.index() > verb.index() && token.index() <= verb.index() + 6)
                .takeWhile(token -> !token.is("punct") && !token.isVerb() && !token.is("case"))
                .filter(Token::isNoun)
                .reduce((_, last) -> last);
    }
}
