package org.mufakat.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import org.mufakat.vocabulary.Iris;

/// What identifies an event. Accounts with equal keys tell of one event.
sealed interface Key {

    /// Return the whole key as text: different keys have different texts.
    String text();

    /// Return the event's IRI. It depends on the key alone.
    String iri();

    /// Return the key of those accounts of this one which a person says are of another event, led by this account.
    default Key without(Claim first) {
        return new Parted(this, first.iri());
    }

    /// A meeting or incident that the reference graph knows.
    record Known(String iri) implements Key {
        @Override
        public String text() {
            return iri;
        }
    }

    /// An act known by its type, parties, text and time.
    ///
    /// @param texts IRIs, or head nouns
    /// @param word the word that tells the act, where no text tells which one it is; else empty
    /// @param when a day, a span, the IRI of the meeting it is part of, or what stands for them
    record Act(
            String type,
            NavigableSet<String> agents,
            NavigableSet<String> counterparts,
            NavigableSet<String> texts,
            String word,
            String when)
            implements Key {

        @Override
        public String text() {
            return String.join(
                    " | ",
                    List.of(
                            type,
                            String.join(" ", agents),
                            String.join(" ", counterparts),
                            String.join(" ", texts),
                            word,
                            when));
        }

        @Override
        public String iri() {
            String parties = counterparts.isEmpty() ? names(agents) : names(agents) + "-with-" + names(counterparts);
            return event(List.of(localName(when), localName(type), parties, names(texts)), text());
        }

        private static String names(NavigableSet<String> iris) {
            return iris.stream()
                    .filter(iri -> !Claim.isCandidate(iri))
                    .map(Key::localName)
                    .collect(Collectors.joining("-"));
        }
    }

    /// An act that nothing identifies beyond its sentence.
    record Alone(String type, String account) implements Key {
        @Override
        public String text() {
            return type + " | " + account;
        }

        @Override
        public String iri() {
            return event(List.of(localName(type), account.substring(account.lastIndexOf('/') + 1)), text());
        }
    }

    /// What a person says is another event than its key tells.
    record Parted(Key from, String account) implements Key {
        @Override
        public String text() {
            return from.text() + " | " + account;
        }

        @Override
        public String iri() {
            return event(List.of(localName(from.iri()), account.substring(account.lastIndexOf('/') + 1)), text());
        }
    }

    private static String event(List<String> words, String key) {
        String slug = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        return Iris.thing("event", slug.substring(0, Math.min(slug.length(), 80)) + "-" + hash(key));
    }

    private static String localName(String iri) {
        return iri.startsWith("http") ? iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1) : iri;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
