package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mufakat.SharedRecord;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// The events of the briefs with more than one account, as somebody has read and judged them.
///
/// `src/test/resources/world/joined-briefs.tsv` has a line for each: a verdict, the event, and each account as brief,
/// type and trigger, as the numbers of accounts change with the reader. A join that is not listed fails: read the
/// sentences, write down the verdict. `-Dgolden.update=true` writes the list anew, with `unread` as verdict of new
/// lines.
class JoinedBriefsTest {

    private static final Path LIST = Path.of("src/test/resources/world/joined-briefs.tsv");

    @Test
    void theJoinedEventsOfTheBriefsAreThoseThatSomebodyHasJudged() throws IOException {
        Map<String, String> judged = judged();
        List<String> joined = joined();
        if (Boolean.getBoolean("golden.update")) {
            Files.write(
                    LIST,
                    joined.stream()
                            .map(line -> judged.getOrDefault(line, "unread") + "\t" + line)
                            .toList());
        } else {
            assertEquals(List.copyOf(judged.keySet()), joined);
            assertEquals(
                    List.of(),
                    judged.values().stream()
                            .filter(v -> !v.matches("right|wrong: .+"))
                            .toList());
        }
    }

    private static Map<String, String> judged() throws IOException {
        var judged = new TreeMap<String, String>();
        for (String line : Files.readAllLines(LIST)) {
            judged.put(line.substring(line.indexOf('\t') + 1), line.substring(0, line.indexOf('\t')));
        }
        return judged;
    }

    private static List<String> joined() {
        Path record = SharedRecord.ofBriefs();
        var world = new Joined(WorldFiles.read(record, Path.of("data"), broken -> {
            throw broken;
        }));
        var accounts = new Joined(TurtleFile.parse("", "test"));
        RecordDirectory.files(record).forEach(file -> accounts.world().addAll(TurtleFile.read(file)));
        return world.accounts().entrySet().stream()
                .filter(event -> event.getValue().size() > 1)
                .map(event -> local(event.getKey()) + "\t"
                        + event.getValue().stream()
                                .map(account -> told(accounts, account))
                                .collect(Collectors.toCollection(TreeSet::new))
                                .stream()
                                .collect(Collectors.joining("; ")))
                .sorted()
                .toList();
    }

    private static String told(Joined accounts, String account) {
        return "%s %s '%s'"
                .formatted(
                        account.substring(Iris.thing("article", "").length(), account.indexOf('#')),
                        accounts.one(account, Muf.EVENT_TYPE).substring(Muf.NAMESPACE.length()),
                        accounts.one(account, Muf.TRIGGER));
    }

    private static String local(String event) {
        return event.substring(Iris.thing("", "").length() - 1);
    }
}
