package org.mufakat.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Linker;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;

/// Says whom a noun phrase or a pronoun means.
final class Actors {

    /// Nouns for people who act for what stands beside them: "Malaysian officials" act for Malaysia.
    private static final Set<String> ROLE_NOUNS = Set.of(
            "minister",
            "leader",
            "official",
            "president",
            "secretary",
            "spokesman",
            "spokesperson",
            "spokeswoman",
            "government",
            "authority",
            "ministry",
            "delegation",
            "chief",
            "chairman",
            "chair",
            "ambassador",
            "diplomat",
            "representative",
            "state",
            "country",
            "nation",
            "member",
            "head",
            "administration",
            "side",
            "party",
            "agency",
            "chairperson",
            "governor",
            "premier",
            "parliament",
            "cabinet",
            "military",
            "police",
            "army",
            "director",
            "commissioner",
            "envoy",
            "deputy",
            "advisor",
            "adviser",
            "commandant",
            "counterpart",
            "economy",
            "neighbour",
            "neighbor",
            "partner",
            "general",
            "bloc");
    private static final Set<String> PERSON_NOUNS = Set.of(
            "minister",
            "president",
            "secretary",
            "chairman",
            "chair",
            "ambassador",
            "spokesman",
            "spokesperson",
            "spokeswoman",
            "chief",
            "premier",
            "governor",
            "director",
            "commissioner",
            "envoy",
            "senator",
            "king",
            "deputy",
            "advisor",
            "adviser",
            "commandant",
            "representative");
    /// Nouns that mean two states after "both" and "neither".
    private static final Set<String> TWO = Set.of("country", "side", "state", "government", "nation", "party");

    /// Texts that say what their issuers say.
    private static final Set<String> DOCUMENTS = Set.of("statement", "communique", "document", "draft", "declaration");

    private static final Set<String> OUTSIDE_CORE =
            Set.of("conj", "cc", "acl", "acl:relcl", "appos", "punct", "parataxis", "dep", "list");

    private final Mentions mentions;
    private final Linker linker;
    private final Discourse discourse;
    private final Offices offices;
    private final String text;

    Actors(Mentions mentions, Linker linker, Discourse discourse, Offices offices, String text) {
        this.mentions = mentions;
        this.linker = linker;
        this.discourse = discourse;
        this.offices = offices;
        this.text = text;
    }

    /// Return those whom a word and the words joined to it by *and* mean.
    List<Party> of(Sentence sentence, Token head) {
        Optional<Party> titled = titled(sentence, head);
        if (titled.isPresent()) {
            return List.of(titled.get());
        }
        var parties = new ArrayList<>(one(sentence, head));
        sentence.children(head, "conj")
                .filter(joined -> joined.isNoun() || joined.tag().startsWith("PRP"))
                .forEach(joined -> parties.addAll(of(sentence, joined)));
        return distinct(parties);
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

    private List<Party> one(Sentence sentence, Token head) {
        Optional<Token> speaker = spokenOf(sentence, head);
        if (speaker.isPresent()) {
            return of(sentence, speaker.get());
        }
        if (head.lemma().equals("it")
                && isSpeaker(sentence, head)
                && !discourse.speakers().isEmpty()) {
            return discourse.speakers();
        }
        if (head.tag().startsWith("PRP")
                || Set.of("both", "all", "neither").contains(head.lemma().toLowerCase(Locale.ROOT))) {
            return discourse.pronoun(head.lemma().toLowerCase(Locale.ROOT), isQuoted(sentence, head));
        }
        if (!head.isNoun() && mentions.at(sentence.index(), head).isEmpty()) {
            return List.of();
        }
        List<Token> core = core(sentence, head);
        return person(sentence, head, core)
                .or(() -> covering(sentence, head))
                .map(List::of)
                .orElseGet(() -> described(sentence, head, core));
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
                .map(Party::of);
    }

    private static boolean isPossessed(Sentence sentence, Token token, Token head) {
        return sentence.children(head, "nmod").anyMatch(owner -> sentence.governs(owner, token));
    }

    private Optional<Party> covering(Sentence sentence, Token head) {
        return mentions.at(sentence.index(), head)
                .flatMap(Mention::entity)
                .filter(entity -> entity.kind() != Entity.Kind.INSTRUMENT && entity.kind() != Entity.Kind.NORM)
                .map(offices::holder)
                .map(Party::of);
    }

    /// A phrase whose head is no name: people of a state or body, something spoken of before, or just its words.
    private List<Party> described(Sentence sentence, Token head, List<Token> core) {
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        Optional<Entity> owner = core.stream()
                .flatMap(token -> mentions.at(sentence.index(), token).stream())
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind().canAct() || entity.kind() == Entity.Kind.MEETING)
                .findFirst();
        boolean role = ROLE_NOUNS.contains(lemma);
        if (role && owner.isPresent()) {
            return List.of(Party.of(group(sentence, head, core, owner.get()).orElse(owner.get())));
        }
        boolean titleOnly = role && core.stream().filter(Token::isName).allMatch(Actors::isTitle);
        if (head.isName() && !titleOnly) {
            return List.of(Party.unknown(name(sentence, head, core)));
        }
        if (DOCUMENTS.contains(lemma) && !discourse.issuers().isEmpty()) {
            return discourse.issuers();
        }
        if (TWO.contains(lemma) && discourse.twoStates().size() == 2 && isOfTwo(sentence, head)) {
            return discourse.twoStates();
        }
        if (role && isPlural(head) && !discourse.several().isEmpty()) {
            return discourse.several();
        }
        if (role && PERSON_NOUNS.contains(lemma) && !discourse.person().isEmpty()) {
            return discourse.person();
        }
        if (role
                && !PERSON_NOUNS.contains(lemma)
                && !isPlural(head)
                && !discourse.body().isEmpty()) {
            return discourse.body();
        }
        return List.of(Party.unknown(words(core)));
    }

