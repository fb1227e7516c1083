package org.mufakat.web;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.ReaderViews.Beside;
import org.mufakat.web.ReaderViews.Bit;
import org.mufakat.web.ReaderViews.Reader;
import org.mufakat.web.ReaderViews.Ref;
import org.mufakat.web.ReaderViews.Stretch;
import org.mufakat.web.ThingViews.Told;
import org.mufakat.web.Views.Cell;

/// Shows an article as it was read: quotes marked where they stand, the words that made each account leading to it,
/// and every sentence in which no event was read. Where the text may not be shown there are the quotes, with the gaps
/// between them.
///
/// A quote is named by the fragment of its IRI, so that the IRI of the evidence leads to the words.
final class ArticleReader {

    private static final String OA = "http://www.w3.org/ns/oa#";

    /// A line of the list of sources says nothing.
    private static final Pattern ADDRESS = Pattern.compile("(- )?https?://\\S+");

    /// An account and where it stands in the list.
    ///
    /// @param trigger the words that made it
    private record Act(String trigger, Ref ref) {}

    /// A quote; positions are code points of the text, the end is no part of it.
    private record Quote(String id, int start, int end, String exact, List<Act> acts) {}

    /// The words that made an account.
    private record Words(int start, int end, Ref ref) {}

    private final Described graph;
    private final Node article;
    private final Optional<String> text;
    private final List<Node> accounts;
    private final List<Told> told;
    private final List<Quote> quotes;

    /// @param text the whole text, if it may be shown
    /// @param told its accounts
    ArticleReader(Described graph, Node article, Optional<String> text, List<Told> told) {
        this.graph = graph;
        this.article = article;
        this.text = text;
        this.told = List.copyOf(told);
        accounts = new Accounts(graph).nodes(article);
        int length = text.map(whole -> whole.codePointCount(0, whole.length())).orElse(Integer.MAX_VALUE);
        quotes = quotes().stream().filter(quote -> quote.end() <= length).toList();
    }

    /// Return the article; nothing where it has neither a text to show nor a quote.
    Optional<Reader> view() {
        if (text.isEmpty() && told.isEmpty()) {
            return Optional.empty();
        }
        var paragraphs = new Paragraphs();
        int done = 0;
        for (int first = 0; first < quotes.size(); ) {
            int last = lastOfRun(first);
            Quote begin = quotes.get(first);
            between(done, begin.start(), paragraphs);
            paragraphs.add(stretch(quotes.subList(first, last + 1)));
            done = end(quotes.subList(first, last + 1));
            first = last + 1;
        }
        int from = done;
        text.ifPresent(whole -> between(from, whole.codePointCount(0, whole.length()), paragraphs));
        List<List<Stretch>> shown = paragraphs.shown();
        return Optional.of(new Reader(
                byline(), text.isPresent(), summary(shown, told.size()), notes(), shown, beside(told), left(shown)));
    }

    private List<Quote> quotes() {
        Map<Node, List<Act>> acts = new HashMap<>();
        for (int number = 0; number < accounts.size(); number++) {
            Act act = act(accounts.get(number), number + 1);
            graph.objects(accounts.get(number), Muf.EVIDENCE_PROPERTY)
                    .forEach(evidence -> acts.computeIfAbsent(evidence, _ -> new ArrayList<>())
                            .add(act));
        }
        return acts.entrySet().stream()
                .map(entry -> new Quote(
                        Accounts.id(entry.getKey(), article),
                        position(entry.getKey(), "start"),
                        position(entry.getKey(), "end"),
                        graph.text(entry.getKey(), OA + "exact"),
                        entry.getValue()))
                .filter(quote -> quote.start() >= 0 && quote.start() < quote.end())
                .sorted(comparingInt(Quote::start)
                        .thenComparing(comparingInt(Quote::end).reversed())
                        .thenComparing(Quote::id))
                .toList();
    }

