package org.mufakat.intake;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What sites let programs ask for, by their robots.txt. Each is asked for once a day (RFC 9309, 2.4); one that did
/// not come is asked for again.
final class Robots {

    private static final List<String> NAMES = List.of("mufakat");
    private static final int OK = 200;
    private static final Duration DAY = Duration.ofDays(1);

    /// An answer to the question for a robots.txt.
    record Answer(int status, String text) {}

    private final Function<URI, Answer> fetch;
    private final InstantSource clock;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    /// @param old when to ask again
    private record Site(BaseRobotRules rules, Instant old) {}

    Robots(Function<URI, Answer> fetch, InstantSource clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    /// @throws Refusal if a site wants its page left alone
    void mind(URI page) {
        String name = page.getScheme() + "://" + page.getRawAuthority();
        Instant now = clock.instant();
        Site site =
                sites.compute(name, (_, known) -> known != null && now.isBefore(known.old()) ? known : site(name, now));
        if (!site.rules().isAllowed(page.toString())) {
            throw site.rules().isDeferVisits()
                    ? new Refusal("the robots.txt of %s did not come".formatted(name), "try again later")
                            .passing(Duration.ZERO)
                    : new Refusal(
                            "the robots.txt of %s asks programs to leave it alone".formatted(name),
                            "save the page by hand");
        }
    }

    /// Where there is none all is allowed; where it cannot be told nothing is, for now.
    private Site site(String name, Instant now) {
        URI where = URI.create(name + "/robots.txt");
        Answer answer = fetch.apply(where);
        var parser = new SimpleRobotRulesParser();
        if (answer.status() == OK) {
            byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
            return new Site(parser.parseContent(where.toString(), text, "text/plain", NAMES), now.plus(DAY));
        }
        BaseRobotRules rules = parser.failedFetch(answer.status());
        return new Site(rules, rules.isDeferVisits() ? now : now.plus(DAY));
    }
}
