package org.mufakat.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Linker;
import org.mufakat.linking.Mentions;

/// Says whose people, body or thing a noun is.
final class Owners {

    private static final int DEEPEST = 4;

    private static final Set<String> OWNING = Set.of("of", "from", "'s");

    private final Mentions mentions;
    private final Linker linker;
    private final Offices offices;
    private final Titles titles;

    Owners(Mentions mentions, Linker linker, Offices offices, Titles titles) {
        this.mentions = mentions;
        this.linker = linker;
        this.offices = offices;
        this.titles = titles;
    }

    /// Return whose people or bodies a noun means: of "the Prime Ministers of Thailand and Cambodia" both, of "an
    /// ambassador to ASEAN" nobody's.
    List<Entity> of(Sentence sentence, Token head, List<Token> core) {
        List<Token> elsewhere = sentence.children(head, "nmod")
                .filter(noun -> sentence.children(noun, "case").anyMatch(word -> !OWNING.contains(word.lemma())))
                .flatMap(noun -> sentence.subtree(noun).stream())
                .toList();
        Stream<Entity> joined = titles.isPlural(head)
                ? sentence.children(head, "nmod")
                        .filter(noun -> !elsewhere.contains(noun))
                        .flatMap(noun -> owned(sentence, noun, DEEPEST))
                        .flatMap(noun -> sentence.children(noun, "conj"))
                        .flatMap(noun -> actors(sentence, noun))
                : Stream.empty();
        return Stream.concat(
                        core.stream()
                                .filter(token -> !elsewhere.contains(token))
                                .flatMap(token -> actors(sentence, token))
                                .limit(1),
                        joined)
                .distinct()
                .toList();
    }

    /// Return a noun and those it is of, in turn: "the heads of the states of ASEAN and Japan".
    private static Stream<Token> owned(Sentence sentence, Token noun, int depth) {
        Stream<Token> of = depth == 0
                ? Stream.empty()
                : sentence.children(noun, "nmod")
                        .filter(next -> Phrases.hasCase(sentence, next, "of"))
                        .flatMap(next -> owned(sentence, next, depth - 1));
        return Stream.concat(Stream.of(noun), of);
    }

    private Stream<Entity> actors(Sentence sentence, Token token) {
        return mentions.at(sentence.index(), token).stream()
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind().canAct() || entity.kind() == Entity.Kind.MEETING);
    }

    boolean isActor(Sentence sentence, Token noun) {
        return actors(sentence, noun).findAny().isPresent();
    }

    /// Return the state or body named at the head of a phrase.
    Optional<Entity> leading(Sentence sentence, Token head) {
        return Phrases.core(sentence, head).stream()
                .filter(token -> token.index() <= head.index())
                .flatMap(token -> mentions.at(sentence.index(), token).stream())
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind().canAct())
                .findFirst()
                .flatMap(this::owner);
    }

    /// Return whose people a group is; of another entity, itself.
    private Optional<Entity> owner(Entity entity) {
        return switch (entity.kind()) {
            case GROUP -> linker.named(entity.label().split(" ", 2)[0]);
            case STATE, BODY -> Optional.of(entity);
            default -> Optional.empty();
        };
    }

    /// Of a thing that cannot act, return whose it is: "the Vice President's travel", "the UNGGE process".
    Optional<Entity> modifying(Sentence sentence, Token head) {
        return sentence.children(head, "nmod:poss", "compound", "amod")
                .flatMap(token -> mentions.at(sentence.index(), token).stream())
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind().canAct())
                .map(offices::holder)
                .findFirst();
    }

    /// Return the group that owner and noun name together, such as "ASEAN foreign ministers".
    Optional<Entity> group(Sentence sentence, Token head, List<Token> core, Entity owner) {
        String kind = sentence.children(head, "amod", "compound")
                .filter(token -> mentions.at(sentence.index(), token).isEmpty())
                .map(Token::text)
                .reduce("", (left, right) -> left + " " + right);
        String short_ = linker.shortName(owner);
        return linker.named(short_ + kind + " " + head.text())
                .or(() -> linker.named(short_ + " " + head.text()))
                .filter(entity -> core.contains(head));
    }
}
