package org.mufakat.account;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern DOCUMENT =
            Pattern.compile("(?i)(the |a )?(draft|joint|final)? ?(document|statement|communiqu[eé]|draft)");

    /// Bodies that exist by meeting: where they act, they meet.
    private static final Pattern MEETING_BODY =
            Pattern.compile("\\b(Meeting|Conference|Summit|Forum|Dialogue|Retreat)\\b");

    private final Article article;
    private final Mentions mentions;
    private final Knowledge knowledge;
    private Optional<Entity> current = Optional.empty();
    private Optional<Entity> document = Optional.empty();

    Editions(Article article, Mentions mentions, Knowledge knowledge) {
        this.article = article;
        this.mentions = mentions;
        this.knowledge = knowledge;
    }

    /// Return what the article's "draft document", "statement" or "communiqué" is, if it tells that a meeting issues
    /// one.
    Party meant(Party claimant) {
        boolean unnamed = claimant.entity().isEmpty()
                && DOCUMENT.matcher(claimant.words()).matches();
        return unnamed && document.isPresent() ? new Party(claimant.words(), document) : claimant;
    }

    /// Add to an act the meeting that it is, or is part of, the office of its chair, and whose meeting it is.
    void complete(Trigger trigger, EventType type, Map<Role, List<Party>> parties, Arguments arguments) {
        if (type == EventType.MEETING) {
            Optional<Entity> self = arguments
                    .meeting(trigger)
                    .or(() -> arguments.meetingBody(trigger).flatMap(this::edition))
                    .or(() -> arguments.isAtTheMeeting(trigger) ? lastNamed(trigger) : Optional.empty())
                    .or(() -> body(parties).flatMap(this::edition).filter(meeting -> mayBeCalled(meeting, trigger)));
            self.ifPresent(meeting -> {
                current = Optional.of(meeting);
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
            if (trigger.entry().outcome().equals(Optional.of("issued")) && !parties.containsKey(Role.INSTRUMENT)) {
                issued(parties).ifPresent(text -> {
                    parties.put(Role.INSTRUMENT, List.of(Party.of(text)));
                    document = Optional.of(text);
                });
            }
            arguments
                    .partOf(trigger, Optional.empty())
                    .or(() -> body(parties).flatMap(this::namedEdition))
                    .ifPresent(whole -> parties.put(Role.PART_OF, List.of(Party.of(whole))));
        }
    }

    /// "A conference of the ministers" is no dialogue that is named elsewhere.
    private static boolean mayBeCalled(Entity meeting, Trigger trigger) {
        String noun = trigger.head().lemma().toLowerCase(Locale.ROOT);
        return trigger.isVerb()
                || noun.equals("meeting")
                || meeting.label().toLowerCase(Locale.ROOT).contains(noun);
    }

    private Optional<Entity> body(Map<Role, List<Party>> parties) {
        return parties.getOrDefault(Role.AGENT, List.of()).stream()
                .flatMap(party -> party.entity().stream())
                .flatMap(entity -> entity.kind() == Entity.Kind.GROUP
                        ? entity.body().flatMap(knowledge::entity).stream()
                        : Stream.of(entity))
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
                    .filter(office -> isHeldBy(office, parties.get(Role.CHAIR)))
                    .map(Party::of)
                    .toList();
            if (!offices.isEmpty()) {
                parties.put(Role.OFFICE, Party.distinct(new ArrayList<>(offices)));
            }
        }
    }

    /// Return whether one of the persons held the office, at any time that is known.
    private boolean isHeldBy(Entity office, List<Party> persons) {
        return knowledge.holdings().stream()
                .filter(holding -> holding.office().equals(office.iri()))
                .anyMatch(holding ->
                        persons.stream().anyMatch(person -> person.key().equals(holding.person())));
    }

    /// Return the meeting of the act before, or the one named last: "the conference", "chaired it".
    private Optional<Entity> lastNamed(Trigger trigger) {
        return current.or(() -> mentions.all().stream()
                .filter(mention -> mention.sentence() < trigger.sentence().index())
                .map(Mention::entity)
                .flatMap(Optional::stream)
                .filter(ArticleReading::isMeeting)
                .reduce((_, last) -> last));
    }

    /// Return the text that a body's meeting issued: what a meeting issues, unnamed, is what the graph knows it
    /// adopted.
    private Optional<Entity> issued(Map<Role, List<Party>> parties) {
        boolean alone = parties.getOrDefault(Role.AGENT, List.of()).size() == 1
                && parties.getOrDefault(Role.COUNTERPART, List.of()).stream().noneMatch(Editions::isState);
        List<Entity> texts = Optional.of(parties)
                .filter(_ -> alone)
                .flatMap(this::body)
                .flatMap(this::edition)
                .map(meeting -> knowledge.entities().values().stream()
                        .filter(entity -> entity.kind() == Entity.Kind.INSTRUMENT)
                        .filter(entity -> entity.body().equals(Optional.of(meeting.iri())))
                        .toList())
                .orElse(List.of());
        return texts.size() == 1 ? Optional.of(texts.getFirst()) : Optional.empty();
    }

    private static boolean isState(Party party) {
        return party.entity()
                .filter(entity -> entity.kind() == Entity.Kind.STATE)
                .isPresent();
    }

    /// Return the body's meeting that the article names.
    private Optional<Entity> namedEdition(Entity body) {
        return mentions.all().stream()
                .filter(Mention::isName)
                .map(Mention::entity)
                .flatMap(Optional::stream)
                .filter(entity -> isEdition(entity, body))
                .findFirst();
    }

    /// Return the body's meeting that the article names, or the one held within ten days of its date.
    private Optional<Entity> edition(Entity body) {
        return namedEdition(body)
                .or(() -> !MEETING_BODY.matcher(body.label()).find()
                        ? Optional.empty()
                        : knowledge.entities().values().stream()
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
