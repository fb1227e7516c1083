package org.mufakat.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.mufakat.source.Furniture;

/// Finds the part of a page that is the article, and its paragraphs.
///
/// What a page says of itself (`articleBody`, `article`, `main`) goes first; else the element whose paragraphs weigh
/// most, as Readability has it: long ones with commas and few links. The ports of Readability to Java have not been
/// kept since 2020, so these lines are ours.
final class MainText {

    private static final String NEVER = "script, style, noscript, template, nav, aside, footer, button, select, input,"
            + " textarea, iframe, object, embed, svg, math, audio, video, canvas, dialog, figcaption, figure img, map, menu,"
            + " [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], [role=contentinfo],"
            + " [role=search], [role=dialog], [role=alert], [style*='display:none'], [style*='display: none']";

    /// Words in classes and ids that name what stands around articles.
    private static final Pattern AROUND = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:share|sharing|social|socials|addthis|related|recommend(?:ed|ations?)?|more-(?:news|stories|on)|read-?(?:more|next|also)|also-read|newsletter"
                    + "|subscri(?:be|ption)|sign-?up|promo(?:tion)?|comments?|respond|disqus|cookies?|consent|gdpr|advert(?:isement)?s?|ads?|adsense|ad-slot|sponsor(?:ed)?"
                    + "|breadcrumbs?|side-?bar|widgets?|popular|trending|most-?read|tags?|tag-?list|tagged|taglist|topics|caption|wp-caption-text|credit|print|paywall|menu|navigation|nav|navbar"
                    + "|footer|masthead|pagination|pager|author-(?:bio|box)|about-(?:the-)?author|skip-?link|screen-reader(?:-text)?|sr-only|visually-hidden|toolbar|tools"
                    + "|banner|popup|modal|feedback|rating|post-nav(?:igation)?|jp-relatedposts|sharedaddy|entry-utility|post-?footer|entry-footer|translations?|lang(?:uage)?-switch(?:er)?)(?:$|[\\s_-])");

    private static final String[] SAID = {
        "[itemprop=articleBody]", "[property=articleBody]", ".h-entry .e-content", "article", "[role=main]", "main"
    };

    private static final int FEWEST_CHARACTERS = 140;
    private static final int LONGEST_LINK_LINE = 200;
    private static final double MOST_LINKS = 0.6;

    /// The part of the heaviest element's weight that makes one of its kind beside it a part of the article.
    private static final double BESIDE = 0.2;

    /// An element around the heaviest holds more of the article if its paragraphs weigh so many times as much.
    private static final double MORE = 1.5;

    private MainText() {}

    /// Return the blocks of the article in a page, which loses what is around it.
    static List<Blocks.Block> of(Document page) {
        clean(page);
        List<Element> parts = said(page).map(List::of).orElseGet(() -> heaviest(page));
        return withoutLinkLists(
                parts.stream().flatMap(part -> Blocks.of(part).stream()).toList());
    }

    private static void clean(Document page) {
        page.select(NEVER).remove();
        int all = weight(page.body());
        for (Element element : page.body().getAllElements()) {
            if (isAround(element) && 2 * weight(element) < all) {
                element.remove();
            }
        }
    }

    /// Return whether an element is called a side matter. One that holds most of the page is none, whatever it is
    /// called: old servers put the whole page into a form.
    private static boolean isAround(Element element) {
        if (element.normalName().equals("body")
                || element.normalName().equals("article")
                || element.normalName().equals("main")) {
            return false;
        }
        String names = element.className() + " " + element.id();
        return element.normalName().equals("form")
                || (!names.isBlank() && AROUND.matcher(names).find());
    }

    private static Optional<Element> said(Document page) {
        int all = weight(page.body());
        for (String where : SAID) {
            Optional<Element> longest = longest(page.select(where));
            if (longest.isPresent()
                    && weight(longest.get()) >= FEWEST_CHARACTERS
                    && (where.contains("=articleBody") || 3 * weight(longest.get()) >= all)) {
                return longest;
            }
        }
        return Optional.empty();
    }

    private static Optional<Element> longest(Elements elements) {
        return elements.stream().max(java.util.Comparator.comparingInt(MainText::weight));
    }

    /// Return how many characters of an element are no links.
    private static int weight(Element element) {
        return element.text().length()
                - element.select("a").stream().mapToInt(a -> a.text().length()).sum();
    }

    /// Return the element whose paragraphs weigh most with those of its kind beside it, or one around it that holds far
    /// more: advertisements part texts.
    private static List<Element> heaviest(Document page) {
        Map<Element, Double> paragraphs = new LinkedHashMap<>();
        page.select("p, td, pre, blockquote, div, font, span, li").forEach(each -> paragraphs.put(each, score(each)));
        Map<Element, Double> scores = aroundParagraphs(paragraphs);
        return scores.entrySet().stream()
                .filter(entry -> weight(entry.getKey()) >= FEWEST_CHARACTERS)
                .max(Map.Entry.<Element, Double>comparingByValue()
                        .thenComparingInt(entry -> -entry.getKey().parents().size()))
                .map(Map.Entry::getKey)
                .map(most -> widened(most, paragraphs).map(List::of).orElseGet(() -> besides(most, scores)))
                .orElseGet(() -> List.of(page.body()));
    }

    private static List<Element> besides(Element most, Map<Element, Double> scores) {
        return Optional.ofNullable(most.parent()).stream()
                .flatMap(parent -> parent.children().stream())
                .filter(each -> each.normalName().equals(most.normalName())
                        && each.className().equals(most.className())
                        && scores.getOrDefault(each, 0.0) >= BESIDE * scores.getOrDefault(most, 0.0))
                .toList();
    }

    private static Map<Element, Double> aroundParagraphs(Map<Element, Double> paragraphs) {
        Map<Element, Double> scores = new LinkedHashMap<>();
        paragraphs.forEach((paragraph, score) -> {
            Element parent = paragraph.parent();
            if (score > 0 && parent != null) {
                scores.merge(parent, score, Double::sum);
                Element grandparent = parent.parent();
                if (grandparent != null) {
                    scores.merge(grandparent, score / 2, Double::sum);
                }
            }
        });
        return scores;
    }

    private static Optional<Element> widened(Element heaviest, Map<Element, Double> paragraphs) {
        Optional<Element> best = Optional.empty();
        double held = held(heaviest, paragraphs);
        for (Element around : heaviest.parents()) {
            double more = held(around, paragraphs);
            if (more >= MORE * held) {
                best = Optional.of(around);
                held = more;
            }
        }
        return best;
    }

    private static double held(Element element, Map<Element, Double> paragraphs) {
        return element.getAllElements().stream()
                .mapToDouble(inside -> paragraphs.getOrDefault(inside, 0.0))
                .sum();
    }

    private static double score(Element paragraph) {
        String own = paragraph.ownText();
        String text = paragraph.normalName().equals("p") ? paragraph.text() : own;
        if (text.length() < 25) {
            return 0;
        }
        int linked =
                paragraph.select("a").stream().mapToInt(a -> a.text().length()).sum();
        double free = 1 - Math.min(1, (double) linked / paragraph.text().length());
        long commas = text.chars().filter(c -> c == ',').count();
        return free * (1 + commas + Math.min(text.length() / 100.0, 3));
    }

    /// Drop lines that only lead elsewhere or tell nothing, and headings left with nothing under them at the end.
    private static List<Blocks.Block> withoutLinkLists(List<Blocks.Block> blocks) {
        var kept = new ArrayList<Blocks.Block>();
        for (Blocks.Block block : blocks) {
            boolean leadsElsewhere = block.links() > MOST_LINKS && block.text().length() < LONGEST_LINK_LINE;
            if (!leadsElsewhere && !Furniture.isFurniture(bare(block))) {
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && kept.getLast().isHeading()) {
            kept.removeLast();
        }
        return kept;
    }

    private static String bare(Blocks.Block block) {
        return block.isItem() ? block.text().substring(2) : block.text();
    }
}
