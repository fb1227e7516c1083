package org.mufakat.cli;

import java.io.Console;
import java.util.Optional;

/// What the program is run on.
final class Terminal {

    private Terminal() {}

    /// Return whether people watch: input and output are a terminal. Progress is shown to them only.
    static boolean isInteractive() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
