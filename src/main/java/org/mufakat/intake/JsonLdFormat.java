package org.mufakat.intake;

import java.util.List;

/// JSON-LD with articles in the words of schema.org.
final class JsonLdFormat implements Format {

    @Override
    public List<Draft> read(Original original) {
        List<Draft> drafts = NewsNode.all(original.text()).stream()
                .limit(FeedFormat.MOST_ENTRIES)
                .map(NewsNode::draft)
                .filter(draft -> !draft.paragraphs().isEmpty())
                .map(Top::complete)
                .map(Agency::complete)
                .toList();
        if (drafts.isEmpty()) {
            throw new Refusal(
                    "it is JSON without an article of schema.org that carries its text",
                    "give JSON-LD with \"@type\": \"NewsArticle\" and \"articleBody\", or the page itself");
        }
        return drafts.size() == 1 ? drafts : drafts.stream().map(Stems::named).toList();
    }
}
