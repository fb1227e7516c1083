package org.mufakat.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mufakat.account.Claimants.Speech;
import org.mufakat.account.Factuality.Decision;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Knowledge;
import org.mufakat.linking.Linker;
import org.mufakat.linking.Mentions;
import org.mufakat.source.Article;
import org.mufakat.source.Span;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// One reading of one article, sentence by sentence.
final class ArticleReading {

    private final Article article;
    private final TriggerFinder words;
    private final List<Narrators.Turn> turns;
    private final Discourse discourse = new Discourse();
    private final Actors actors;
    private final Arguments arguments;
    private final Factuality factuality;
    private final Claimants claimants;
    private final Selection selection;
    private final Editions editions;
    private final Offices offices;
    private final Incidents incidents;
    private final Dating dating;
    private final ListItems items;
    private final TimeFinder times = new TimeFinder();
    private final Mentions mentions;
    private final List<Account> accounts = new ArrayList<>();
    private int turn;

    ArticleReading(
            Article article,
            Mentions mentions,
            TriggerFinder words,
            Linker linker,
            Knowledge knowledge,
            Titles titles,
            Speakers speakers,
            List<Narrators.Turn> turns) {
        this.article = article;
        this.mentions = mentions;
        this.words = words;
        this.turns = List.copyOf(turns);
        this.offices = new Offices(knowledge, article.published());
        this.actors = new Actors(mentions, linker, discourse, offices, titles, speakers, article.text());
        this.arguments = new Arguments(
                words,
                actors,
                titles,
                mentions,
                new Places(words, titles, mentions, article.text()),
                new TextNames(words, mentions, article.text()));
        this.factuality = new Factuality(words);
        this.claimants = new Claimants(words, actors, titles);
        this.selection = new Selection(words, mentions);
        this.editions = new Editions(article, mentions, knowledge);
        this.incidents = new Incidents(article.text(), knowledge);
        this.dating = new Dating(article.published(), words);
        this.items = new ListItems(words);
    }

    /// A trigger that tells of an act, with how firmly.
    record Act(Trigger trigger, Decision decision) {}

    List<Account> accounts() {
        return Merging.merged(accounts.stream()
                .map(account -> account.withClaimant(account.claimant().map(editions::meant)))
                .toList());
    }

    /// Note whom a sentence names by a title, before the first is read.
    void foresee(Sentence sentence) {
        actors.foresee(sentence);
    }

    /// Read one sentence.
    void read(Sentence sentence) {
        takeTurn(sentence);
        actors.introduce(sentence);
        List<Trigger> found = words.acts(sentence);
        noteSpeaker(sentence, found);
        dating.assign(sentence, times.in(plain(article.text()), sentence.span()), found, mentions);
        var acts = new ArrayList<Act>();
        for (Trigger trigger : found) {
            Optional<Decision> decision = factuality.of(trigger);
            decision.map(how -> new Act(trigger, how)).ifPresent(acts::add);
            if (decision.isEmpty()) {
                acts.addAll(nounsOf(trigger));
            }
        }
        Optional<Act> item = items.item(sentence, found);
        int before = accounts.size();
        if (item.isPresent()) {
            takeItem(item.get());
        } else {
            items.lead()
                    .filter(_ -> items.isPastItem(sentence))
                    .ifPresent(lead -> discourse.acted(lead.of(Role.AGENT)));
            choose(selection.of(acts, dating), found);
        }
        items.read(sentence, accounts.subList(before, accounts.size()));
    }

    /// Take down an item of a list as an act of those who lead it.
    private void takeItem(Act item) {
        Account lead = items.lead().orElseThrow();
        Account read = account(item);
        Account told = read.of(Role.AGENT).isEmpty()
                ? read.with(Role.AGENT, lead.of(Role.AGENT), "those who lead the list")
                : read;
        accounts.add(told.withClaimant(read.claimant().or(lead::claimant)));
    }

    /// Take down the acts that are told; one gives way to another only if that one is taken down.
    private void choose(List<Act> candidates, List<Trigger> found) {
        List<Act> first = candidates.stream()
                .filter(act -> !Selection.givesWay(act, candidates))
                .toList();
        candidates.forEach(act -> dating.inherit(act.trigger(), found));
        List<Act> taken = first.stream().filter(this::take).toList();
        candidates.stream()
                .filter(act -> !first.contains(act) && !Selection.givesWay(act, taken))
                .filter(act -> !Clause.of(act.trigger()).isGerund())
                .forEach(this::take);
    }

