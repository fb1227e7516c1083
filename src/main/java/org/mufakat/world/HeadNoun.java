package org.mufakat.world;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The head of an English noun phrase: "a formal ASEAN mechanism to discuss policy" is a mechanism.
final class HeadNoun {

    private static final String AFTER =
            "of|on|in|to|for|with|between|among|against|at|by|from|towards?|under|that|which|who|as";
    private static final Pattern AFTER_HEAD =
            Pattern.compile("\\s+(?:" + AFTER + ")\\b.*|[;:(].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// What stands before the comma in "11 voluntary, non-binding norms", where nothing joins the two.
    private static final Pattern ADJECTIVE =
            Pattern.compile("^(?:the\\s+)?(?:\\d+\\s+)?\\p{L}+,\\s+(?=(?!an?\\s)\\p{L}[\\p{L}-]*\\s+\\p{L}+$)");

    /// Heads that only lead to the matter: "the importance of a rules-based cyberspace" is about cyberspace.
    private static final Pattern LEADING = Pattern.compile(
            "^(?:that\\s+there\\s+(?:is|was)\\s+)?(?:the|an?|its|their|our)?\\s*(?:\\w+\\s+)?"
                    + "(?:importance|need|role|value|benefits?|issue|situation)\\s+(?:of|for|in)\\s+",
            Pattern.CASE_INSENSITIVE);

    /// What a clause brings up is its matter: "that a rules-based cyberspace would allow growth" is about cyberspace.
    private static final Pattern BROUGHT_UP = Pattern.compile(
            "^that\\s+an?\\s+(.{1,60}?)\\s+(?:is|was|has|will|would|can|could|may|might|must|shall|should)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// Words that begin a clause, not a noun phrase.
    private static final Pattern CLAUSE = Pattern.compile(
            "^(?:that|to|on|by|for|in|how|why|whether|as|with|of|at|towards?)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private HeadNoun() {}

    /// Return the head of what an act is about; empty where it is told by a clause, of which no noun is the head.
    static Optional<String> ofTopic(String words) {
        Matcher broughtUp = BROUGHT_UP.matcher(words.strip());
        String matter = broughtUp.matches()
                ? broughtUp.group(1)
                : LEADING.matcher(words.strip()).replaceFirst("");
        return CLAUSE.matcher(matter).matches() ? Optional.empty() : of(matter);
    }

    /// Return the last word before what follows the head, in lower case; empty where there is no word.
    static Optional<String> of(String phrase) {
        String whole = AFTER_HEAD.matcher(phrase.strip()).replaceFirst("").strip();
        String head = ADJECTIVE
                .matcher(whole)
                .replaceFirst("")
                .replaceFirst("(?s),.*", "")
                .strip();
        String last = head.substring(head.lastIndexOf(' ') + 1).replaceAll("[^\\p{L}\\p{N}-]", "");
        return last.isEmpty() ? Optional.empty() : Optional.of(last.toLowerCase(Locale.ROOT));
    }
}
