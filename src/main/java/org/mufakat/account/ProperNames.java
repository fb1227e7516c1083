package org.mufakat.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.account.Lexicon.Actor;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;

/// Cuts proper names out of phrases: a person's without titles, an organisation's with what it is "of".
final class ProperNames {

    /// Words inside the name of an organisation: "Department of the Treasury", "Ministry of Trade and Industry".
    private static final Set<String> INSIDE = Set.of("of", "the", "and", "for", "on", "&");

    /// Kinds of things that offices are of.
    private static final Set<Entity.Kind> OF_OFFICES =
            Set.of(Entity.Kind.STATE, Entity.Kind.BODY, Entity.Kind.OFFICE, Entity.Kind.GROUP);

    private final Titles titles;
    private final Mentions mentions;
    private final String text;

    ProperNames(Titles titles, Mentions mentions, String text) {
        this.titles = titles;
        this.mentions = mentions;
        this.text = text;
    }

    /// Return the name in a phrase: what follows the last title, else the run of names around the head.
    String of(Sentence sentence, Token head, List<Token> core) {
        return titles.is(head, Actor.BODY, Actor.STATE)
                ? organisation(sentence, head)
                : afterTitle(sentence, core).orElseGet(() -> run(sentence, head, core));
    }

    /// A person named with a title, before the name or behind it.
    ///
    /// @param first index of the first word of the titles before the name
    /// @param titles dictionary forms: "minister"
    record Introduced(int first, List<Token> name, List<String> titles) {

        boolean covers(Token token) {
            return first <= token.index() && token.index() <= name.getLast().index();
        }
    }

    /// Return the persons whom a sentence names with a title: "Minister S Iswaran", "Ms Grace Fu, Minister of …".
    List<Introduced> introduced(Sentence sentence) {
        var found = new ArrayList<Introduced>();
        List<Token> tokens = sentence.tokens();
        int at = 0;
        while (at < tokens.size()) {
            int name = at;
            while (name < tokens.size() && isTitle(tokens.get(name))) {
                name = Math.max(name + 1, afterOffice(sentence, tokens, name));
            }
            name = name > at ? behindMarks(tokens, name) : name;
            boolean hasTitle = name > at && titles.is(tokens.get(name - 1), Actor.TITLE);
            List<Token> words = nameAt(tokens, name, hasTitle);
            int end = name + words.size();
            boolean behind = end + 1 < tokens.size()
                    && tokens.get(end).text().equals(",")
                    && titles.is(tokens.get(end + 1), Actor.PERSON);
            if (!words.isEmpty() && (name > at || (behind && words.size() > 1))) {
                List<String> called = titlesOf(tokens.subList(at, name), behind, tokens, end);
                found.add(new Introduced(before(tokens, at), words, called));
            }
            at = Math.max(at + 1, end);
        }
        return found;
    }

    /// Return where "National Security" before "Advisor" begins.
    private int before(List<Token> tokens, int title) {
        int first = title;
        while (first > 0
                && tokens.get(first - 1).isName()
                && (titles.isPortfolio(tokens.get(first - 1).text())
                        || tokens.get(first - 1).text().equals("National"))) {
            first--;
        }
        return first;
    }

    private List<String> titlesOf(List<Token> before, boolean behind, List<Token> tokens, int end) {
        Stream<Token> after = behind ? Stream.of(tokens.get(end + 1)) : Stream.empty();
        return Stream.concat(before.stream(), after)
                .filter(token -> titles.is(token, Actor.PERSON))
                .map(titles::form)
                .distinct()
                .toList();
    }

    /// @param called whether "Mr" or the like stands before: then any capitals are a name, whatever the parser makes of
    /// them ("Mr Ng How Yue")
    private List<Token> nameAt(List<Token> tokens, int from, boolean called) {
        return tokens.subList(from, tokens.size()).stream()
                .takeWhile(word ->
                        (word.isName() || word.text().matches(called ? "\\p{Lu}.*" : "\\p{Lu}\\.")) && !isTitle(word))
                .limit(5)
                .toList();
    }

    private Optional<String> afterTitle(Sentence sentence, List<Token> core) {
        for (int i = core.size() - 2; i >= 0; i--) {
            if (isTitle(core.get(i))) {
                List<Token> names = core.subList(afterOffice(sentence, core, i), core.size()).stream()
                        .takeWhile(word -> word.isName() || word.text().matches("\\p{Lu}\\."))
                        .toList();
                if (!names.isEmpty()) {
                    return Optional.of(sentence.textOf(names, text));
                }
            }
        }
        return Optional.empty();
    }

    /// Return where the words of an office end: behind "Secretary", behind "Secretary of State", behind "Head of the
    /// Data Office of Laos".
    private int afterOffice(Sentence sentence, List<Token> core, int title) {
        int end = title + 1;
        boolean more =
                end < core.size() && Set.of("of", "for").contains(core.get(end).text());
        for (int at = end; more && at < core.size(); ) {
            int next = afterPart(sentence, core, at);
            end = Math.max(end, next > at ? next : end);
            more = next > at || INSIDE.contains(core.get(at).text());
            at = Math.max(at + 1, next);
        }
        return end;
    }

