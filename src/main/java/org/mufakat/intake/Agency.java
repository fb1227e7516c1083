package org.mufakat.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the news agency whose text a paper prints: in the dateline, in the line at the end, or as the author.
final class Agency {

    private static final Pattern DATELINE =
            Pattern.compile("^\\p{Lu}[\\p{L} .,'’/0-9-]{2,50}\\s*\\((?<name>\\p{Lu}[\\p{L}. ]{1,30})\\)\\s*[:–—-]");
    private static final Pattern LAST = Pattern.compile(
            "^(?:[–—-]+\\s*|\\(|Source:\\s*)(?<name>\\p{Lu}[\\p{L}]{1,20}(?: \\p{Lu}\\p{L}{1,20}){0,2})\\)?\\.?$");
    private static final Pattern BEHIND =
            Pattern.compile("[.!?”\"]\\s+[–—-]+\\s*(?<name>\\p{Lu}[\\p{L}]{1,20}(?: \\p{Lu}\\p{L}{1,20}){0,2})$");

    private Agency() {}

    /// Return a draft with its agency, unless the agency is itself the publisher.
    static Draft complete(Draft draft) {
        if (draft.paragraphs().isEmpty()) {
            return draft;
        }
        Optional<String> found = draft.agency()
                .or(() -> name(DATELINE, draft.paragraphs().getFirst()))
                .or(() -> name(LAST, draft.paragraphs().getLast()))
                .or(() -> name(BEHIND, draft.paragraphs().getLast()))
                .filter(name -> !draft.publisher().map(Words::plain).equals(Optional.of(Words.plain(name))));
        return new Draft(
                draft.stem(),
                draft.title(),
                draft.publisher(),
                draft.published(),
                draft.changed(),
                draft.author(),
                found,
                draft.address(),
                draft.language(),
                draft.paragraphs());
    }

    private static Optional<String> name(Pattern pattern, String paragraph) {
        Matcher matcher = pattern.matcher(paragraph);
        return matcher.find() ? Optional.of(matcher.group("name").strip()) : Optional.empty();
    }
}
