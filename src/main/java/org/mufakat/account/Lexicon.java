package org.mufakat.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// The words by which acts are known, as `ontology/lexicon.ttl` lists them.
///
/// @param byFirstWord entries by the dictionary form of their leading word, longer entries first
/// @param groups words that are alike as parts of an act, by the name of the group
public record Lexicon(Map<String, List<Lexicon.Entry>> byFirstWord, Map<String, Set<String>> groups) {

    /// Parts of speech that an entry may have.
    public enum WordClass {
        VERB,
        NOUN,
        ADJECTIVE,
        ADVERB,
        MODAL
    }

    /// What a noun tells of those who act.
    public enum Actor {
        /// People: "ministers", "hackers".
        PERSON,
        /// An organisation: "the ministry".
        BODY,
        /// People and firms who act for themselves, not for their country: "Russian companies".
        PRIVATE,
        /// A state: "both countries".
        STATE,
        /// A word before a person's name that is no part of it: "Mr".
        TITLE,
        /// What an office is for: "State" in "Secretary of State".
        PORTFOLIO,
        /// A gathering that acts through those who meet: "the Meeting noted".
        GATHERING,
        /// A text that speaks for those who issue it: "the communiqué".
        DOCUMENT;

        /// Return whether such nouns act for the state or body that they are said to be of.
        boolean isOfAState() {
            return this == PERSON || this == BODY || this == STATE;
        }

        /// Return whether such nouns name those who act, and not a title, a text or a gathering.
        boolean acts() {
            return isOfAState() || this == PRIVATE;
        }

        /// Return whether such nouns stand for those behind them.
        boolean isText() {
            return this == DOCUMENT || this == GATHERING;
        }
    }

    /// A word or an expression.
    ///
    /// @param iri its IRI in the lexicon
    /// @param words dictionary forms, the leading word first
    /// @param type the act it tells of
    /// @param status how firmly an act is told that it governs
    /// @param namesInstrument whether it is a noun for a text, a mechanism or a plan
    /// @param neutral whether it is a verb of saying that adds nothing to what is said
    /// @param ofMeetings whether it tells of a meeting only where a meeting is what it is said of
    /// @param actor what it tells of those who act, where it is a noun for them
    /// @param light whether it is a verb that leaves it to its object to tell the act: "hold" with "talks"
    /// @param selects what must stand in the clause for the entry to hold
    /// @param outcome how an act ends that is told so, such as `signed` or `foiled`
    /// @param frame where agent, counterpart and matter stand
    public record Entry(
            String iri,
            List<String> words,
            WordClass wordClass,
            Optional<EventType> type,
            Optional<Status> status,
            boolean namesInstrument,
            boolean neutral,
            boolean ofMeetings,
            Optional<Actor> actor,
            boolean light,
            List<Condition> selects,
            Optional<String> outcome,
            Frame frame) {

        public Entry {
            words = List.copyOf(words);
            selects = List.copyOf(selects);
        }

        /// Return the expression of a light verb and the noun that tells the act.
        Entry with(Entry noun) {
            var together = new ArrayList<>(words);
            together.addAll(noun.words());
            return new Entry(
                    noun.iri(),
                    together,
                    WordClass.VERB,
                    noun.type(),
                    Optional.empty(),
                    false,
                    false,
                    false,
                    Optional.empty(),
                    false,
                    List.of(),
                    outcome.or(noun::outcome),
                    frame.withNoun(noun.frame()));
        }

        /// Return the entry's words as people read them.
        public String written() {
            return String.join(" ", words);
        }
    }

    /// What must stand in the clause.
    ///
    /// @param relation a grammatical relation, such as `obj` or `obl:as`, or `modal`
    /// @param fillers groups of words, kinds of entity, types of act, or words, of which one must stand there; or
    /// `any` for whatever, `none` for nothing
    public record Condition(String relation, List<String> fillers) {

        public Condition {
            fillers = List.copyOf(fillers);
        }
    }

    /// Where the parts of an act stand.
    ///
    /// @param roles by relation, such as `nsubj` or `obl:with`, in the order in which they are tried
    public record Frame(Map<String, Set<Role>> roles) {

        /// A frame that says nothing.
        public static final Frame NONE = new Frame(Map.of());

        public Frame {
            roles = Map.copyOf(roles);
        }

        /// Return the frame of a verb whose object is a noun with the other frame: "launched an attack on", "talks
        /// between".
        Frame withNoun(Frame noun) {
            var both = new HashMap<>(roles);
            noun.roles().forEach((relation, filled) -> {
                if (relation.startsWith("nmod:") && !relation.equals("nmod:of")) {
                    both.putIfAbsent(relation.replace("nmod:", "obl:"), filled);
                }
            });
            if (noun.roles().values().stream().anyMatch(filled -> filled.contains(Role.VICTIM))) {
                both.put("nsubj", Set.of(Role.PERPETRATOR));
            }
            return new Frame(both);
        }

        /// Return the roles that a word in this relation fills.
        public Set<Role> of(String relation) {
            return roles.getOrDefault(relation, Set.of());
        }
    }

    public Lexicon {
        byFirstWord = Map.copyOf(byFirstWord);
        groups = Map.copyOf(groups);
    }

    /// Arrange entries for look-up.
    public static Lexicon of(List<Entry> entries, Map<String, Set<String>> groups) {
        var byFirst = new HashMap<String, List<Entry>>();
        for (Entry entry : entries) {
            byFirst.computeIfAbsent(entry.words().getFirst(), _ -> new ArrayList<>())
                    .add(entry);
        }
        byFirst.values()
                .forEach(list -> list.sort(java.util.Comparator.comparingInt(
                                (Entry entry) -> -entry.words().size())
                        .thenComparing(Entry::iri)));
        return new Lexicon(byFirst, groups);
    }

    /// Return whether a word tells of an act by itself.
    public boolean knows(String lemma) {
        return startingWith(lemma.toLowerCase(java.util.Locale.ROOT)).stream()
                .anyMatch(entry -> entry.words().size() == 1
                        && entry.selects().isEmpty()
                        && (entry.type().isPresent() || entry.status().isPresent()));
    }

    /// Return the entries that a word can lead, longer ones first.
    public List<Entry> startingWith(String lemma) {
        return byFirstWord.getOrDefault(lemma, List.of());
    }
}
