package org.mufakat.linking;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mufakat.linking.Entity.Kind;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;

/// Finds a meeting by its place and month: "a summit in Singapore in June" is the one summit known there and then, in
/// the last such month before the article.
record DescribedMeetings(Article article, Knowledge knowledge, NameForms forms) implements Finder {

    private static final int MOST_BETWEEN = 5;

    @Override
    public List<Mention> in(Words words, List<Mention> names) {
        var found = new ArrayList<Mention>();
        for (Mention place : names) {
            Optional<Entity> where = place.entity().filter(entity -> entity.kind() == Kind.PLACE);
            Optional<YearMonth> when = month(words, place.end());
            IntStream.rangeClosed(1, MOST_BETWEEN)
                    .map(back -> place.first() - back)
                    .filter(at -> at >= 0)
                    .filter(at -> isMeeting(words.sentence().token(at).lemma()))
                    .boxed()
                    .findFirst()
                    .ifPresent(at -> where.flatMap(spot -> when.flatMap(
                                    month -> meeting(words.sentence().token(at).lemma(), spot, month)))
                            .map(meeting ->
                                    words.tokens(article, at, at + 1, new Mention.Known(meeting, Name.Use.CONTEXTUAL)))
                            .ifPresent(found::add));
        }
        return found;
    }

    private boolean isMeeting(String noun) {
        Optional<Kind> kind = forms.kindOfNoun(noun);
        return kind.equals(Optional.of(Kind.MEETING)) || kind.equals(Optional.of(Kind.SERIES));
    }

    /// Return the month after "in", of this year or the last one.
    private Optional<YearMonth> month(Words words, int at) {
        if (at + 1 >= words.sentence().tokens().size()
                || !words.sentence().token(at).text().equals("in")) {
            return Optional.empty();
        }
        String name = words.sentence().token(at + 1).text().toUpperCase(Locale.ROOT);
        Optional<Month> month = Stream.of(Month.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
        return month.flatMap(value -> article.published().map(day -> last(value, day)));
    }

    private static YearMonth last(Month month, PartialDate day) {
        YearMonth same = YearMonth.of(day.year(), month);
        return same.isAfter(YearMonth.from(day.last())) ? same.minusYears(1) : same;
    }

    private Optional<Entity> meeting(String noun, Entity place, YearMonth month) {
        List<Entity> there = knowledge.entities().values().stream()
                .filter(entity -> entity.kind() == Kind.MEETING)
                .filter(entity -> entity.place().equals(Optional.of(place.iri())))
                .filter(entity -> entity.begin()
                        .filter(begin -> YearMonth.from(begin.first()).equals(month))
                        .isPresent())
                .filter(entity -> Atoms.of(entity.label()).contains(Atoms.folded(noun)))
                .toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }
}
