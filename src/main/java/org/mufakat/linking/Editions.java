package org.mufakat.linking;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.mufakat.language.Sentence;
import org.mufakat.linking.Entity.Kind;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;

/// Says which meeting of a body is meant where the body's name stands for it: "at the ASEAN Foreign Ministers' Meeting"
/// is the one held within ten days of the article.
record Editions(Article article, Knowledge knowledge) {

    private static final int DAYS_AROUND = 10;
    private static final Set<String> BEFORE = Set.of("after", "ahead", "at", "before", "during", "since");
    private static final Set<String> AFTER = Set.of("opening", "closing", "ceremony", "opened", "closed");

    /// Return the mention of the meeting, where one is meant and known, or the mention as it is.
    Mention of(Sentence sentence, Mention mention) {
        return mention.entity()
                .filter(body -> body.kind() == Kind.BODY && isOccasion(sentence, mention))
                .flatMap(this::near)
                .map(meeting -> mention.with(new Mention.Known(meeting, Name.Use.CONTEXTUAL)))
                .orElse(mention);
    }

    private static boolean isOccasion(Sentence sentence, Mention mention) {
        int article =
                mention.first() > 0 && sentence.token(mention.first() - 1).tag().equals("DT") ? 1 : 0;
        int before = mention.first() - 1 - article;
        boolean announced =
                before >= 0 && BEFORE.contains(sentence.token(before).lemma());
        boolean held = mention.end() < sentence.tokens().size()
                && AFTER.contains(sentence.token(mention.end()).text());
        return announced || held;
    }

    private Optional<Entity> near(Entity body) {
        return knowledge.entities().values().stream()
                .filter(entity -> entity.kind() == Kind.MEETING && entity.body().equals(Optional.of(body.iri())))
                .filter(meeting -> days(meeting) <= DAYS_AROUND)
                .min(Comparator.comparingLong(this::days).thenComparing(Entity::iri));
    }

    private long days(Entity meeting) {
        return article.published()
                .filter(day -> day.precision() == PartialDate.Precision.DAY)
                .flatMap(day -> meeting.begin()
                        .map(begin -> Math.abs(
                                begin.first().toEpochDay() - day.first().toEpochDay())))
                .orElse(Long.MAX_VALUE);
    }
}
