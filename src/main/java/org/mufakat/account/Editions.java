package org.mufakat.account;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Knowledge;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;

/// Says which edition of a meeting an article speaks of where it names the body alone: "the AMCC" after "the third
/// AMCC".
final class Editions {

    private static final int DAYS_AROUND = 10;

    private final Article article;
    private final Mentions mentions;
    private final Knowledge knowledge;

    Editions(Article article, Mentions mentions, Knowledge knowledge) {
        this.article = article;
        this.mentions = mentions;
        this.knowledge = knowledge;
    }

    /// Add to an act the meeting that it is, or is part of, the office of its chair, and whose meeting it is.
    void complete(Trigger trigger, EventType type, Map<Role, List<Party>> parties, Arguments arguments) {
        if (type == EventType.MEETING) {
            Optional<Entity> self =
                    arguments.meeting(trigger).or(() -> body(parties).flatMap(this::edition));
            self.ifPresent(meeting -> {
                parties.put(Role.INSTRUMENT, List.of(Party.of(meeting)));
                parties.computeIfPresent(Role.AGENT, (_, agents) -> withoutMeetings(agents));
                if (parties.getOrDefault(Role.AGENT, List.of()).isEmpty()) {
                    meeting.body()
                            .flatMap(knowledge::entity)
                            .ifPresent(body -> parties.put(Role.AGENT, List.of(Party.of(body))));
                }
            });
            arguments.partOf(trigger, self).ifPresent(whole -> parties.put(Role.PART_OF, List.of(Party.of(whole))));
            chairOffice(trigger, parties);
        } else {
            arguments
                    .partOf(trigger, Optional.empty())
                    .or(() -> body(parties).flatMap(this::namedEdition))
                    .ifPresent(whole -> parties.put(Role.PART_OF, List.of(Party.of(whole))));
        }
    }

    private static Optional<Entity> body(Map<Role, List<Party>> parties) {
        return parties.getOrDefault(Role.AGENT, List.of()).stream()
                .flatMap(party -> party.entity().stream())
                .filter(entity -> entity.kind() == Entity.Kind.BODY)
                .findFirst();
    }

    /// A meeting does not meet: those who do are its members.
    private static List<Party> withoutMeetings(List<Party> agents) {
        return agents.stream()
                .filter(agent ->
                        agent.entity().filter(ArticleReading::isMeeting).isEmpty())
                .toList();
    }

    private void chairOffice(Trigger trigger, Map<Role, List<Party>> parties) {
        if (parties.containsKey(Role.CHAIR)) {
            List<Party> offices = mentions.of(trigger.sentence().index()).stream()
                    .flatMap(mention -> mention.entity().stream())
                    .filter(entity -> entity.kind() == Entity.Kind.OFFICE)
                    .map(Party::of)
                    .toList();
            if (!offices.isEmpty()) {
                parties.put(Role.OFFICE, Actors.distinct(new ArrayList<>(offices)));
            }
        }
    }

    /// Return the body's meeting that the article names.
    private Optional<Entity> namedEdition(Entity body) {
        return mentions.all().stream()
                .map(Mention::entity)
                .flatMap(Optional::stream)
                .filter(entity -> isEdition(entity, body))
                .findFirst();
    }

    /// Return the body's meeting that the article names, or the one held within ten days of its date.
    private Optional<Entity> edition(Entity body) {
        return namedEdition(body)
                .or(() -> knowledge.entities().values().stream()
                        .filter(entity -> isEdition(entity, body) && isNear(entity))
                        .min(java.util.Comparator.comparing(Entity::iri)));
    }

    private static boolean isEdition(Entity entity, Entity body) {
        return ArticleReading.isMeeting(entity) && entity.body().equals(Optional.of(body.iri()));
    }

    private boolean isNear(Entity meeting) {
        return article.published()
                .filter(day -> day.precision() == PartialDate.Precision.DAY)
                .flatMap(day ->
                        meeting.begin().map(begin -> Math.abs(ChronoUnit.DAYS.between(begin.first(), day.first()))))
                .filter(days -> days <= DAYS_AROUND)
                .isPresent();
    }
}
