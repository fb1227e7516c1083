package org.mufakat.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/// What a command is given to read.
final class What {

    @Parameters(
            arity = "1..*",
            paramLabel = "WHAT",
            description = "Files, directories, archives or addresses of articles.")
    private List<String> given = List.of();

    List<String> given() {
        return given;
    }
}