    private Act act(Node account, int number) {
        String type = graph.first(account, Muf.EVENT_TYPE).map(graph::label).orElse("Account");
        String status =
                graph.first(account, Muf.STATUS).map(Described::localName).orElse("");
        var ref = new Ref(
                "#" + Accounts.id(account, article),
                String.valueOf(number),
                status.isEmpty() ? type : type + ", " + status.replace('-', ' '),
                status);
        return new Act(graph.text(account, Muf.TRIGGER), ref);
    }

    private int position(Node evidence, String end) {
        String digits = graph.text(evidence, OA + end);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /// Return the last of the quotes that hang together with one.
    private int lastOfRun(int first) {
        int end = quotes.get(first).end();
        int last = first;
        while (last + 1 < quotes.size() && quotes.get(last + 1).start() < end) {
            last++;
            end = Math.max(end, quotes.get(last).end());
        }
        return last;
    }

    private static int end(List<Quote> run) {
        return run.stream().mapToInt(Quote::end).max().orElse(0);
    }

    private Stretch stretch(List<Quote> run) {
        int start = run.getFirst().start();
        int end = end(run);
        int[] points = points(run, start, end);
        List<Words> words = run.stream()
                .flatMap(quote -> quote.acts().stream().flatMap(act -> words(quote, act)))
                .distinct()
                .toList();
        var cuts = new TreeSet<>(List.of(start, end));
        run.forEach(quote -> cuts.addAll(List.of(quote.start(), quote.end())));
        words.forEach(one -> cuts.addAll(List.of(one.start(), one.end())));
        var bits = new ArrayList<Bit>();
        for (Integer from = start, to; (to = cuts.higher(from)) != null; from = to) {
            bits.add(bit(new String(points, from - start, to - from), from, run, words));
        }
        List<Ref> placed = bits.stream().flatMap(bit -> bit.acts().stream()).toList();
        List<Ref> others = run.stream()
                .flatMap(quote -> quote.acts().stream())
                .map(Act::ref)
                .distinct()
                .filter(ref -> !placed.contains(ref))
                .toList();
        return new Stretch(run.getFirst().id(), "told", bits, others);
    }

    private static Bit bit(String words, int from, List<Quote> run, List<Words> acts) {
        List<String> ids = run.stream()
                .skip(1)
                .filter(quote -> quote.start() == from)
                .map(Quote::id)
                .toList();
        long sharing = run.stream()
                .filter(quote -> quote.start() <= from && from < quote.end())
                .count();
        List<Ref> here = acts.stream()
                .filter(one -> one.start() <= from && from < one.end())
                .map(Words::ref)
                .toList();
        return new Bit(words, ids, sharing > 1, here);
    }

    /// Return the code points from start to end, all of which lie in quotes.
    private int[] points(List<Quote> run, int start, int end) {
        int[] points = new int[end - start];
        for (Quote quote : run) {
            int[] exact = text.map(whole -> cut(whole, quote.start(), quote.end()))
                    .orElse(quote.exact())
                    .codePoints()
                    .toArray();
            int length = Math.min(exact.length, quote.end() - quote.start());
            System.arraycopy(exact, 0, points, quote.start() - start, length);
        }
        return IntStream.of(points).map(point -> point == 0 ? ' ' : point).toArray();
    }

    private static Stream<Words> words(Quote quote, Act act) {
        int at = act.trigger().isEmpty() ? -1 : quote.exact().indexOf(act.trigger());
        if (at < 0) {
            return Stream.of();
        }
        int start = quote.start() + quote.exact().codePointCount(0, at);
        int length = act.trigger().codePointCount(0, act.trigger().length());
        return Stream.of(new Words(start, start + length, act.ref()));
    }

    /// Show what stands between two quotes, sentence by sentence, or how much is not shown.
    private void between(int start, int end, Paragraphs to) {
        if (text.isEmpty()) {
            if (end - start > 1) {
                to.add(plain(
                        "",
                        "gap",
                        "%s characters that may not be shown here".formatted(Narrowing.number(end - start))));
            }
            return;
        }
        int at = start;
        String[] lines = cut(text.get(), start, end).split("\n", -1);
        for (int number = 0; number < lines.length; number++) {
            if (number > 0) {
                to.next();
                at++;
            }
            sentences(lines[number], at, to);
            at += lines[number].codePointCount(0, lines[number].length());
        }
    }

    private static void sentences(String line, int at, Paragraphs to) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(line);
        int position = at;
        for (int from = 0, end = breaks.next(); end != BreakIterator.DONE; from = end, end = breaks.next()) {
            String sentence = line.substring(from, end);
            String space = sentence.substring(
                    0, sentence.length() - sentence.stripLeading().length());
            String words = sentence.strip();
            to.add(plain("", "plain", space));
            boolean says = words.codePoints().anyMatch(Character::isLetterOrDigit)
                    && !ADDRESS.matcher(words).matches();
            to.add(says ? plain("at-" + (position + space.length()), "left", words) : plain("", "plain", words));
            to.add(plain(
                    "", "plain", sentence.substring(Math.min(sentence.length(), space.length() + words.length()))));
            position += sentence.codePointCount(0, sentence.length());
        }
    }

