package org.mufakat.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mufakat.account.Lexicon.Actor;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;

/// Cuts proper names out of phrases: a person's without titles, an organisation's with what it is "of".
final class ProperNames {

    /// Words inside the name of an organisation: "Department of the Treasury", "Ministry of Trade and Industry".
    private static final Set<String> INSIDE = Set.of("of", "the", "and", "for", "on", "&");

    private final Titles titles;
    private final String text;

    ProperNames(Titles titles, String text) {
        this.titles = titles;
        this.text = text;
    }

    /// Return the name in a phrase: what follows the last title, else the run of names around the head.
    String of(Sentence sentence, Token head, List<Token> core) {
        return titles.is(head, Actor.BODY)
                ? organisation(sentence, head)
                : afterTitle(sentence, core).orElseGet(() -> run(sentence, head, core));
    }

    private Optional<String> afterTitle(Sentence sentence, List<Token> core) {
        for (int i = core.size() - 2; i >= 0; i--) {
            if (isTitle(core.get(i))) {
                List<Token> names = core.subList(i + 1, core.size()).stream()
                        .takeWhile(word -> word.isName() || word.text().matches("\\p{Lu}\\."))
                        .toList();
                if (!names.isEmpty()) {
                    return Optional.of(sentence.textOf(names, text));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isTitle(Token token) {
        return titles.isTitle(token.text()) || titles.isTitle(token.lemma());
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

    /// Return the capitalised words around the head, through "of the" and "and".
    private String organisation(Sentence sentence, Token head) {
        int first = head.index();
        while (first > 0 && isPart(sentence.token(first - 1))) {
            first--;
        }
        int last = head.index();
        for (int i = head.index() + 1; i < sentence.tokens().size(); i++) {
            Token token = sentence.token(i);
            if (isPart(token) && sentence.governs(head, token)) {
                last = i;
            } else if (!INSIDE.contains(token.text())) {
                break;
            }
        }
        return sentence.textOf(sentence.tokens().subList(first, last + 1), text);
    }

    private static boolean isPart(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0))
                && (token.isName() || token.tag().startsWith("JJ"));
    }
}