    private static boolean isOfTwo(Sentence sentence, Token head) {
        return sentence.children(head, "det", "amod", "nummod", "cc:preconj")
                .anyMatch(word ->
                        Set.of("both", "neither", "two").contains(word.lemma().toLowerCase(Locale.ROOT)));
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

    private static boolean isPlural(Token token) {
        return token.tag().equals("NNS") || token.tag().equals("NNPS");
    }

    private static boolean isTitle(Token token) {
        return ROLE_NOUNS.contains(token.lemma().toLowerCase(Locale.ROOT)) || TITLES.contains(token.text());
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

    /// Return the words of a proper name: what follows the last title, else the run of names around the head. A surname
    /// alone is the full name that was given before.
    private String name(Sentence sentence, Token head, List<Token> core) {
        return discourse.full(afterTitle(sentence, core).orElseGet(() -> run(sentence, head, core)));
    }

    private Optional<String> afterTitle(Sentence sentence, List<Token> core) {
        for (int i = core.size() - 2; i >= 0; i--) {
            Token token = core.get(i);
            boolean title =
                    PERSON_NOUNS.contains(token.lemma().toLowerCase(Locale.ROOT)) || TITLES.contains(token.text());
            if (title) {
                int from = i + 1;
                List<Token> names = core.subList(from, core.size()).stream()
                        .takeWhile(word -> word.isName() || word.text().matches("\\p{Lu}\\."))
                        .toList();
                return names.isEmpty() ? Optional.empty() : Optional.of(sentence.textOf(names, text));
            }
        }
        return Optional.empty();
    }

    private String run(Sentence sentence, Token head, List<Token> core) {
        var names = new ArrayList<Token>();
        for (int i = core.size() - 1; i >= 0; i--) {
            Token token = core.get(i);
            if (token.index() > head.index()) {
                continue;
            }
            if (!token.isName() || (!names.isEmpty() && names.getFirst().index() - token.index() > 1)) {
                break;
            }
            names.addFirst(token);
        }
        for (int i = head.index() + 1; i < sentence.tokens().size(); i++) {
            Token token = sentence.token(i);
            if (!token.isName() || token.head() != head.index()) {
                break;
            }
            names.add(token);
        }
        while (names.size() > 1 && ROLE_NOUNS.contains(names.getFirst().lemma().toLowerCase(Locale.ROOT))) {
            names.removeFirst();
        }
        while (names.size() > 1 && TITLES.contains(names.getFirst().text())) {
            names.removeFirst();
        }
        return names.isEmpty() ? head.text() : sentence.textOf(names, text);
    }

    private static final Set<String> TITLES = Set.of(
            "Mr",
            "Mr.",
            "Mrs",
            "Mrs.",
            "Ms",
            "Ms.",
            "Dr",
            "Dr.",
            "Prof",
            "Prof.",
            "Gen.",
            "General",
            "Dato",
            "Datuk",
            "Sen.",
            "Senator",
            "H.E.",
            "Excellency",
            "Sir",
            "Lt.",
            "Col.",
            "Colonel",
            "Admiral",
            "Foreign",
            "Prime",
            "Defence",
            "Defense",
            "Deputy",
            "Senior",
            "National",
            "Security",
            "State",
            "Vice",
            "Chief",
            "Undersecretary",
            "Superintendent",
            "Premier",
            "Chancellor",
            "Attorney");

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
        return all.stream().filter(token -> !outside.contains(token)).toList();
    }

    /// Return whether a word stands inside quotation marks.
    boolean isQuoted(Sentence sentence, Token token) {
        long before = sentence.tokens().stream()
                .limit(token.index())
                .filter(word -> word.text().equals("\"")
                        || word.text().equals("``")
                        || word.text().equals("''"))
                .count();
        return before % 2 == 1;
    }
}