    private static Stretch plain(String id, String kind, String words) {
        return new Stretch(id, kind, List.of(new Bit(words, List.of(), false, List.of())), List.of());
    }

    private static String cut(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private String summary(List<List<Stretch>> paragraphs, int accounts) {
        long told = count(paragraphs, "told");
        long left = count(paragraphs, "left");
        String of = accounts == 1 ? "1 account" : Narrowing.number(accounts) + " accounts";
        if (text.isEmpty()) {
            return "%s of events in %s of this article.".formatted(of, told == 1 ? "1 passage" : told + " passages");
        }
        return "%s of events in %s of %s sentences."
                .formatted(of, Narrowing.number(told), Narrowing.number(told + left));
    }

    private static long count(List<List<Stretch>> paragraphs, String kind) {
        return paragraphs.stream()
                .flatMap(List::stream)
                .filter(stretch -> stretch.kind().equals(kind))
                .count();
    }

    private String byline() {
        return Stream.concat(
                        graph.objects(article, Muf.PUBLISHER).stream().map(graph::label),
                        Stream.of(Muf.PUBLISHED_ON, Muf.RIGHTS)
                                .flatMap(property -> graph.texts(article, property).stream()))
                .collect(joining(" · "));
    }

    private List<String> notes() {
        return text.isPresent()
                ? List.of()
                : List.of("The rights of this article let its quotes be given, and no more. They stand in their order,"
                        + " with the length of what is left out between them; what follows the last is not shown"
                        + " either.");
    }

    private List<Beside> beside(List<Told> told) {
        List<String> ids = quotes.stream().map(Quote::id).toList();
        return IntStream.range(0, told.size())
                .mapToObj(number -> new Beside(
                        String.valueOf(number + 1),
                        told.get(number),
                        ids.contains(told.get(number).quoteId())))
                .toList();
    }

    private static List<Cell> left(List<List<Stretch>> paragraphs) {
        return paragraphs.stream()
                .flatMap(List::stream)
                .filter(stretch -> stretch.kind().equals("left"))
                .map(stretch -> new Cell(stretch.bits().getFirst().text().strip(), "#" + stretch.id(), "text"))
                .toList();
    }

    /// Gathers stretches into paragraphs; those without anything to read are dropped.
    private static final class Paragraphs {

        private final List<List<Stretch>> all = new ArrayList<>(List.of(new ArrayList<>()));

        void add(Stretch stretch) {
            all.getLast().add(stretch);
        }

        void next() {
            all.add(new ArrayList<>());
        }

        List<List<Stretch>> shown() {
            return all.stream()
                    .filter(paragraph -> paragraph.stream()
                            .flatMap(stretch -> stretch.bits().stream())
                            .anyMatch(bit -> !bit.text().isBlank()))
                    .map(List::copyOf)
                    .toList();
        }
    }
}