    /// Take down an act if somebody does it, and return whether it was.
    private boolean take(Act act) {
        Account read = account(act);
        if (!isTold(read, act.trigger()) || (act.trigger().isAny() && !isActorsOwn(read, act.trigger()))) {
            return false;
        }
        Account account = isNameOfMutualAct(act.trigger()) ? withSides(read) : withAgents(read, act.trigger());
        accounts.add(account);
        if (account.status() == Status.HAPPENED) {
            words.tell(account.type());
        }
        if (act.trigger().isVerb()) {
            discourse.subjects(account.of(Role.AGENT));
        }
        discourse.acted(account.of(Role.AGENT));
        if (isMutual(account.type())) {
            discourse.together(account.of(Role.AGENT), account.of(Role.COUNTERPART));
        }
        if (account.outcome().equals(Optional.of("issued"))) {
            discourse.issuers(account.of(Role.AGENT));
        }
        account.claimant().ifPresent(discourse::told);
        account.of(Role.VICTIM).forEach(discourse::named);
        account.of(Role.AGENT).forEach(discourse::named);
        return true;
    }

    /// In a transcript, change the voice where another speaker takes the word.
    private void takeTurn(Sentence sentence) {
        List<Narrators.Turn> begun = turns.stream()
                .filter(turn -> turn.start() < sentence.span().end())
                .toList();
        if (begun.size() > turn) {
            turn = begun.size();
            discourse.narrator(begun.getLast().narrator());
        }
    }

    /// Where an expression tells of no act ("to begin negotiations"), its noun may ("negotiations on a code").
    private List<Act> nounsOf(Trigger expression) {
        return words.nouns(expression).stream()
                .flatMap(noun -> factuality.of(noun).map(how -> new Act(noun, how)).stream())
                .toList();
    }

    /// Return the text with plain spaces for typographic ones, each in its place.
    static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /// An act needs somebody who does it, something it is done on, or a time: else the words tell of nothing.
    private boolean isTold(Account account, Trigger trigger) {
        return dating.hasOwn(trigger)
                || words.happening(trigger.sentence(), trigger.head()).isPresent()
                || (account.type() == EventType.MEETING
                        && !account.of(Role.PLACE).isEmpty())
                || !account.of(Role.AGENT).isEmpty()
                || !account.of(Role.VICTIM).isEmpty()
                || !account.of(Role.COUNTERPART).isEmpty()
                || !account.of(Role.INSTRUMENT).isEmpty();
    }

    private static boolean isMutual(EventType type) {
        return type == EventType.MEETING || type == EventType.AGREEMENT || type == EventType.NEGOTIATION;
    }

    /// "The talks on the code": whoever takes part, it need not be those who are spoken of.
    private static boolean isNameOfMutualAct(Trigger trigger) {
        EventType type = trigger.entry().type().orElseThrow();
        return !trigger.isVerb() && (type == EventType.NEGOTIATION || type == EventType.MEETING);
    }

    /// In a text of two sides "the talks" are theirs.
    private Account withSides(Account account) {
        List<Party> sides = discourse.ownSides();
        return account.of(Role.AGENT).isEmpty() && account.of(Role.COUNTERPART).isEmpty() && sides.size() == 2
                ? account.with(Role.AGENT, sides, "no agent named: the two sides of the text")
                : account;
    }

    /// An act whose words name nobody who does it is done by those who acted last, an agreement by their states,
    /// else by the voice of the article; nobody is guessed to have attacked or appointed.
    private Account withAgents(Account account, Trigger trigger) {
        boolean named = !account.of(Role.AGENT).isEmpty()
                || account.type() == EventType.CYBER_INCIDENT
                || account.type() == EventType.APPOINTMENT
                || isUndergone(trigger);
        List<Party> likely =
                account.type() == EventType.AGREEMENT ? offices.states(discourse.actors()) : discourse.actors();
        return named || likely.isEmpty()
                ? account
                : account.with(Role.AGENT, likely, "no agent named: those who acted last");
    }

    /// "Two were injured": nobody is told to have done it.
    private static boolean isUndergone(Trigger trigger) {
        return trigger.entry().type().equals(Optional.of(EventType.OTHER_EVENT))
                && trigger.isVerb()
                && Clause.of(trigger).isPassive();
    }