    /// Return where a part of an office's name that begins here ends: a portfolio, a state or body, a capitalised name
    /// that closes with a noun for bodies; the same place if none begins here.
    private int afterPart(Sentence sentence, List<Token> core, int at) {
        if (titles.isPortfolio(core.get(at).text())) {
            return at + 1;
        }
        Optional<Mention> known = mentions.at(sentence.index(), core.get(at))
                .filter(mention -> mention.entity()
                        .map(Entity::kind)
                        .filter(OF_OFFICES::contains)
                        .isPresent());
        List<Token> rest = core.subList(at, core.size());
        if (known.isPresent()) {
            return at
                    + (int) rest.stream()
                            .takeWhile(token -> known.get().covers(token.index()))
                            .count();
        }
        List<Token> capitals = rest.stream().takeWhile(Token::isName).toList();
        return at
                + capitals.stream()
                        .filter(token -> titles.is(token, Actor.BODY))
                        .mapToInt(token -> capitals.indexOf(token) + 1)
                        .max()
                        .orElse(0);
    }

    /// "Minister for Trade (MTI), Chan Dara, …": the name follows the letters of the office, or a comma.
    private static int behindMarks(List<Token> tokens, int from) {
        int at = from;
        if (at + 2 < tokens.size() && isMark(tokens, at, "(", "-LRB-") && isMark(tokens, at + 2, ")", "-RRB-")) {
            at += 3;
        }
        boolean named = at + 3 < tokens.size()
                && isMark(tokens, at, ",", ",")
                && tokens.get(at + 1).isName()
                && tokens.get(at + 2).isName();
        boolean closed = named
                && tokens.subList(at + 1, tokens.size()).stream()
                        .dropWhile(Token::isName)
                        .findFirst()
                        .filter(token -> token.text().matches("[,;.]"))
                        .isPresent();
        return closed ? at + 1 : at;
    }

    private static boolean isMark(List<Token> tokens, int at, String mark, String other) {
        return tokens.get(at).text().equals(mark) || tokens.get(at).text().equals(other);
    }

    private boolean isTitle(Token token) {
        return token.isNoun() && (titles.isTitle(token.text()) || titles.isTitle(titles.form(token)));
    }

    private String run(Sentence sentence, Token head, List<Token> core) {
        var names = new ArrayList<Token>();
        for (int i = core.size() - 1; i >= 0; i--) {
            Token token = core.get(i);
            if (token.index() > head.index()) {
                continue;
            }
            if (!token.isName() || (!names.isEmpty() && names.getFirst().index() - token.index() > 1)) {
                break;
            }
            names.addFirst(token);
        }
        for (int i = head.index() + 1; i < sentence.tokens().size(); i++) {
            Token token = sentence.token(i);
            if (!token.isName() || token.head() != head.index()) {
                break;
            }
            names.add(token);
        }
        while (names.size() > 1 && isTitle(names.getFirst())) {
            names.removeFirst();
        }
        return names.isEmpty() ? head.text() : sentence.textOf(names, text);
    }

    private String organisation(Sentence sentence, Token head) {
        return sentence.textOf(organisationWords(sentence, head), text);
    }

    /// Return the capitalised words around the head, through "of the" and "and", up to the next organisation.
    List<Token> organisationWords(Sentence sentence, Token head) {
        int first = head.index();
        while (first > 0 && (isPart(sentence.token(first - 1)) || joinsPortfolios(sentence, first - 1))) {
            first--;
        }
        int last = head.index();
        for (int i = head.index() + 1; i < sentence.tokens().size(); i++) {
            Token token = sentence.token(i);
            boolean another = Set.of("and", "&").contains(token.text()) && leadsToAnother(sentence, i + 1);
            if (isPart(token)) {
                last = i;
            } else if (another || !INSIDE.contains(token.text())) {
                break;
            }
        }
        return sentence.tokens().subList(first, last + 1);
    }

    /// "The Development and Reform Commission" is one.
    private boolean joinsPortfolios(Sentence sentence, int and) {
        return sentence.token(and).text().equals("and")
                && and > 1
                && isPart(sentence.token(and - 1))
                && titles.isPortfolio(sentence.token(and - 1).text())
                && isPart(sentence.token(and + 1))
                && !titles.is(sentence.token(and + 1), Actor.BODY);
    }

    private boolean leadsToAnother(Sentence sentence, int from) {
        return sentence.tokens().subList(from, sentence.tokens().size()).stream()
                .dropWhile(token -> token.text().equals("the"))
                .takeWhile(ProperNames::isPart)
                .anyMatch(token -> !titles.isPortfolio(token.text()) && titles.is(token, Actor.BODY, Actor.PERSON));
    }

    private static boolean isPart(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0))
                && (token.isName() || token.tag().startsWith("JJ"));
    }
}
