package org.mufakat.world;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The head of an English noun phrase: "a formal ASEAN mechanism to discuss policy" is a mechanism.
final class HeadNoun {

    private static final String AFTER =
            "of|on|in|to|for|with|between|among|against|at|by|from|towards?|under|that|which|who|as";
    private static final Pattern AFTER_HEAD =
            Pattern.compile("\\s+(?:" + AFTER + ")\\b.*|[,;:(].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private HeadNoun() {}

    /// Return the last word before what follows the head, in lower case; empty where there is no word.
    static Optional<String> of(String phrase) {
        String head = AFTER_HEAD.matcher(phrase.strip()).replaceFirst("").strip();
        String last = head.substring(head.lastIndexOf(' ') + 1).replaceAll("[^\\p{L}\\p{N}-]", "");
        return last.isEmpty() ? Optional.empty() : Optional.of(last.toLowerCase(Locale.ROOT));
    }
}
