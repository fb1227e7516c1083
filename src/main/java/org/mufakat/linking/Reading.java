package org.mufakat.linking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mufakat.source.PartialDate;

/// One way to read an ambiguous name, and where it is read so.
///
/// All that is asked must hold; what is empty asks for nothing. Of the words, as of the things, one is enough.
///
/// @param means what is meant then; of several, place, kind and date decide as for any name; none: something that the
/// graph does not know
/// @param wordsBefore words of which one stands directly before the name, an article left out
/// @param wordsAfter words of which one stands directly after it
/// @param wordsNear words of which one stands in the sentence
/// @param namesNear IRIs of things: of those that the rule's readings list, one of these is named nearest in the
/// sentence
/// @param subjects IRIs of things: of those that the rule's readings list, one of these was spoken of last, or is where
/// the article comes from
/// @param begin first day of publication for which this holds
/// @param end last such day
public record Reading(
        List<Entity> means,
        Set<String> wordsBefore,
        Set<String> wordsAfter,
        Set<String> wordsNear,
        Set<String> namesNear,
        Set<String> subjects,
        Optional<LocalDate> begin,
        Optional<LocalDate> end) {

    public Reading {
        means = List.copyOf(means);
        wordsBefore = Set.copyOf(wordsBefore);
        wordsAfter = Set.copyOf(wordsAfter);
        wordsNear = Set.copyOf(wordsNear);
        namesNear = Set.copyOf(namesNear);
        subjects = Set.copyOf(subjects);
    }

    /// Return a reading that asks only for what was spoken of last.
    static Reading ofSubject(List<Entity> means, Set<String> subjects) {
        return new Reading(means, Set.of(), Set.of(), Set.of(), Set.of(), subjects, Optional.empty(), Optional.empty());
    }

    /// Return whether an article of this date can use the name so. An undated one fits no reading that has bounds.
    boolean covers(Optional<PartialDate> published) {
        boolean bounded = begin.isPresent() || end.isPresent();
        return !bounded
                || published
                        .map(PartialDate::first)
                        .filter(day -> begin.filter(day::isBefore).isEmpty()
                                && end.filter(day::isAfter).isEmpty())
                        .isPresent();
    }
}
