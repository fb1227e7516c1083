package org.mufakat.intake;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What sites let programs ask for, by their robots.txt. Each is asked for once.
final class Robots {

    private static final List<String> NAMES = List.of("mufakat");
    private static final int OK = 200;

    /// An answer to the question for a robots.txt.
    record Answer(int status, String text) {}

    private final Function<URI, Answer> fetch;
    private final Map<String, BaseRobotRules> sites = new ConcurrentHashMap<>();

    Robots(Function<URI, Answer> fetch) {
        this.fetch = fetch;
    }

    /// @throws Refusal if a site wants its page left alone
    void mind(URI page) {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        if (!sites.computeIfAbsent(site, this::rules).isAllowed(page.toString())) {
            throw new Refusal(
                    "the robots.txt of %s asks programs to leave it alone".formatted(site), "save the page by hand");
        }
    }

    /// Where there is none all is allowed; where it cannot be told nothing is, for now.
    private BaseRobotRules rules(String site) {
        URI where = URI.create(site + "/robots.txt");
        Answer answer = fetch.apply(where);
        var parser = new SimpleRobotRulesParser();
        return answer.status() == OK
                ? parser.parseContent(
                        where.toString(), answer.text().getBytes(StandardCharsets.UTF_8), "text/plain", NAMES)
                : parser.failedFetch(answer.status());
    }
}
