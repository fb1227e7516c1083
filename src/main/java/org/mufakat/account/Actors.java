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

    /// Nouns that mean two states after "both", "neither" and "the".
    private static final Set<String> TWO = Set.of("country", "side", "state", "government", "nation", "party");

    private static final int DEEPEST = 4;

    private static final Set<String> OWNING = Set.of("of", "from", "'s");

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "our", "my", "me");

    /// Words before "two" that say that both are known.
    private static final Set<String> KNOWN = Set.of("the", "these", "those", "we", "our", "they", "their");

    private static final int MORE_THAN_TWO = 3;

    private static final List<String> NUMBERS =
            List.of("three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final Set<String> OUTSIDE_CORE =
            Set.of("conj", "cc", "acl", "acl:relcl", "appos", "punct", "parataxis", "dep", "list");

    private final Mentions mentions;
    private final Linker linker;
    private final Discourse discourse;
    private final Offices offices;
    private final Titles titles;
    private final Speakers speakers;
    private final ProperNames names;
    private List<ProperNames.Introduced> introductions = List.of();
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
        Optional<Token> meant = behindLabel(sentence, head).or(() -> behindAddress(sentence, head));
        if (meant.isPresent()) {
            return of(sentence, meant.get(), shared);
        }
        var parties = new ArrayList<>(one(sentence, head, shared));
        Optional<Entity> owner = shared.or(() -> leading(sentence, head));
        Stream.concat(sentence.children(head, "conj"), joinedLow(sentence, head))
                .filter(joined -> joined.isNoun() || joined.tag().startsWith("PRP"))
                .filter(joined -> !isPartOfName(sentence, head, joined))
                .filter(joined -> !isPortfolio(head, joined))
                .forEach(joined -> parties.addAll(of(sentence, joined, owner)));
        return distinct(parties);
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

    /// "The Government of the Republic (GR) and the National Front": the parser joins the second to the last noun of
    /// the first.
    private Stream<Token> joinedLow(Sentence sentence, Token head) {
        boolean one = head.is("nsubj") && titles.actor(head).isPresent() && !titles.isPlural(head);
        return sentence.children(head, "nmod")
                .filter(_ -> one)
                .flatMap(noun -> sentence.children(noun, "conj"))
                .filter(joined ->
                        joined.isName() && sentence.child(joined, "det").isPresent())
                .filter(joined -> titles.is(joined, Actor.BODY, Actor.PERSON) || isActor(sentence, joined));
    }

    private boolean isActor(Sentence sentence, Token noun) {
        return actors(sentence, noun).findAny().isPresent();
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

    /// Return the state or body named at the head of a phrase.
    private Optional<Entity> leading(Sentence sentence, Token head) {
        return core(sentence, head).stream()
                .filter(token -> token.index() <= head.index())
                .flatMap(token -> mentions.at(sentence.index(), token).stream())
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind().canAct())
                .findFirst()
                .flatMap(this::owner);
    }

    /// Return whose people a group is; of another entity, itself.
    private Optional<Entity> owner(Entity entity) {
        return switch (entity.kind()) {
            case GROUP -> linker.named(entity.label().split(" ", 2)[0]);
            case STATE, BODY -> Optional.of(entity);
            default -> Optional.empty();
        };
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

    static List<Party> distinct(List<Party> parties) {
        var seen = new java.util.HashSet<String>();
        return parties.stream().filter(party -> seen.add(party.key())).toList();
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
        if (head.tag().startsWith("PRP") || Set.of("both", "all", "neither").contains(lemma)) {
            return discourse.pronoun(lemma);
        }
        if (!head.isNoun() && mentions.at(sentence.index(), head).isEmpty()) {
            return List.of();
        }
        List<Token> core = core(sentence, head);
        return introduced(sentence, head)
                .or(() -> person(sentence, head, core))
                .or(() -> called(sentence, head))
                .or(() -> covering(sentence, head))
                .map(List::of)
                .orElseGet(() -> described(sentence, head, core, shared));
    }

    /// *I* and *we* are the speaker of the quotation they stand in, else the voice of the article.
    private List<Party> firstPerson(Sentence sentence, Token pronoun, String lemma) {
        Optional<Token> themselves = sentence.child(pronoun, "appos").filter(Token::isNoun);
        if (themselves.isPresent()) {
            List<Party> many = of(sentence, themselves.get());
            discourse.speakingAs(many);
            return many;
        }
        if (speakers.isQuoted(pronoun)) {
            List<Party> quoted = speaker(pronoun);
            return quoted.isEmpty() ? discourse.speakers() : quoted;
        }
        return discourse.narrator(Set.of("i", "my", "me").contains(lemma));
    }

    /// Return whether one belongs to another: a person to their state, a group to its body, a ministry to its state;
    /// and
    /// everybody to themselves.
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
                ? List.of(Party.unknown(words(core(sentence, speaker))))
                : known;
    }

    /// Return whether a noun is "the statement", a text spoken of before.
    boolean isTextSpokenOf(Sentence sentence, Token noun) {
        return titles.is(noun, Actor.DOCUMENT)
                && mentions.at(sentence.index(), noun).isEmpty()
                && core(sentence, noun).stream().allMatch(token -> token.equals(noun) || token.is("det"))
                && isDefinite(sentence, noun, titles.form(noun));
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

    /// Return the person named in the phrase or beside it ("Minister S Iswaran", "the minister, S Iswaran").
    private Optional<Party> person(Sentence sentence, Token head, List<Token> core) {
        Stream<Token> beside = sentence.children(head, "appos").flatMap(named -> core(sentence, named).stream());
        return Stream.concat(core.stream(), beside)
                .filter(token -> !isPossessed(sentence, token, head))
                .flatMap(token -> mentions.at(sentence.index(), token).stream())
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .findFirst()
                .map(Party::of)
                .map(party -> introduced(core, party));
    }

    /// "A spokesman for the ministry, Li Wei, said": the name between the commas is the spokesman's.
    private Optional<Party> called(Sentence sentence, Token head) {
        boolean one = titles.is(head, Actor.PERSON) && !titles.isPlural(head);
        return sentence.subtree(head).stream()
                .filter(name -> one && name.is("appos") && name.isName() && name.index() > head.index())
                .filter(name -> titles.actor(name).isEmpty())
                .filter(name -> isPersonOrUnknown(sentence, name))
                .findFirst()
                .flatMap(name -> introduced(sentence, name)
                        .or(() -> Optional.of(names.of(sentence, name, core(sentence, name)))
                                .filter(words -> words.indexOf(' ') > 0)
                                .map(words -> Party.unknown(discourse.full(words)))));
    }

    private boolean isPersonOrUnknown(Sentence sentence, Token name) {
        return mentions.at(sentence.index(), name)
                .flatMap(Mention::entity)
                .map(entity -> entity.kind() == Entity.Kind.PERSON)
                .orElse(true);
    }

    /// Note under which titles a person is spoken of.
    private Party introduced(List<Token> core, Party person) {
        core.stream()
                .filter(token -> titles.is(token, Actor.PERSON))
                .forEach(title -> discourse.introduce(titles.form(title), person));
        return person;
    }

    private static boolean isPossessed(Sentence sentence, Token token, Token head) {
        return sentence.children(head, "nmod").anyMatch(owner -> sentence.governs(owner, token));
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
            List<Entity> owners = owners(sentence, head, core);
            List<Entity> people = owners.isEmpty() ? shared.stream().toList() : owners;
            if (!people.isEmpty()) {
                return people.stream()
                        .map(owner ->
                                Party.of(group(sentence, head, core, owner).orElse(owner)))
                        .toList();
            }
        }
        if (head.isName()
                && core.stream().allMatch(token -> token.equals(head) || token.is("det"))
                && titles.isIn("own-name", lemma(head))) {
            return List.of(Party.unknown(words(core)));
        }
        boolean titleOnly = kind.isPresent()
                && !properBody
                && core.stream().filter(Token::isName).allMatch(this::isTitle);
        if (head.isName() && !titleOnly && kind.filter(Actor::isText).isEmpty()) {
            String name = names.of(sentence, head, core);
            Party named = Party.unknown(spelt.getOrDefault(name, discourse.full(name)));
            return List.of(titles.isPerson(named) ? introduced(core, named) : named);
        }
        return kind.map(known -> spokenOfBefore(sentence, head, core, known))
                .orElseGet(() ->
                        modifying(sentence, head).map(Party::of).map(List::of).orElse(List.of()));
    }

    /// "Our diplomats", "its officials" are those of whoever *our* and *its* mean; "our partners" are others.
    private List<Party> possessors(Sentence sentence, Token head) {
        return titles.isIn("other-side", titles.form(head)) || isOfTwo(sentence, head)
                ? List.of()
                : sentence.children(head, "nmod:poss")
                        .filter(owner -> owner.tag().equals("PRP$"))
                        .findFirst()
                        .map(owner -> FIRST_PERSON.contains(owner.lemma().toLowerCase(Locale.ROOT))
                                        || Set.of("we", "i")
                                                .contains(owner.lemma().toLowerCase(Locale.ROOT))
                                ? firstPerson(sentence, owner, "we")
                                : discourse.pronoun(owner.text().toLowerCase(Locale.ROOT)))
                        .orElse(List.of());
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    private static boolean isGovernment(Token head) {
        return Set.of("government", "administration").contains(head.lemma().toLowerCase(Locale.ROOT));
    }

    private boolean isTitle(Token token) {
        return titles.isTitle(token.lemma())
                || titles.isTitle(token.text())
                || titles.actor(token).isPresent();
    }

    /// Return whose people or bodies a noun means: of "the Prime Ministers of Thailand and Cambodia" both, of "an
    /// ambassador to ASEAN" nobody's.
    private List<Entity> owners(Sentence sentence, Token head, List<Token> core) {
        List<Token> elsewhere = sentence.children(head, "nmod")
                .filter(noun -> sentence.children(noun, "case").anyMatch(word -> !OWNING.contains(word.lemma())))
                .flatMap(noun -> sentence.subtree(noun).stream())
                .toList();
        Stream<Entity> joined = titles.isPlural(head)
                ? sentence.children(head, "nmod")
                        .filter(noun -> !elsewhere.contains(noun))
                        .flatMap(noun -> owned(sentence, noun, DEEPEST))
                        .flatMap(noun -> sentence.children(noun, "conj"))
                        .flatMap(noun -> actors(sentence, noun))
                : Stream.empty();
        return Stream.concat(
                        core.stream()
                                .filter(token -> !elsewhere.contains(token))
                                .flatMap(token -> actors(sentence, token))
                                .limit(1),
                        joined)
                .distinct()
                .toList();
    }

    /// Return a noun and those it is of, in turn: "the heads of the states of ASEAN and Japan".
    private static Stream<Token> owned(Sentence sentence, Token noun, int depth) {
        Stream<Token> of = depth == 0
                ? Stream.empty()
                : sentence.children(noun, "nmod")
                        .filter(next -> hasCase(sentence, next, "of"))
                        .flatMap(next -> owned(sentence, next, depth - 1));
        return Stream.concat(Stream.of(noun), of);
    }

    private Stream<Entity> actors(Sentence sentence, Token token) {
        return mentions.at(sentence.index(), token).stream()
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind().canAct() || entity.kind() == Entity.Kind.MEETING);
    }

    /// "Delegations representing Laos and Thailand": those whom they represent.
    private List<Party> represented(Sentence sentence, Token people) {
        return sentence.children(people, "acl")
                .filter(verb -> verb.lemma().equals("represent") && verb.tag().equals("VBG"))
                .flatMap(verb -> sentence.children(verb, "obj"))
                .flatMap(whom -> of(sentence, whom).stream())
                .toList();
    }

    /// Of a thing that cannot act, return whose it is: "the Vice President's travel", "the UNGGE process".
    private Optional<Entity> modifying(Sentence sentence, Token head) {
        return sentence.children(head, "nmod:poss", "compound", "amod")
                .flatMap(token -> mentions.at(sentence.index(), token).stream())
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind().canAct())
                .map(offices::holder)
                .findFirst();
    }

    /// Return whom "the minister", "both countries", "the statement" mean, by what has been spoken of; else the words.
    private List<Party> spokenOfBefore(Sentence sentence, Token head, List<Token> core, Actor kind) {
        String lemma = titles.form(head);
        List<Party> there = thoseAtMeeting(sentence, head, lemma);
        if (!there.isEmpty()) {
            return there;
        }
        List<Party> counted = asMany(sentence, head);
        if (!counted.isEmpty()) {
            return counted;
        }
        List<Party> before = switch (kind) {
            case DOCUMENT -> issuers(sentence, head);
            case GATHERING -> isOfOthers(sentence, head) ? List.of() : discourse.meeting();
            case PERSON -> {
                if (isOfTwo(sentence, head) && discourse.two().size() == 2) {
                    yield discourse.two();
                }
                yield titles.isPlural(head)
                        ? discourse.people(lemma, titles.isIn("in-office", lemma))
                        : discourse.person(lemma);
            }
            case STATE, BODY, PRIVATE -> {
                if (isOfTwo(sentence, head)
                        || (titles.isPlural(head) && isDefinite(sentence, head, lemma) && TWO.contains(lemma))) {
                    yield offices.states(discourse.twoSides());
                }
                if (kind == Actor.PRIVATE) {
                    yield titles.isPlural(head) ? discourse.people(lemma, false) : List.of();
                }
                boolean many = titles.isPlural(head) || titles.isIn("together", lemma);
                yield many && !discourse.several().isEmpty() ? discourse.several() : bodySpokenOf(lemma);
            }
            case TITLE, PORTFOLIO -> List.of();
        };
        boolean text = kind.isText();
        boolean definite = isDefinite(sentence, head, lemma) || isOfTwo(sentence, head) || text;
        if (!before.isEmpty() && definite) {
            return before;
        }
        if (kind == Actor.PERSON && !titles.isPlural(head) && isDefinite(sentence, head, lemma)) {
            List<Party> own = discourse.ownState();
            return own.isEmpty() ? List.of(Party.unknown(words(core))) : own;
        }
        return text ? List.of() : List.of(Party.unknown(words(core)));
    }

    /// "Agreed by ministers at the conference", "ministers at the conference agreed": those who meet there.
    private List<Party> thoseAtMeeting(Sentence sentence, Token head, String lemma) {
        boolean bare = sentence.children(head).allMatch(child -> child.is("case") || child.is("nmod"));
        Stream<Token> beside = sentence.head(head).stream().flatMap(verb -> sentence.children(verb, "obl"));
        return !titles.isPlural(head) || !bare
                ? List.of()
                : Stream.concat(sentence.children(head, "nmod"), beside)
                        .filter(noun -> hasCase(sentence, noun, "at"))
                        .flatMap(noun -> mentions.at(sentence.index(), noun).stream())
                        .flatMap(mention -> mention.entity().stream())
                        .flatMap(meeting -> offices.members(meeting).stream())
                        .filter(members ->
                                members.label().toLowerCase(Locale.ROOT).contains(lemma))
                        .map(Party::of)
                        .distinct()
                        .toList();
    }

    /// "The summit between Laos and Japan" is not the meeting spoken of.
    private static boolean isOfOthers(Sentence sentence, Token gathering) {
        return sentence.children(gathering, "nmod").anyMatch(part -> hasCase(sentence, part, "between"));
    }

    /// "The three ministers" are the three spoken of last.
    private List<Party> asMany(Sentence sentence, Token head) {
        boolean known = sentence.children(head, "det").anyMatch(det -> KNOWN.contains(lemma(det)));
        return sentence.children(head, "nummod")
                .map(number -> NUMBERS.indexOf(lemma(number)) + MORE_THAN_TWO)
                .filter(number -> known && number >= MORE_THAN_TWO)
                .map(discourse::asMany)
                .findFirst()
                .orElse(List.of());
    }

    /// "The government" is the state spoken of, "the court" a court that was named.
    private List<Party> bodySpokenOf(String lemma) {
        if (titles.isIn("government", lemma)) {
            return discourse.government();
        }
        List<Party> called = discourse.bodyCalled(lemma);
        return !called.isEmpty() || titles.isIn("own-kind", lemma) ? called : discourse.body();
    }

    /// Return who speaks through a text: whom the graph knows to have issued it, whoever it is "by", "of" or "developed
    /// by", else the issuers of the text spoken of, else the voice of the article.
    private List<Party> issuers(Sentence sentence, Token document) {
        List<Party> known = mentions.at(sentence.index(), document)
                .flatMap(Mention::entity)
                .flatMap(offices::issuer)
                .map(Party::of)
                .map(List::of)
                .orElse(List.of());
        if (!known.isEmpty()) {
            return known;
        }
        Stream<Token> made = sentence.children(document, "acl").flatMap(verb -> sentence.children(verb, "obl"));
        List<Party> makers = Stream.concat(sentence.children(document, "nmod"), made)
                .filter(maker -> maker.is("nmod:poss") || hasCase(sentence, maker, "by"))
                .flatMap(maker -> of(sentence, maker).stream())
                .toList();
        if (!makers.isEmpty()) {
            return distinct(makers);
        }
        Optional<Party> owner = modifying(sentence, document).map(Party::of);
        return owner.map(List::of).orElseGet(discourse::issuers);
    }

    private static boolean hasCase(Sentence sentence, Token noun, String preposition) {
        return sentence.children(noun, "case").anyMatch(word -> word.lemma().equals(preposition));
    }

    /// Note the persons whom a sentence introduces with a title.
    void introduce(Sentence sentence) {
        introductions = names.introduced(sentence).stream()
                .filter(person -> isPersonOrUnknown(sentence, person.name().getLast()))
                .toList();
        mentions.of(sentence.index()).stream()
                .flatMap(mention -> mention.entity().stream())
                .map(Party::of)
                .forEach(discourse::mentioned);
        mentions.of(sentence.index()).stream()
                .flatMap(mention -> mention.entity().stream())
                .flatMap(entity -> offices.members(entity).stream())
                .map(Party::of)
                .forEach(discourse::meeting);
        introductions.forEach(person -> {
            Party party = named(sentence, person);
            person.titles().forEach(title -> discourse.introduce(title, party));
        });
    }

    private Party named(Sentence sentence, ProperNames.Introduced person) {
        return mentions.at(sentence.index(), person.name().getLast())
                .flatMap(Mention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .map(Party::of)
                .orElseGet(() -> Party.unknown(discourse.full(sentence.textOf(person.name(), text))));
    }

    /// Return the person whose titles or name a word belongs to.
    private Optional<Party> introduced(Sentence sentence, Token word) {
        return introductions.stream()
                .filter(person -> sentence.tokens().contains(person.name().getFirst()) && person.covers(word))
                .findFirst()
                .map(person -> named(sentence, person));
    }

    /// Return whether a noun speaks of somebody known: by its article, or as a title without one ("Ministers agreed").
    private boolean isDefinite(Sentence sentence, Token head, String lemma) {
        return sentence.children(head, "det")
                        .anyMatch(det -> Set.of("the", "this", "these", "those", "that")
                                .contains(det.lemma().toLowerCase(Locale.ROOT)))
                || isBareMany(sentence, head, lemma)
                || (Character.isUpperCase(head.text().codePointAt(0)) && discourse.knows(lemma));
    }

    /// "Members agreed": a bare plural that opens a sentence means those spoken of.
    private boolean isBareMany(Sentence sentence, Token head, String lemma) {
        return head.index() == 0
                && titles.isPlural(head)
                && titles.isIn("taking-part", lemma)
                && sentence.children(head).allMatch(child -> child.is("punct"));
    }

    /// "Both sides", "neither country", "the two ministers", but not "two officials".
    private static boolean isOfTwo(Sentence sentence, Token head) {
        List<String> before = sentence.children(head, "det", "amod", "nummod", "cc:preconj", "nmod:poss")
                .map(word -> word.lemma().toLowerCase(Locale.ROOT))
                .toList();
        return before.contains("both")
                || before.contains("neither")
                || (before.contains("two") && before.stream().anyMatch(KNOWN::contains));
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

    /// Return the group that owner and noun name together, such as "ASEAN foreign ministers".
    private Optional<Entity> group(Sentence sentence, Token head, List<Token> core, Entity owner) {
        String kind = sentence.children(head, "amod", "compound")
                .filter(token -> mentions.at(sentence.index(), token).isEmpty())
                .map(Token::text)
                .reduce("", (left, right) -> left + " " + right);
        String short_ = linker.shortName(owner);
        return linker.named(short_ + kind + " " + head.text())
                .or(() -> linker.named(short_ + " " + head.text()))
                .filter(entity -> core.contains(head));
    }

    /// Return the words of a phrase without its article.
    String words(List<Token> core) {
        List<Token> kept = core.stream()
                .dropWhile(token -> token.tag().equals("DT") || token.tag().startsWith("PRP$"))
                .toList();
        List<Token> words = kept.isEmpty() ? core : kept;
        boolean common = !words.getFirst().isName() && words.getFirst().index() == 0;
        String joined = text.substring(
                words.getFirst().span().start(), words.getLast().span().end());
        String plain = joined.replaceAll("\\s+", " ");
        return common ? Character.toLowerCase(plain.charAt(0)) + plain.substring(1) : plain;
    }

    /// "Lawyers for the firm, which is based in Batam," are the lawyers for the firm.
    private static List<Token> withoutAddition(List<Token> words, int head) {
        return Stream.concat(
                        words.subList(0, head + 1).stream(),
                        words.subList(head + 1, words.size()).stream().takeWhile(word -> !isAddition(word)))
                .toList();
    }

    private static boolean isAddition(Token word) {
        return Set.of("WP", "WDT", "WRB").contains(word.tag()) || word.text().equals("including");
    }

    /// Return the phrase without what is joined or added to it.
    static List<Token> core(Sentence sentence, Token head) {
        List<Token> all = sentence.subtree(head);
        List<Token> outside = all.stream()
                .filter(token -> token.head() == head.index()
                        ? OUTSIDE_CORE.contains(token.relation()) || token.is("case") || TriggerFinder.isTime(token)
                        : token.index() != head.index()
                                && (token.is("acl") || token.is("appos") || token.is("parataxis")))
                .flatMap(child -> sentence.subtree(child).stream())
                .toList();
        List<Token> inside =
                all.stream().filter(token -> !outside.contains(token)).toList();
        return withoutAddition(inside, inside.indexOf(head));
    }
}
