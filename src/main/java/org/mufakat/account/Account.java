package org.mufakat.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mufakat.source.PartialDate;
import org.mufakat.source.Span;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// What one source says of one act.
///
/// @param number position in the article, from 1
/// @param trigger the words that tell of the act
/// @param sentence the sentence they stand in: the evidence
/// @param alsoIn other sentences of the article that tell of the same act
/// @param parties who and what, by role
/// @param topic what it is about, in the words of the text
/// @param when the date, where one can be given
/// @param outcome how it ended, where the words say so: `foiled`
/// @param claimant who says so, where it is not the article itself
/// @param entry IRI of the lexicon's entry
/// @param reason why this type and status, in words
public record Account(
        int number,
        EventType type,
        Span trigger,
        Span sentence,
        List<Span> alsoIn,
        Map<Role, List<Party>> parties,
        Optional<String> topic,
        Optional<When> when,
        Status status,
        Optional<String> outcome,
        OptionalLong recordsAffected,
        Optional<String> recordsWords,
        Optional<Party> claimant,
        String entry,
        String reason) {

    /// On what a date rests.
    public enum Basis {
        EXPLICIT,
        RELATIVE,
        PUBLICATION;

        /// Return the value of `muf:dateBasis`.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A date with what it rests on.
    ///
    /// @param begin the first day, as far as it is known
    /// @param end the last day of a span; the same as `begin` otherwise
    /// @param words the source's words, empty where the date is that of publication
    public record When(PartialDate begin, PartialDate end, Basis basis, Optional<String> words) {}

    public Account {
        alsoIn = List.copyOf(alsoIn);
        parties = Map.copyOf(parties);
        if (!sentence.covers(trigger)) {
            throw new IllegalArgumentException("Trigger %s lies outside its sentence %s".formatted(trigger, sentence));
        }
    }

    /// Return this account with another claimant.
    Account withClaimant(Optional<Party> other) {
        return new Account(
                number,
                type,
                trigger,
                sentence,
                alsoIn,
                parties,
                topic,
                when,
                status,
                outcome,
                recordsAffected,
                recordsWords,
                other,
                entry,
                reason);
    }

    /// Return this account with others in a role, for a reason that is kept.
    Account with(Role role, List<Party> others, String why) {
        var all = new EnumMap<Role, List<Party>>(Role.class);
        all.putAll(parties);
        all.put(role, others);
        return new Account(
                number,
                type,
                trigger,
                sentence,
                alsoIn,
                all,
                topic,
                when,
                status,
                outcome,
                recordsAffected,
                recordsWords,
                claimant,
                entry,
                reason + "; " + why);
    }

    /// Return what an act that was expressly not done says: nobody suggested it.
    public Optional<String> stance() {
        return type == EventType.ACCUSATION && status == Status.NEGATED
                ? Optional.of("not-suggested")
                : Optional.empty();
    }

    /// Return those who fill a role.
    public List<Party> of(Role role) {
        return parties.getOrDefault(role, List.of());
    }
}
