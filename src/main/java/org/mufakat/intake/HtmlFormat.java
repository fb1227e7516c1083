package org.mufakat.intake;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Pages.
final class HtmlFormat implements Format {

    /// Larger pages are no articles, or are not what they seem.
    static final int MOST_BYTES = 5_000_000;

    @Override
    public List<Draft> read(Original original) {
        return List.of(draft(original.text(), original.address()));
    }

    /// Return the article of a page.
    static Draft draft(String html, Optional<String> address) {
        if (html.length() > MOST_BYTES) {
            throw new Refusal(
                    "the page has more than %,d characters".formatted(MOST_BYTES),
                    "save the article alone, as text or as a page without pictures inside");
        }
        Document page = Jsoup.parse(html, address.orElse(""));
        PageFacts facts = PageFacts.of(page, address);
        Draft known = facts.draft();
        List<String> carried = facts.node().map(NewsNode::paragraphs).orElse(List.of());
        List<String> shown = MainText.of(page).stream().map(Blocks.Block::text).toList();
        Draft draft = Agency.complete(Top.complete(known.withParagraphs(shown)));
        boolean hidden =
                2 * draft.length() < carried.stream().mapToInt(String::length).sum();
        return hidden ? known.withParagraphs(carried) : draft;
    }
}