    /// A verb of no entry counts where an actor does it; in the past only one whom the graph knows, on a day that is
    /// told.
    private boolean isActorsOwn(Account account, Trigger trigger) {
        boolean known = account.of(Role.AGENT).stream()
                .anyMatch(party ->
                        party.entity().map(entity -> entity.kind().canAct()).orElse(false));
        boolean agent = !account.of(Role.AGENT).isEmpty();
        return account.type() == EventType.COMMITMENT
                ? known || (agent && words.isDoneByActor(trigger))
                : known && dating.hasOwn(trigger);
    }

    private void noteSpeaker(Sentence sentence, List<Trigger> found) {
        found.stream()
                .filter(trigger -> trigger.entry().neutral())
                .flatMap(trigger -> sentence.child(trigger.head(), "nsubj").stream())
                .findFirst()
                .map(speaker -> actors.of(sentence, speaker))
                .ifPresent(discourse::speakers);
    }

    private Account account(Act act) {
        Trigger trigger = act.trigger();
        EventType type = trigger.entry().type().orElseThrow();
        Map<Role, List<Party>> parties = new EnumMap<>(Role.class);
        parties.putAll(arguments.of(trigger));
        Optional<Speech> speech = claimants.of(trigger);
        Decision decision = ahead(act.trigger(), act.decision());
        Status status = statusOf(act.trigger(), decision.status(), speech);
        editions.complete(trigger, type, parties, arguments);
        Incidents.Found incident = incidents.complete(trigger, type, parties);
        answered(type, parties);
        List<Party> agents = parties.getOrDefault(Role.AGENT, List.of());
        Optional<Party> claimant = speech.flatMap(
                        said -> said.parties().stream().findFirst())
                .filter(party -> !actors.isNarrator(party))
                .or(() -> claimants.isCharge(trigger, agents) ? discourse.author() : Optional.empty())
                .filter(party -> agents.stream().noneMatch(agent -> agent.key().equals(party.key())));
        return new Account(
                accounts.size() + 1,
                type,
                span(trigger),
                trigger.sentence().span(),
                List.of(),
                parties,
                arguments.topic(trigger),
                dating.of(trigger, status),
                status,
                trigger.entry().outcome(),
                incident.records(),
                incident.words(),
                claimant,
                trigger.entry().iri(),
                decision.reason());
    }

    /// A denial answers who accused last; an incident is turned against its victim.
    private void answered(EventType type, Map<Role, List<Party>> parties) {
        List<Party> other = switch (type) {
            case DENIAL -> discourse.accusers();
            case CYBER_INCIDENT -> parties.getOrDefault(Role.VICTIM, List.of());
            default -> List.of();
        };
        if (!other.isEmpty()) {
            parties.putIfAbsent(Role.COUNTERPART, other);
        }
        if (type == EventType.ACCUSATION) {
            discourse.accusers(parties.getOrDefault(Role.AGENT, List.of()));
        }
    }

    /// What a draft says is a draft, if it would be done by being said.
    private Status statusOf(Trigger trigger, Status status, Optional<Speech> speech) {
        boolean draft = trigger.entry().type().orElseThrow().isSpeech()
                && status == Status.HAPPENED
                && speech.filter(said -> claimants.isDraft(trigger.sentence(), said))
                        .isPresent();
        return draft ? Status.DRAFT : status;
    }

    /// "The summit from 6 to 8 September" is to come where the article is older.
    private Decision ahead(Trigger trigger, Decision decision) {
        boolean named = decision.status() == Status.HAPPENED && !trigger.isVerb();
        return named && isToCome(trigger)
                ? new Decision(Status.PLANNED, trigger.entry().written() + "; named with a day to come")
                : decision;
    }

    private boolean isToCome(Trigger trigger) {
        return article.published().stream()
                .anyMatch(day -> dating.of(trigger, Status.HAPPENED).stream()
                        .anyMatch(when -> when.begin().first().isAfter(day.last())));
    }

    /// Return the words of the act with the auxiliaries before them.
    private static Span span(Trigger trigger) {
        int first = trigger.words().getFirst().index();
        int last = trigger.words().getLast().index();
        Set<Token> auxiliaries = Set.copyOf(Clause.of(trigger).auxiliaries());
        Sentence sentence = trigger.sentence();
        while (trigger.isVerb()
                && first > 0
                && (auxiliaries.contains(sentence.token(first - 1))
                        || (sentence.token(first - 1).is("advmod")
                                && first > 1
                                && auxiliaries.contains(sentence.token(first - 2))))) {
            first--;
        }
        return new Span(
                sentence.token(first).span().start(),
                sentence.token(last).span().end());
    }

    static boolean isMeeting(Entity entity) {
        return entity.kind() == Entity.Kind.MEETING;
    }
}
