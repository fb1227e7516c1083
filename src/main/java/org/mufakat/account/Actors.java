package org.mufakat.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.account.Lexicon.Actor;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Linker;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;

/// Says whom a noun phrase or a pronoun means.
final class Actors {

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "our", "my", "me");

    private final Mentions mentions;
    private final Linker linker;
    private final Discourse discourse;
    private final Offices offices;
    private final Titles titles;
    private final Speakers speakers;
    private final ProperNames names;
    private final NamedPeople people;
    private final Owners owners;
    private final SpokenOf spokenOf;
    private final String text;
    private final Map<String, String> spelt;

    Actors(
            Mentions mentions,
            Linker linker,
            Discourse discourse,
            Offices offices,
            Titles titles,
            Speakers speakers,
            String text) {
        this.mentions = mentions;
        this.linker = linker;
        this.discourse = discourse;
        this.offices = offices;
        this.titles = titles;
        this.speakers = speakers;
        this.names = new ProperNames(titles, mentions, text);
        this.text = text;
        this.spelt = SpeltOut.in(text);
        this.people = new NamedPeople(mentions, discourse, offices, titles, names, text);
        this.owners = new Owners(mentions, linker, offices, titles);
        this.spokenOf = new SpokenOf(mentions, discourse, offices, titles, owners, this::of, text);
    }

    /// Return those whom a word and the words joined to it by *and* mean.
    List<Party> of(Sentence sentence, Token head) {
        return of(sentence, head, Optional.empty());
    }

    /// @param shared whose people a joined noun means that names no owner: "ASEAN ministers and senior officials"
    private List<Party> of(Sentence sentence, Token head, Optional<Entity> shared) {
        Optional<Party> titled = titled(sentence, head);
        if (titled.isPresent()) {
            return List.of(titled.get());
        }
        Optional<Token> meant = behindLabel(sentence, head)
                .or(() -> behindAddress(sentence, head))
                .or(() -> behindAcronym(sentence, head));
        if (meant.isPresent()) {
            return of(sentence, meant.get(), shared);
        }
        var parties = new ArrayList<>(one(sentence, head, shared));
        Optional<Entity> owner = shared.or(() -> owners.leading(sentence, head));
        Stream.concat(sentence.children(head, "conj"), joinedLow(sentence, head))
                .filter(joined -> joined.isNoun() || joined.tag().startsWith("PRP"))
                .filter(joined -> !isPartOfName(sentence, head, joined))
                .filter(joined -> !isPortfolio(head, joined))
                .forEach(joined -> parties.addAll(of(sentence, joined, owner)));
        return Party.distinct(parties);
    }

    /// "Minister: I have signed the order": the subject is behind the name of the one who speaks.
    private static Optional<Token> behindLabel(Sentence sentence, Token head) {
        List<Token> after =
                sentence.tokens().subList(head.index() + 1, sentence.tokens().size());
        return after.size() > 1 && after.getFirst().text().equals(":")
                ? Optional.of(after.get(1)).filter(word -> word.tag().equals("PRP"))
                : Optional.empty();
    }

    /// "Mr Speaker, Sir, the leaders met": the subject is behind whom the speech is to.
    private Optional<Token> behindAddress(Sentence sentence, Token head) {
        boolean comma = head.index() + 1 < sentence.tokens().size()
                && sentence.token(head.index() + 1).text().equals(",");
        return sentence.children(head, "appos")
                .filter(noun -> comma && titles.isIn("addressee", head.lemma()))
                .filter(noun -> noun.index() > head.index() && !titles.isIn("addressee", noun.lemma()))
                .filter(noun -> noun.index() < head.head())
                .reduce((_, last) -> last);
    }

    /// "The Department of Ports (DP) Secretary Chan Dara": the person behind the body's name is meant.
    private Optional<Token> behindAcronym(Sentence sentence, Token head) {
        return !isProperBody(head)
                ? Optional.empty()
                : sentence.children(head, "dep", "appos")
                        .filter(person ->
                                isOfficeBehindMark(sentence.subtree(person).getFirst(), sentence))
                        .findFirst();
    }

    private boolean isOfficeBehindMark(Token office, Sentence sentence) {
        return titles.is(office, Actor.PERSON)
                && office.index() > 0
                && sentence.token(office.index() - 1).text().equals(")");
    }

    /// "The Government of the Republic (GR) and the National Front": the parser joins the second to the last noun of
    /// the first.
    private Stream<Token> joinedLow(Sentence sentence, Token head) {
        boolean one = head.is("nsubj") && titles.actor(head).isPresent() && !titles.isPlural(head);
        return sentence.children(head, "nmod")
                .filter(_ -> one)
                .flatMap(noun -> sentence.children(noun, "conj"))
                .filter(joined ->
                        joined.isName() && sentence.child(joined, "det").isPresent())
                .filter(joined -> titles.is(joined, Actor.BODY, Actor.PERSON) || owners.isActor(sentence, joined));
    }

    /// "Minister for Trade and the Environment" is one.
    private boolean isPortfolio(Token head, Token joined) {
        return titles.is(head, Actor.PERSON) && titles.isPortfolio(joined.text());
    }

    /// "Ministry of Trade and Industry" is one name.
    private boolean isPartOfName(Sentence sentence, Token head, Token joined) {
        boolean known = mentions.at(sentence.index(), head)
                .filter(mention -> !mention.covers(joined.index()))
                .isPresent();
        return !known
                && isProperBody(head)
                && names.organisationWords(sentence, head).contains(joined);
    }

    /// "The Ministry of Ports" has a name of its own, "ASEAN Member States" are whoever they are of.
    private boolean isProperBody(Token head) {
        boolean body = titles.is(head, Actor.BODY) || (titles.is(head, Actor.STATE) && !titles.isPlural(head));
        return head.isName() && body && !isGovernment(head);
    }

    /// Several offices before one name are one person: "the Minister for X and Minister-in-charge of Y, Mr Z".
    private Optional<Party> titled(Sentence sentence, Token head) {
        boolean office = mentions.at(sentence.index(), head)
                .flatMap(Mention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.OFFICE)
                .isPresent();
        List<Entity> persons = !office
                ? List.of()
                : sentence.subtree(head).stream()
                        .flatMap(token -> mentions.at(sentence.index(), token).stream())
                        .flatMap(mention -> mention.entity().stream())
                        .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                        .distinct()
                        .toList();
        return persons.size() == 1 ? Optional.of(Party.of(persons.getFirst())) : Optional.empty();
    }

    private List<Party> one(Sentence sentence, Token head, Optional<Entity> shared) {
        Optional<Token> speaker = spokenOf(sentence, head);
        if (speaker.isPresent()) {
            return of(sentence, speaker.get());
        }
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        if (FIRST_PERSON.contains(lemma) && head.tag().startsWith("PRP")) {
            return firstPerson(sentence, head, lemma);
        }
        if (lemma.equals("it")
                && isSpeaker(sentence, head)
                && !discourse.speakers().isEmpty()) {
            return discourse.speakers();
        }
        List<Party> earlier = lemma.equals("they") ? earlierSubject(sentence, head) : List.of();
        if (!earlier.isEmpty()) {
            return earlier;
        }
        if (head.tag().startsWith("PRP") || Set.of("both", "all", "neither").contains(lemma)) {
            return discourse.pronoun(lemma);
        }
        if (!head.isNoun() && mentions.at(sentence.index(), head).isEmpty()) {
            return List.of();
        }
        List<Token> core = Phrases.core(sentence, head);
        return people.introduced(sentence, head)
                .or(() -> people.person(sentence, head, core))
                .or(() -> people.called(sentence, head))
                .or(() -> covering(sentence, head))
                .map(List::of)
                .orElseGet(() -> described(sentence, head, core, shared));
    }

    /// "Thai officials left because they were late": *they* are the many who stand before in the sentence.
    private List<Party> earlierSubject(Sentence sentence, Token pronoun) {
        return !pronoun.is("nsubj")
                ? List.of()
                : sentence.tokens().subList(0, pronoun.index()).reversed().stream()
                        .filter(noun -> noun.is("nsubj") && noun.isNoun())
                        .filter(noun -> titles.isPlural(noun)
                                || sentence.child(noun, "conj").isPresent())
                        .filter(noun -> titles.is(noun, Actor.PERSON, Actor.BODY, Actor.STATE)
                                || mentions.at(sentence.index(), noun).isPresent())
                        .map(noun -> of(sentence, noun))
                        .filter(parties -> !parties.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    /// *I* is the speaker of the quotation it stands in, *we* the state they speak for; else the voice of the article.
    private List<Party> firstPerson(Sentence sentence, Token pronoun, String lemma) {
        Optional<Token> themselves = sentence.child(pronoun, "appos").filter(Token::isNoun);
        if (themselves.isPresent()) {
            List<Party> many = of(sentence, themselves.get());
            discourse.speakingAs(many);
            return many;
        }
        if (speakers.isQuoted(pronoun)) {
            List<Party> quoted = speaker(pronoun);
            List<Party> speaking = quoted.isEmpty() ? discourse.speakers() : quoted;
            return isOne(lemma) ? speaking : offices.states(speaking);
        }
        return discourse.narrator(isOne(lemma));
    }

    private static boolean isOne(String pronoun) {
        return Set.of("i", "my", "me").contains(pronoun);
    }

    /// "X said it …": *it*, *he* and *they* inside are X.
    private static Optional<Token> spokenOf(Sentence sentence, Token pronoun) {
        boolean third =
                Set.of("it", "he", "she", "they").contains(pronoun.lemma().toLowerCase(Locale.ROOT));
        return !third || !pronoun.is("nsubj")
                ? Optional.empty()
                : sentence.head(pronoun)
                        .filter(verb -> verb.is("ccomp"))
                        .flatMap(sentence::head)
                        .flatMap(saying -> sentence.child(saying, "nsubj"))
                        .filter(speaker -> speaker.index() < pronoun.index()
                                && !speaker.tag().startsWith("PRP"));
    }

    private static boolean isSpeaker(Sentence sentence, Token pronoun) {
        return pronoun.is("nsubj")
                && sentence.head(pronoun)
                        .filter(verb ->
                                verb.lemma().equals("say") || verb.lemma().equals("add"))
                        .isPresent();
    }

    private Optional<Party> covering(Sentence sentence, Token head) {
        return mentions.at(sentence.index(), head)
                .flatMap(Mention::entity)
                .filter(entity -> entity.kind() != Entity.Kind.NORM)
                .flatMap(entity ->
                        entity.kind() == Entity.Kind.INSTRUMENT ? offices.issuer(entity) : Optional.of(entity))
                .map(offices::holder)
                .map(Party::of);
    }

    /// A phrase that no name of the graph covers: people of a state or body, a name the graph does not know, somebody
    /// spoken of before, or just the words.
    private List<Party> described(Sentence sentence, Token head, List<Token> core, Optional<Entity> shared) {
        Optional<Actor> kind = titles.actor(head);
        List<Party> own = kind.filter(Actor::isOfAState).isPresent() ? possessors(sentence, head) : List.of();
        List<Party> whose = own.isEmpty() && kind.isPresent() ? represented(sentence, head) : own;
        if (!whose.isEmpty()) {
            return whose;
        }
        boolean properBody =
                isProperBody(head) && names.organisationWords(sentence, head).size() > 1;
        if (kind.filter(Actor::isOfAState).isPresent() && !properBody) {
            List<Entity> whom = owners.of(sentence, head, core);
            List<Entity> groups = whom.isEmpty() ? shared.stream().toList() : whom;
            if (!groups.isEmpty()) {
                return groups.stream()
                        .map(owner -> Party.of(
                                owners.group(sentence, head, core, owner).orElse(owner)))
                        .toList();
            }
        }
        if (head.isName()
                && core.stream().allMatch(token -> token.equals(head) || token.is("det"))
                && titles.isIn("own-name", Phrases.lemma(head))) {
            return List.of(Party.unknown(Phrases.words(text, core)));
        }
        boolean titleOnly = kind.isPresent()
                && !properBody
                && core.stream().filter(Token::isName).allMatch(this::isTitle);
        if (head.isName() && !titleOnly && kind.filter(Actor::isText).isEmpty()) {
            String name = names.of(sentence, head, core);
            Party named = Party.unknown(spelt.getOrDefault(name, discourse.full(name)));
            return List.of(titles.isPerson(named) ? people.introduced(core, named) : named);
        }
        return kind.map(known -> spokenOf.before(sentence, head, core, known))
                .orElseGet(() -> owners.modifying(sentence, head)
                        .map(Party::of)
                        .map(List::of)
                        .orElse(List.of()));
    }

    /// "Our diplomats", "its officials" are those of whoever *our* and *its* mean; "our partners" are others.
    private List<Party> possessors(Sentence sentence, Token head) {
        return titles.isIn("other-side", titles.form(head)) || Phrases.isOfTwo(sentence, head)
                ? List.of()
                : sentence.children(head, "nmod:poss")
                        .filter(owner -> owner.tag().equals("PRP$"))
                        .findFirst()
                        .map(owner -> FIRST_PERSON.contains(Phrases.lemma(owner))
                                ? firstPerson(sentence, owner, "we")
                                : discourse.pronoun(owner.text().toLowerCase(Locale.ROOT)))
                        .orElse(List.of());
    }

    private static boolean isGovernment(Token head) {
        return Set.of("government", "administration").contains(head.lemma().toLowerCase(Locale.ROOT));
    }

    private boolean isTitle(Token token) {
        return titles.isTitle(token.lemma())
                || titles.isTitle(token.text())
                || titles.actor(token).isPresent();
    }

    /// "Delegations representing Laos and Thailand": those whom they represent.
    private List<Party> represented(Sentence sentence, Token people) {
        return sentence.children(people, "acl")
                .filter(verb -> verb.lemma().equals("represent") && verb.tag().equals("VBG"))
                .flatMap(verb -> sentence.children(verb, "obj"))
                .flatMap(whom -> of(sentence, whom).stream())
                .toList();
    }

    /// Return whether one belongs to another: a person to their state, a group to its body, a ministry to its
    /// state; and everybody to themselves.
    boolean isOf(Party member, Party owner) {
        if (member.key().equals(owner.key())) {
            return true;
        }
        Optional<String> iri = owner.entity().map(Entity::iri);
        boolean known = member.entity()
                .filter(entity -> entity.country().equals(iri) || entity.body().equals(iri))
                .isPresent();
        boolean named = owner.entity()
                .map(linker::shortName)
                .filter(name -> member.label().contains(name + " "))
                .isPresent();
        boolean own = member.entity().isEmpty()
                && titles.isPerson(member)
                && discourse.ownState().contains(owner);
        return iri.isPresent() && (known || named || own);
    }

    /// Return whether a noun is one for people, bodies or states.
    boolean isNounForActors(Token noun) {
        return titles.is(noun, Actor.PERSON, Actor.BODY, Actor.STATE, Actor.PRIVATE);
    }

    /// Return who says something: those whom a word means, or the text itself where nobody is known to have issued it.
    List<Party> speaking(Sentence sentence, Token speaker) {
        List<Party> known = isHearsay(sentence, speaker) ? List.of() : of(sentence, speaker);
        return known.isEmpty() && titles.is(speaker, Actor.DOCUMENT)
                ? List.of(Party.unknown(Phrases.words(text, Phrases.core(sentence, speaker))))
                : known;
    }

    /// Return whether a noun is "the statement", a text spoken of before.
    boolean isTextSpokenOf(Sentence sentence, Token noun) {
        return titles.is(noun, Actor.DOCUMENT)
                && mentions.at(sentence.index(), noun).isEmpty()
                && Phrases.core(sentence, noun).stream().allMatch(token -> token.equals(noun) || token.is("det"))
                && spokenOf.isDefinite(sentence, noun, titles.form(noun));
    }

    /// Return whether a noun is "reports", texts that nobody is named to have written.
    boolean isHearsay(Sentence sentence, Token noun) {
        return titles.is(noun, Actor.DOCUMENT)
                && titles.isPlural(noun)
                && sentence.child(noun, "det", "nmod:poss", "compound", "nummod")
                        .isEmpty();
    }

    /// Return whether somebody speaks in the article's own voice.
    boolean isNarrator(Party party) {
        return Stream.concat(discourse.narrator(true).stream(), discourse.narrator(false).stream())
                .anyMatch(voice -> voice.key().equals(party.key()));
    }

    /// Return whether somebody is the voice of the article, or of its side.
    boolean isOwn(Party party) {
        return Stream.concat(discourse.narrator(true).stream(), discourse.narrator(false).stream())
                .anyMatch(voice -> isOf(party, voice) || isOf(voice, party));
    }

    /// Return whose words a word is that stands in a quotation.
    List<Party> speaker(Token quoted) {
        return speakers.of(quoted)
                .filter(speaker ->
                        !FIRST_PERSON.contains(speaker.token().lemma().toLowerCase(Locale.ROOT)))
                .map(speaker -> of(speaker.sentence(), speaker.token()))
                .orElse(List.of());
    }

    /// Return those who meet at what a word names, where it names a meeting of theirs.
    List<Party> whoMeet(Sentence sentence, Token meeting) {
        return Stream.concat(Stream.of(meeting), sentence.children(meeting, "nmod:poss", "compound"))
                .flatMap(word -> mentions.at(sentence.index(), word).stream())
                .flatMap(mention -> mention.entity().stream())
                .flatMap(entity ->
                        entity.kind() == Entity.Kind.GROUP ? Stream.of(entity) : offices.members(entity).stream())
                .map(Party::of)
                .limit(1)
                .toList();
    }

    /// Note under which titles a sentence names persons, before the article is read.
    void foresee(Sentence sentence) {
        people.foresee(sentence);
    }

    /// Note the persons whom a sentence introduces with a title.
    void introduce(Sentence sentence) {
        people.introduce(sentence);
    }

    /// Return the words of a phrase without its article.
    String words(List<Token> phrase) {
        return Phrases.words(text, phrase);
    }
}
