package org.mufakat.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;

/// Finds the proper names of texts, mechanisms and plans by their capitals: "the Joint Declaration on Ports".
///
/// The parser cuts such names at each preposition, so they are found by their words and not by their tree.
final class TextNames {

    private static final Set<String> INSIDE = Set.of("of", "on", "for", "in", "the", "and", "to", "&", "against");

    private final TriggerFinder words;
    private final Mentions mentions;
    private final String text;

    TextNames(TriggerFinder words, Mentions mentions, String text) {
        this.words = words;
        this.mentions = mentions;
        this.text = text;
    }

    /// Return the name that a word is part of, if its head is a noun for a text, a mechanism or a plan.
    Optional<String> at(Sentence sentence, Token word) {
        return run(sentence, word)
                .filter(name -> name.stream().anyMatch(this::isHead))
                .map(this::name);
    }

    /// Return the name of several words that a word is part of, whatever it is the name of.
    Optional<String> around(Sentence sentence, Token word) {
        return run(sentence, word).map(this::name);
    }

    private Optional<List<Token>> run(Sentence sentence, Token word) {
        if (!isCapital(word) || isActor(sentence, word)) {
            return Optional.empty();
        }
        int first = word.index();
        while (first > 0 && joins(sentence, first - 1, -1)) {
            first--;
        }
        int last = word.index();
        while (last + 1 < sentence.tokens().size() && joins(sentence, last + 1, 1)) {
            last++;
        }
        List<Token> name = trimmed(sentence.tokens().subList(first, last + 1));
        boolean several = name.stream().filter(TextNames::isCapital).count() > 1 && name.contains(word);
        return several ? Optional.of(name) : Optional.empty();
    }

    private String name(List<Token> name) {
        return text.substring(
                        name.getFirst().span().start(), name.getLast().span().end())
                .replaceAll("\\s+", " ");
    }

    /// Return whether the word at a position goes on with a name that comes from the other side.
    private boolean joins(Sentence sentence, int at, int step) {
        Token token = sentence.token(at);
        if (isCapital(token) || isInName(sentence, at)) {
            return true;
        }
        boolean link = INSIDE.contains(token.text());
        int next = at + step;
        while (link
                && next >= 0
                && next < sentence.tokens().size()
                && INSIDE.contains(sentence.token(next).text())) {
            next += step;
        }
        return link
                && next >= 0
                && next < sentence.tokens().size()
                && isCapital(sentence.token(next))
                && !isEnd(sentence, token, sentence.token(step > 0 ? next : at + 1));
    }

    /// A name ends before "in Hanoi" and "and Thailand".
    private boolean isEnd(Sentence sentence, Token link, Token next) {
        boolean joining = Set.of("and", "in", "to", "&").contains(link.text());
        return joining && (isActor(sentence, next) || isPlace(sentence, next));
    }

    /// Hyphens, numbers and the genitive inside a name: "ASEAN-Japan", "Order 14014", "Leaders'".
    private boolean isInName(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean beside = at > 0 && isCapital(sentence.token(at - 1));
        return beside
                && (isAroundAcronym(sentence, at)
                        || token.tag().equals("POS")
                        || (token.text().matches("\\d{1,6}([-–/]\\d+)*") && !isOfTime(sentence, at))
                        || (token.text().equals("-")
                                && at + 1 < sentence.tokens().size()
                                && isCapital(sentence.token(at + 1))));
    }

    /// "Critical Technology (CT) Dialogue": a short name stands inside the long one.
    private static boolean isAroundAcronym(Sentence sentence, int at) {
        int open = sentence.token(at).text().equals(")") ? at - 2 : at;
        List<Token> tokens = sentence.tokens();
        return open > 0
                && open + 3 < tokens.size()
                && tokens.get(open).text().equals("(")
                && tokens.get(open + 1).text().matches("\\p{Lu}{2,8}")
                && tokens.get(open + 2).text().equals(")")
                && isCapital(tokens.get(open + 3));
    }

    private static boolean isOfTime(Sentence sentence, int at) {
        return at > 0 && sentence.token(at - 1).isTime();
    }

    private static List<Token> trimmed(List<Token> name) {
        Predicate<Token> loose = token -> !isCapital(token);
        int first = (int) name.stream().takeWhile(loose).count();
        while (first + 1 < name.size() && isOpening(name.get(first))) {
            first++;
        }
        int from = first;
        return name.subList(
                from,
                IntStream.range(from, name.size())
                                .filter(i -> isCapital(name.get(i))
                                        || name.get(i).text().matches("\\d.*"))
                                .max()
                                .orElse(from)
                        + 1);
    }

    /// "At the Forum": a sentence begins with a capital that is no part of the name.
    private static boolean isOpening(Token token) {
        return Set.of("DT", "IN", "TO", "CC", "WDT").contains(token.tag());
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0))
                && !token.tag().startsWith("PRP")
                && !token.tag().equals("DT")
                && !token.isVerb()
                && !token.isTime();
    }

    private boolean isHead(Token token) {
        return isCapital(token)
                && words.startingWith(singular(token)).stream()
                        .anyMatch(entry -> entry.wordClass() == Lexicon.WordClass.NOUN
                                && entry.namesInstrument()
                                && entry.words().size() == 1);
    }

    private static String singular(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        return token.tag().equals("NNPS") ? lemma.replaceFirst("s$", "") : lemma;
    }

    private boolean isActor(Sentence sentence, Token token) {
        return entity(sentence, token)
                .map(Entity::kind)
                .filter(Entity.Kind::canAct)
                .isPresent();
    }

    private boolean isPlace(Sentence sentence, Token token) {
        return entity(sentence, token)
                .map(Entity::kind)
                .filter(Entity.Kind.PLACE::equals)
                .isPresent();
    }

    private Optional<Entity> entity(Sentence sentence, Token token) {
        return mentions.at(sentence.index(), token).flatMap(Mention::entity);
    }
}
