package org.mufakat.intake;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a process of its own, with little memory, makes of a folder of hostile files.
///
/// @param residentMegabytes the most that the process ever had in memory; 0 where the system does not tell
record HostileReading(List<Told> told, int residentMegabytes) {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    /// What came of a file, or of a part of it.
    ///
    /// @param text of the article; empty where there is none
    /// @param reason why there is none
    /// @param message all that is said of it; empty for what holds no articles and is left out
    /// @param nanoseconds the time for the whole file
    record Told(String file, String text, String reason, String message, long nanoseconds) {

        boolean isRefused() {
            return text.isEmpty() && !message.isEmpty();
        }

        Duration time() {
            return Duration.ofNanos(nanoseconds);
        }
    }

    static HostileReading read(Path file) throws IOException {
        return new Gson().fromJson(Files.readString(file), HostileReading.class);
    }

    /// Read a folder: the folder, the file for what is told, and the time for each original.
    public static void main(String[] args) throws IOException {
        var told = new ArrayList<Told>();
        try (Intake intake = new Intake(new Workshop(Duration.parse(args[2])), address -> {
            throw new Refusal(address + " is not fetched", "ask for no address in a test");
        })) {
            for (Given each : Given.expand(List.of(args[0]), _ -> {})) {
                long start = System.nanoTime();
                List<Told> here = intake.open(each)
                        .map(arrival -> told(each.name(), arrival))
                        .toList();
                long time = System.nanoTime() - start;
                here.forEach(one -> told.add(new Told(one.file(), one.text(), one.reason(), one.message(), time)));
                if (here.isEmpty()) {
                    told.add(new Told(each.name(), "", "", "", time));
                }
            }
        }
        Files.writeString(Path.of(args[1]), new Gson().toJson(new HostileReading(told, peak())));
    }

    private static Told told(String file, Arrival arrival) {
        return switch (arrival) {
            case Arrival.Ready ready -> new Told(file, ready.article().text(), "", "", 0);
            case Arrival.Refused refused -> new Told(file, "", refused.reason(), refused.message(), 0);
        };
    }

    private static int peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        Matcher peak = PEAK.matcher(Files.exists(status) ? Files.readString(status) : "");
        return peak.find() ? Integer.parseInt(peak.group(1)) / 1024 : 0;
    }
}
