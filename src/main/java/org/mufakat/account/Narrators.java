package org.mufakat.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Knowledge;
import org.mufakat.linking.Linker;
import org.mufakat.source.Article;

/// Says who speaks in an article's own voice, from its headline, its publisher and the names before each turn of a
/// transcript.
final class Narrators {

    private static final Pattern BEHIND = Pattern.compile(
            "\\s(?:at|on|after|to|for|before|in|during|following|between)\\s|[,:;(–]| - ", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\bbetween (?:the )?(?:government of )?(?:the )?(\\p{Lu}.*?) and (?:the )?(?:government of )?(?:the )?(\\p{Lu}.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TURN = Pattern.compile(
            "(?m)^\\s*(?:\\d+\\.?\\s+)?(\\p{Lu}[\\p{L}.’'-]*(?:\\s[\\p{L}.,’'()-]+){0,9})\\s?:\\s+(?=[\"“\\p{Lu}])");

    private static final Pattern BYLINE = Pattern.compile(
            "\\A(\\p{Lu}[\\p{L}.’'-]*(?:\\s\\p{Lu}[\\p{L}.’'-]*){1,4}),\\s+(\\p{Lu}[^.\\n]{3,80})\\s*\\n");

    private static final Pattern ANSWER =
            Pattern.compile("(?mi)^\\s*(?:written |oral )?(?:answer|reply|response)s?:?\\s*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^\\s*(\\p{Lu}.{8,150}?[^.?!:;\\s])\\s*$");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I(?!\\.)|[Ww]e|[Oo]ur)\\b");

    private static final int MOST_NAME_WORDS = 7;

    private final Article article;
    private final Linker linker;
    private final Knowledge knowledge;
    private final Titles titles;
    private final Offices offices;
    private final Pattern by;
    private final Pattern with;
    private final Pattern own;
    private final Pattern joint;
    private final Pattern leader;

    Narrators(Article article, Linker linker, Knowledge knowledge, Titles titles, Offices offices) {
        this.article = article;
        this.linker = linker;
        this.knowledge = knowledge;
        this.titles = titles;
        this.offices = offices;
        String speech = "\\b" + titles.oneOf("speech") + "\\b";
        this.by = insensitive(speech + "(?:(?!\\bto\\b).){0,40}?\\b(?:by|of|from)\\s+(.{3,120})");
        this.with = insensitive("\\b" + titles.oneOf("interview") + "\\s(?:by|of|with)\\s+(.{3,120})");
        this.own = insensitive("^(.{3,80}?)['’]s?\\s.{0,30}" + speech);
        this.joint = insensitive("\\bjoint\\b.{0,40}\\b" + titles.oneOf("joint-text") + "\\b");
        this.leader =
                Pattern.compile("\\b(?=\\p{Lu})(?i:" + titles.oneOf("leader") + ")(?:\\s\\p{Lu}[\\p{L}.’'-]+){1,5}");
    }

    private static Pattern insensitive(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// A voice from a position of the text on.
    record Turn(int start, Narrator narrator) {}

    /// Return the voices of the article in their order; the first starts with the text.
    List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        Narrator first = first();
        turns.add(new Turn(0, first));
        Matcher label = within(TURN);
        while (label.find()) {
            int start = label.start();
            voice(label.group(1), first).ifPresent(voice -> turns.add(new Turn(start, voice)));
        }
        Matcher answer = within(ANSWER);
        while (answer.find()) {
            turns.add(new Turn(answer.start(), first));
        }
        Matcher heading = within(HEADING);
        while (heading.find()) {
            int start = heading.start();
            speaker(heading.group(1))
                    .or(() -> inCapitals(heading.group(1)))
                    .filter(titles::isPerson)
                    .ifPresent(speaker -> turns.add(new Turn(start, first.spokenBy(speaker, side(speaker)))));
        }
        turns.sort(Comparator.comparingInt(Turn::start));
        return turns;
    }

    /// Return who speaks behind a label: a person, or whoever asks or answers in a transcript that names them no more.
    private Optional<Narrator> voice(String label, Narrator first) {
        String word = label.split("[^\\p{L}]+", 2)[0];
        if (titles.isIn("asking", word)) {
            return Optional.of(Narrator.NOBODY);
        }
        Optional<Party> same = first.one().filter(one -> isSurname(label, one));
        Optional<Narrator> named = same.or(() -> titled(label)).map(speaker -> first.spokenBy(speaker, side(speaker)));
        return named.or(() -> titles.isIn("answering", label) ? Optional.of(first) : Optional.empty());
    }

    /// "Minister Chan" is Chan Dara, who speaks.
    private static boolean isSurname(String label, Party speaker) {
        String last = label.substring(label.lastIndexOf(' ') + 1);
        return label.indexOf(' ') > 0
                && speaker.words().contains(" ")
                && List.of(speaker.words().split(" ", -1)).contains(capitalised(last));
    }

    /// "PRESIDENT JOKO WIDODO" alone on a line takes the word.
    private Optional<Party> inCapitals(String line) {
        boolean name = line.equals(line.toUpperCase(Locale.ROOT)) && line.split("\\s+").length <= MOST_NAME_WORDS;
        return name ? titled(line) : Optional.empty();
    }

    private Matcher within(Pattern pattern) {
        return pattern.matcher(ArticleReading.plain(article.text()))
                .region(article.body().start(), article.body().end());
    }

    private Narrator first() {
        Optional<Party> publisher = publisher();
        Optional<Party> speaker = heads().stream()
                .flatMap(head -> speaker(head).stream())
                .findFirst()
                .or(this::byline)
                .or(this::office)
                .or(() -> publisher.filter(Narrators::isState).isEmpty() && isInFirstPerson()
                        ? firstPerson()
                        : Optional.empty())
                .or(() -> isInFirstPerson() ? author() : Optional.empty());
        List<Party> states = states(publisher);
        boolean isJoint = heads().stream().anyMatch(head -> joint.matcher(head).find());
        if (isJoint && (speaker.isPresent() || states.size() > 1)) {
            List<Party> together = states.size() > 1 ? states : speaker.stream().toList();
            return new Narrator(
                    speaker,
                    speaker.filter(titles::isPerson).map(this::withOther).orElse(together),
                    states);
        }
        List<Party> many = speaker.flatMap(this::side).or(() -> publisher).or(() -> speaker).stream()
                .toList();
        return new Narrator(speaker.or(this::ministry).or(() -> publisher), many, states);
    }

    /// Return for whom somebody says *we*: of a person their state, of a body itself.
    private Optional<Party> side(Party speaker) {
        return titles.isPerson(speaker)
                ? speaker.entity().flatMap(offices::state).map(Party::of)
                : Optional.of(speaker);
    }

    /// Return the states and bodies that headline and publisher name, where a state publishes: those a text
    /// of two sides is between.
    private List<Party> states(Optional<Party> publisher) {
        Optional<Party> state = publisher.filter(Narrators::isState);
        Stream<Party> named = heads().stream()
                .flatMap(head -> linker.entitiesIn(head).stream())
                .filter(entity -> entity.kind() == Entity.Kind.STATE || entity.kind() == Entity.Kind.BODY)
                .map(Party::of);
        List<Party> between = between();
        if (!between.isEmpty()) {
            return between;
        }
        return state.isEmpty()
                ? List.of()
                : Party.distinct(Stream.concat(named, state.stream()).toList());
    }

    /// Return the two sides of a joint text whose headline says "between … and …".
    private List<Party> between() {
        return heads().stream()
                .filter(head -> joint.matcher(head).find())
                .map(BETWEEN::matcher)
                .filter(Matcher::find)
                .map(sides -> Stream.of(sides.group(1), sides.group(2))
                        .map(side -> linker.named(side).map(Party::of).orElse(Party.unknown(side)))
                        .toList())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isState(Party party) {
        return party.entity()
                .filter(entity -> entity.kind() == Entity.Kind.STATE)
                .isPresent();
    }

    /// A leader who speaks for two addresses the other.
    private List<Party> withOther(Party speaker) {
        Matcher title = within(leader);
        while (title.find()) {
            Optional<Party> other = titled(title.group())
                    .filter(party -> !speaker.words().contains(party.words())
                            && !party.words().contains(speaker.words()));
            if (other.isPresent()) {
                return List.of(speaker, other.get());
            }
        }
        return List.of(speaker);
    }

    /// Return whose name and office stand alone on the first line: "Chan Dara, Minister of Ports".
    private Optional<Party> byline() {
        Matcher line = BYLINE.matcher(article.body().in(article.text()).strip());
        return line.find() && titles.isTitle(line.group(2).split("\\s", 2)[0]) && isInFirstPerson()
                ? linker.entitiesIn(line.group(1)).stream()
                        .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                        .findFirst()
                        .map(Party::of)
                        .or(() -> Optional.of(Party.unknown(line.group(1))))
                : Optional.empty();
    }

    /// Return who held the office that publishes: "Minister for Law, Singapore".
    private Optional<Party> office() {
        return linker.entitiesIn(article.publisher().orElse("")).stream()
                .filter(entity -> entity.kind() == Entity.Kind.OFFICE)
                .map(offices::holder)
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .findFirst()
                .map(Party::of);
    }

    /// Return the private publisher who writes in the first person: "Vietnam Views" is not Vietnam.
    private Optional<Party> author() {
        return article.publisher()
                .map(publisher -> publisher.split("[/(,]", 2)[0].strip())
                .filter(name ->
                        linker.named(name).isEmpty() && !linker.entitiesIn(name).isEmpty() && !titles.isOfficial(name))
                .map(Party::unknown);
    }

    /// Return the ministry that publishes: its *I* is a minister whom nobody has named.
    private Optional<Party> ministry() {
        return article.publisher()
                .map(publisher -> publisher.split("[(,]", 2)[0].strip())
                .filter(name -> titles.isIn("ministry", name.split(" ", 2)[0]) && isInFirstPerson())
                .map(name -> linker.named(name).map(Party::of).orElseGet(() -> Party.unknown(name)));
    }

    private boolean isInFirstPerson() {
        return within(FIRST_PERSON).results().limit(3).count() == 3;
    }

    /// Return the leader named first, in the headline or the text.
    private Optional<Party> firstPerson() {
        return titled(article.title())
                .or(() -> within(leader)
                        .results()
                        .flatMap(title -> titled(title.group()).stream())
                        .findFirst());
    }

    /// Return the headline, and the line that repeats it before the text.
    private List<String> heads() {
        String body = article.body().in(article.text()).strip();
        String line = body.lines().findFirst().orElse("").strip();
        boolean heading = line.length() < 120 && !line.isEmpty() && !line.endsWith(".");
        return heading ? List.of(article.title(), line) : List.of(article.title());
    }

    private Optional<Party> speaker(String head) {
        Matcher behind = by.matcher(head);
        if (behind.find()) {
            return named(BEHIND.split(behind.group(1), 2)[0]);
        }
        Matcher asked = with.matcher(head);
        if (asked.find()) {
            return titled(BEHIND.split(asked.group(1), 2)[0]);
        }
        Matcher before = own.matcher(head);
        return before.find() ? named(before.group(1)) : Optional.empty();
    }

    /// Return the person, group or body that a short text names. A longer name is not the body that it begins with.
    private Optional<Party> named(String text) {
        String plain = text.strip().replaceFirst("^(?i)the ", "");
        boolean name = plain.matches("(\\p{Lu}\\S*\\s?){2,6}") && titles.isOrganisation(plain);
        return titled(text)
                .or(() -> linker.named(plain).map(Party::of))
                .or(() -> name ? Optional.of(Party.unknown(plain)) : Optional.empty())
                .or(() -> linker.entitiesIn(text).stream()
                        .filter(entity -> entity.kind().canAct())
                        .findFirst()
                        .map(Party::of));
    }

    /// Return the person that a short text names, by a name the graph knows or by what follows a title.
    private Optional<Party> titled(String words) {
        String text = words.equals(words.toUpperCase(Locale.ROOT)) ? capitalised(words) : words;
        return linker.entitiesIn(text).stream()
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .findFirst()
                .map(Party::of)
                .or(() -> titles.personIn(text).map(Party::unknown));
    }

    /// "PRESIDENT WIDODO" is President Widodo.
    private static String capitalised(String words) {
        return Pattern.compile("(?<=\\p{Lu})\\p{Lu}+")
                .matcher(words)
                .replaceAll(rest -> rest.group().toLowerCase(Locale.ROOT));
    }

    /// Return the state or body that the publisher's name tells: of a ministry, its state. Media speak for nobody.
    private Optional<Party> publisher() {
        return article.publisher().flatMap(publisher -> {
            List<Entity> named = linker.entitiesIn(publisher);
            return named.stream()
                    .filter(entity -> entity.kind() == Entity.Kind.STATE)
                    .findFirst()
                    .or(() -> named.stream()
                            .flatMap(entity -> entity.country().flatMap(knowledge::entity).stream())
                            .findFirst())
                    .or(() -> named.stream().findFirst())
                    .map(Party::of);
        });
    }
}
