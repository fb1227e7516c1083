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
public record Lexicon(Map<String, List<Lexicon.Entry>> byFirstWord) {

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
        /// A state: "both countries".
        STATE,
        /// A word before a person's name that is no part of it: "Mr".
        TITLE,
        /// What an office is for: "State" in "Secretary of State".
        PORTFOLIO,
        /// A gathering that acts through those who meet: "the Meeting noted".
        GATHERING,
        /// A text that speaks for those who issue it: "the communiqué".
        DOCUMENT
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
            Optional<String> outcome,
            Frame frame) {

        public Entry {
            words = List.copyOf(words);
        }

        /// Return the entry's words as people read them.
        public String written() {
            return String.join(" ", words);
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

        /// Return the roles that a word in this relation fills.
        public Set<Role> of(String relation) {
            return roles.getOrDefault(relation, Set.of());
        }
    }

    public Lexicon {
        byFirstWord = Map.copyOf(byFirstWord);
    }

    /// Arrange entries for look-up.
    public static Lexicon of(List<Entry> entries) {
        var byFirst = new HashMap<String, List<Entry>>();
        for (Entry entry : entries) {
            byFirst.computeIfAbsent(entry.words().getFirst(), _ -> new ArrayList<>())
                    .add(entry);
        }
        byFirst.values()
                .forEach(list -> list.sort(java.util.Comparator.comparingInt(
                                (Entry entry) -> -entry.words().size())
                        .thenComparing(Entry::iri)));
        return new Lexicon(byFirst);
    }

    /// Return whether a word tells of an act by itself.
    public boolean knows(String lemma) {
        return startingWith(lemma.toLowerCase(java.util.Locale.ROOT)).stream()
                .anyMatch(entry -> entry.words().size() == 1
                        && (entry.type().isPresent() || entry.status().isPresent()));
    }

    /// Return the entries that a word can lead, longer ones first.
    public List<Entry> startingWith(String lemma) {
        return byFirstWord.getOrDefault(lemma, List.of());
    }
}
