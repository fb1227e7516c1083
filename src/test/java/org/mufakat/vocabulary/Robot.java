package org.mufakat.vocabulary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What ROBOT, the workbench for ontologies, says of one.
///
/// @param isContent whether it ended without error
/// @param words what it printed
record Robot(boolean isContent, String words) {

    /// Written by Maven before the tests: see `classpath-for-robot` in pom.xml.
    private static final Path CLASSPATH = Path.of("target/robot-classpath.txt");

    /// Run one command over one file, in a JVM of its own: ROBOT brings another Jena.
    static Robot judge(Path ontology, List<String> command) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                // It ends before the second compiler would pay.
                "-XX:TieredStopAtLevel=1",
                "org.obolibrary.robot.CommandLineInterface");
        var line = Stream.of(java, command.stream(), Stream.of("--input", ontology.toString()))
                .flatMap(words -> words)
                .toList();
        try {
            var builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().put("CLASSPATH", Files.readString(CLASSPATH));
            Process process = builder.start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Robot(process.waitFor() == 0, words);
        } catch (IOException missing) {
            throw new AssertionError("ROBOT did not run: Maven lists its jars before the tests", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("ROBOT was stopped", stopped);
        }
    }
}
