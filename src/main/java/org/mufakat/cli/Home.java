package org.mufakat.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mufakat.turtle.TurtleException;

/// Where things lie on this machine.
final class Home {

    private Home() {}

    /// Return the checkout with `ontology/` and `data/`: the launcher names it, else it is the working directory.
    static Path checkout() {
        Path home = Path.of(System.getProperty("mufakat.home", "."))
                .toAbsolutePath()
                .normalize();
        if (!Files.isRegularFile(home.resolve("ontology/mufakat.ttl"))) {
            throw new TurtleException(
                    "%s holds no ontology/mufakat.ttl: start ./mufakat from its checkout".formatted(home));
        }
        return home;
    }

    static Path ontology() {
        return checkout().resolve("ontology");
    }

    static Path data() {
        return checkout().resolve("data");
    }

    /// Return the folder of the queries that make graphs to take away.
    static Path graphs() {
        return data().resolve("graphs");
    }

    /// Return the record used where none is named: in the user's data directory, never in the checkout.
    static Path defaultRecord() {
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data == null || data.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(data);
        return base.resolve("mufakat").resolve("record");
    }
}
