package org.mufakat.linking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mufakat.source.PartialDate;

/// Where a name stands: the words and names around it, what was spoken of before, and where the article comes from.
///
/// @param atoms the sentence's atoms, folded
/// @param first index of the name's first atom
/// @param end one past its last atom
/// @param here the other names of the sentence
/// @param earlier what earlier sentences named, the last first
/// @param origin things that the publisher's name and the dateline tell of
record Surroundings(
        List<String> atoms,
        int first,
        int end,
        List<Placed> here,
        List<Entity> earlier,
        List<Entity> origin,
        Optional<PartialDate> published) {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /// A name of the sentence, by its first atom.
    record Placed(int atom, Entity entity) {}

    /// Return whether a reading of the rule fits here.
    boolean fits(NameRule rule, Reading reading) {
        return reading.covers(published)
                && (reading.wordsBefore().isEmpty()
                        || reading.wordsBefore().stream().anyMatch(this::standsBefore))
                && (reading.wordsAfter().isEmpty()
                        || reading.wordsAfter().stream().anyMatch(this::standsAfter))
                && (reading.wordsNear().isEmpty()
                        || reading.wordsNear().stream().anyMatch(this::standsNear))
                && (reading.namesNear().isEmpty() || isOneOf(nearest(rule.namesNear()), reading.namesNear()))
                && (reading.subjects().isEmpty() || isOneOf(subject(rule.subjects()), reading.subjects()));
    }

    /// Return the year written beside the name: "the 2015 Declaration", "the Declaration of 2015". Two years in a row
    /// are a period and no date.
    OptionalInt year() {
        return IntStream.of(first - 1, end, end + 1)
                .filter(at -> isYear(at) && !isYear(at + 1))
                .map(at -> Integer.parseInt(atoms.get(at)))
                .findFirst();
    }

    private boolean isYear(int at) {
        return at >= 0 && at < atoms.size() && atoms.get(at).matches("(19|20)\\d\\d");
    }

    private boolean standsBefore(String words) {
        List<String> wanted = Atoms.of(words);
        int before = first > 0 && ARTICLES.contains(atoms.get(first - 1)) ? first - 1 : first;
        return standsAt(wanted, before - wanted.size());
    }

    private boolean standsAfter(String words) {
        return standsAt(Atoms.of(words), end);
    }

    private boolean standsNear(String words) {
        List<String> wanted = Atoms.of(words);
        return IntStream.range(0, atoms.size())
                .anyMatch(at -> (at + wanted.size() <= first || at >= end) && standsAt(wanted, at));
    }

    private boolean standsAt(List<String> wanted, int at) {
        return at >= 0
                && at + wanted.size() <= atoms.size()
                && atoms.subList(at, at + wanted.size()).equals(wanted);
    }

    /// Return which of the things the sentence names nearest to the name.
    private Optional<Entity> nearest(Set<String> things) {
        return here.stream()
                .filter(placed -> isOneOf(Optional.of(placed.entity()), things))
                .min(Comparator.comparingInt(placed -> Math.abs(placed.atom() - first)))
                .map(Placed::entity);
    }

    /// Return which of the things was spoken of last, or else is where the article comes from.
    private Optional<Entity> subject(Set<String> things) {
        return nearest(things)
                .or(() -> Stream.concat(earlier.stream(), origin.stream())
                        .filter(entity -> isOneOf(Optional.of(entity), things))
                        .findFirst());
    }

    /// A thing also stands for its state and its body: Hanoi for Vietnam, a ministry for its state.
    private static boolean isOneOf(Optional<Entity> entity, Set<String> things) {
        return entity.filter(thing -> things.contains(thing.iri())
                        || thing.country().filter(things::contains).isPresent()
                        || thing.body().filter(things::contains).isPresent())
                .isPresent();
    }
}
