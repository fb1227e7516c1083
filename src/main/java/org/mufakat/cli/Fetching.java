package org.mufakat.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mufakat.intake.Web;
import picocli.CommandLine.Option;

/// The option of commands that fetch.
final class Fetching {

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "Fetch from this host, though it lies inside this machine or its network. May be repeated.")
    private List<String> allowed = List.of();

    /// Return what fetches. It is the caller's to close.
    Web web() {
        return new Web(
                allowed.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }
}
