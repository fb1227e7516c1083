package org.mufakat.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our figures beside those of the development set's own scorer, where that lies beside the checkout and Python is
/// installed.
class ScorerTest {

    private static final Path SET = Path.of("../shared/dev-set");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void theScorerIsHere() {
        assumeTrue(Files.isRegularFile(SET.resolve("score.py")) && hasPython(), "No scorer beside the checkout");
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void bothAgreeOnTheBriefs() throws Exception {
        Path cases = EvaluationTest.CASES;

        agree(cases.resolve("predicted"), cases.resolve("gold"), cases.resolve("aliases.json"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void bothAgreeOnEventsThatWereSpoilt(int seed) throws Exception {
        Path gold = SET.resolve("gold");
        spoil(gold, new Random(seed));

        agree(folder, gold, SET.resolve("aliases.json"));
    }

    private void agree(Path predicted, Path gold, Path aliases) throws IOException, InterruptedException {
        Path figures = folder.resolve("figures.out");
        var python = new ProcessBuilder(
                "python3",
                SET.resolve("score.py").toString(),
                predicted.toString(),
                gold.toString(),
                "--aliases",
                aliases.toString(),
                "--json",
                figures.toString());
        assertEquals(
                0,
                python.inheritIO()
                        .redirectOutput(folder.resolve("log").toFile())
                        .start()
                        .waitFor());
        String ours = EvaluationJson.of(
                Evaluation.of(EventFiles.read(predicted), EventFiles.read(gold), Names.read(aliases)));
        Map<String, String> wanted = numbers(JsonParser.parseString(Files.readString(figures)));
        Map<String, String> got = numbers(JsonParser.parseString(ours));
        got.keySet().removeIf(name -> name.startsWith("/by_status") || name.startsWith("/errors"));

        assertEquals(wanted, got);
    }

    /// Return every number with the names that lead to it, rounded: the two add up in another order.
    private static Map<String, String> numbers(JsonElement json) {
        var numbers = new TreeMap<String, String>();
        collect("", json, numbers);
        return numbers;
    }

    private static void collect(String name, JsonElement json, Map<String, String> numbers) {
        if (json instanceof JsonObject object) {
            object.entrySet().forEach(entry -> collect(name + "/" + entry.getKey(), entry.getValue(), numbers));
        } else if (json.isJsonPrimitive()) {
            numbers.put(name, "%.9f".formatted(json.getAsDouble()));
        }
    }

    /// Write the events anew: some left out, cut, shuffled, doubled, moved to another mention, of another type.
    private void spoil(Path gold, Random random) throws IOException {
        try (Stream<Path> files = Files.list(gold)) {
            for (Path file : files.sorted().toList()) {
                JsonObject article =
                        JsonParser.parseString(Files.readString(file)).getAsJsonObject();
                var spoilt = new JsonArray();
                for (JsonElement event : article.getAsJsonArray("events")) {
                    for (int copies = random.nextInt(10); copies > 0; copies -= 8) {
                        spoilt.add(spoilt(event.deepCopy().getAsJsonObject(), random));
                    }
                }
                article.add("events", spoilt);
                Files.writeString(folder.resolve(file.getFileName().toString()), new Gson().toJson(article));
            }
        }
    }

    private static JsonObject spoilt(JsonObject event, Random random) {
        List<String> words = List.of(event.get("sentence").getAsString().split("\\s+"));
        int middle = random.nextInt(words.size());
        String first = String.join(" ", words.subList(0, middle));
        String second = String.join(" ", words.subList(middle, words.size()));
        switch (random.nextInt(8)) {
            case 0 -> event.addProperty("sentence", second + " " + first);
            case 1 -> event.addProperty("sentence", first + " it is said, “however”, " + second);
            case 2 -> event.addProperty("sentence", first.length() > middle ? first : second);
            case 3 -> event.add("sentence", again(event));
            case 4 -> event.addProperty("type", random.nextBoolean() ? "Statement" : "Meeting");
            case 5 -> event.add("agents", event.get("counterparts"));
            case 6 -> event.addProperty("date", "2018-09");
            default -> event.addProperty("trigger", words.getFirst());
        }
        return event;
    }

    private static JsonElement again(JsonObject event) {
        JsonElement others = event.get("coref_sentences");
        return others instanceof JsonArray list && !list.isEmpty() ? list.get(0) : event.get("sentence");
    }
}
