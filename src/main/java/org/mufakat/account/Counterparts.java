package org.mufakat.account;

import java.util.List;
import java.util.stream.Stream;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.vocabulary.EventType;

/// Finds whom an act concerns where its frame names no counterpart: whom a statement, a pledge or a welcome is about.
///
/// The agents' own state or body is nobody's counterpart: "the Secretary reaffirmed the United States' commitment".
final class Counterparts {

    private final Actors actors;
    private final Mentions mentions;

    Counterparts(Actors actors, Mentions mentions) {
        this.actors = actors;
        this.mentions = mentions;
    }

    /// Return those whom the act concerns.
    ///
    /// @param matter the words that say what the act is about, without subordinate clauses
    List<Party> of(Trigger trigger, Clause clause, List<Party> agents, List<Token> matter) {
        if (isMutual(trigger.entry().type().orElseThrow())) {
            return List.of();
        }
        Sentence sentence = trigger.sentence();
        Stream<Token> near = matter.stream().filter(token -> !isOwn(trigger, token));
        Stream<Token> far = sentence.children(clause.head(), "ccomp", "xcomp", "advcl", "obj", "obl")
                .flatMap(part -> sentence.subtree(part).stream());
        return Stream.concat(near, far)
                .filter(token -> isActor(sentence, token))
                .map(token -> others(actors.of(sentence, headOfName(sentence, token)), agents))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isMutual(EventType type) {
        return switch (type) {
            case MEETING, NEGOTIATION, AGREEMENT, ESTABLISHMENT, EXERCISE, VISIT, APPOINTMENT -> true;
            case STATEMENT,
                    PROPOSAL,
                    ENDORSEMENT,
                    COMMITMENT,
                    CAPACITY_BUILDING,
                    CONCERN,
                    ACCUSATION,
                    DENIAL,
                    CYBER_INCIDENT,
                    SANCTION,
                    OTHER_EVENT -> false;
        };
    }

    /// "The United States' commitment to ASEAN": whose the act is stands before its noun.
    private static boolean isOwn(Trigger trigger, Token token) {
        Sentence sentence = trigger.sentence();
        return trigger.words().stream()
                .flatMap(word -> sentence.children(word, "nmod:poss", "compound", "amod"))
                .anyMatch(owner -> sentence.governs(owner, token));
    }

    private boolean isActor(Sentence sentence, Token token) {
        return mentions.at(sentence.index(), token)
                .flatMap(Mention::entity)
                .map(Entity::kind)
                .filter(Entity.Kind::canAct)
                .isPresent();
    }

    private Token headOfName(Sentence sentence, Token token) {
        return mentions.at(sentence.index(), token).stream()
                .flatMap(mention -> sentence.tokens().subList(mention.first(), mention.end()).stream()
                        .filter(word -> !mention.covers(word.head())))
                .findFirst()
                .orElse(token);
    }

    private List<Party> others(List<Party> found, List<Party> agents) {
        return found.stream()
                .filter(party -> party.entity()
                        .map(Entity::kind)
                        .filter(Entity.Kind::canAct)
                        .isPresent())
                .filter(party -> agents.stream().noneMatch(agent -> actors.isOf(agent, party)))
                .toList();
    }
}
