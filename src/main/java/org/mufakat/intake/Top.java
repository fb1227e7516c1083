package org.mufakat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mufakat.source.Header;
import org.mufakat.source.PartialDate;

/// What stands above an article's text: its title once more, who wrote it, publisher and date.
///
/// @param rest the text without them
record Top(Optional<String> publisher, Optional<PartialDate> published, Optional<String> author, List<String> rest) {

    /// Lines looked at. What stands further down belongs to the story.
    private static final int LOOKED_AT = 8;

    private static final int LONGEST = 120;

    private static final Pattern BYLINE = Pattern.compile(
            "(?:(?i:(?:written |reported |posted )?by)\\s*:?)\\s+(?<name>\\p{Lu}[\\p{L}.'’-]*(?:,?\\s+(?:(?i:and|bin|binti|al|de|van|di)\\s+)?\\p{Lu}[\\p{L}.'’-]*){0,6})"
                    + "(?:\\s*[|,–—-]\\s*(?<rest>.{3,60}))?");
    private static final Pattern TIME_ALONE = Pattern.compile(
            "(?i)(?:(?:updated|published|last (?:updated|modified)|posted)\\b.{0,60}|\\d+ min(?:utes?)? read|\\d{1,2}:\\d{2}.{0,12})");

    static Top of(String title, List<String> paragraphs) {
        Optional<String> publisher = Optional.empty();
        Optional<PartialDate> published = Optional.empty();
        Optional<String> author = Optional.empty();
        var rest = new ArrayList<String>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String line = paragraphs.get(i);
            boolean told = i >= LOOKED_AT || line.length() > LONGEST;
            if (told || rest.size() > 2) {
                rest.add(line);
                continue;
            }
            Header header = Header.of("Title\n" + line);
            Matcher byline = BYLINE.matcher(line);
            if (Words.plain(line).equals(Words.plain(title))) {
                continue;
            }
            if (header.published().isPresent()) {
                publisher = publisher.or(header::publisher);
                published = published.or(header::published);
            } else if (byline.matches()) {
                author = author.or(() -> Optional.of(byline.group("name")));
                published = published.or(
                        () -> Optional.ofNullable(byline.group("rest")).flatMap(Dates::in));
            } else if (!TIME_ALONE.matcher(line).matches()) {
                rest.add(line);
            }
        }
        return new Top(publisher, published, author, rest);
    }

    /// Return what is known of an article of which there is nothing but its paragraphs: the first is its title.
    static Draft draft(List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return Draft.of("", List.of());
        }
        return complete(Draft.of(paragraphs.getFirst(), paragraphs.subList(1, paragraphs.size())));
    }

    /// Return a draft with what the lines above its text say of it, and without them.
    static Draft complete(Draft draft) {
        Top top = of(draft.title(), draft.paragraphs());
        Draft known = new Draft(
                Optional.empty(),
                "",
                top.publisher(),
                top.published(),
                Optional.empty(),
                top.author(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return draft.withParagraphs(top.rest()).or(known);
    }
}
