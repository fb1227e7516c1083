package org.mufakat.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mufakat.export.GraphExport;
import org.mufakat.export.GraphFormat;
import org.mufakat.export.GraphFormats;
import org.mufakat.export.GraphRequest;
import org.mufakat.export.Projection;
import org.mufakat.export.Subgraph;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Writes a part of the graph for another tool, without a server.
@Command(
        name = "export",
        description = "Write the neighbourhood of things, or a projection, for Gephi, Cytoscape, Neo4j and others.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--focus", paramLabel = "THING", description = "A thing, such as state/singapore; may be repeated.")
    private List<String> focus = new ArrayList<>();

    @Option(names = "--depth", paramLabel = "N", description = "Steps from the focus: 1 to 3 (default: 1).")
    private @Nullable String depth;

    @Option(
            names = "--projection",
            paramLabel = "NAME",
            description = "state-state, state-body, person-event, event-instrument: a file of data/graphs.")
    private @Nullable String projection;

    @Option(names = "--from", paramLabel = "DATE", description = "Nothing that ended before this day.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Nothing that begins after this day.")
    private @Nullable String to;

    @Option(names = "--day", paramLabel = "DATE", description = "As of this day.")
    private @Nullable String day;

    @Option(names = "--type", paramLabel = "TYPE", description = "Events of this type, such as Meeting; repeatable.")
    private List<String> types = new ArrayList<>();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Events of this status, such as planned, or any; repeatable (default: what happened).")
    private List<String> statuses = new ArrayList<>();

    @Option(names = "--sources", paramLabel = "N", description = "Events with as many independent sources.")
    private @Nullable String sources;

    @Option(names = "--limit", paramLabel = "N", description = "Edges at most (default: 10000).")
    private @Nullable String limit;

    @Option(
            names = "--format",
            defaultValue = "gexf",
            paramLabel = "FORMAT",
            description = "gexf, graphml, cyjs, cx2, dot, graphology.json, nodes.csv, edges.csv, csv.zip, nt"
                    + " (default: the file's ending, else gexf).")
    private String format = "gexf";

    @Option(names = "--output", paramLabel = "FILE", description = "Write there (default: standard output).")
    private @Nullable Path output;

    @Mixin
    private StoreOptions stored = new StoreOptions();

    @Override
    public Integer call() {
        GraphRequest request = GraphRequest.of(parameters());
        GraphFormat chosen = chosenFormat();
        try (GraphStore graph = stored.load()) {
            var queries = new Queries(graph, QueryLimits.standard());
            var export = new GraphExport(queries, Projection.read(Home.graphs()));
            String note = export.cut(request, part -> write(part, chosen));
            spec.commandLine().getErr().println(note);
        }
        return 0;
    }

    private String write(Subgraph part, GraphFormat chosen) {
        Path file = output;
        try (OutputStream out =
                new BufferedOutputStream(file == null ? Output.stream() : Files.newOutputStream(file))) {
            chosen.write(part, out);
            return part.note();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private GraphFormat chosenFormat() {
        String name = output == null ? "" : output.getFileName().toString();
        return GraphFormats.ALL.stream()
                .filter(each -> name.endsWith("." + each.extension()))
                .findFirst()
                .or(() -> GraphFormats.of(format))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'%s' is none of %s"
                                .formatted(
                                        format,
                                        String.join(
                                                ", ",
                                                GraphFormats.ALL.stream()
                                                        .map(GraphFormat::extension)
                                                        .toList()))));
    }

    private Map<String, List<String>> parameters() {
        var parameters = new TreeMap<String, List<String>>();
        parameters.put("focus", focus);
        parameters.put("type", types);
        parameters.put("status", statuses);
        put(parameters, "depth", depth);
        put(parameters, "projection", projection);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "day", day);
        put(parameters, "sources", sources);
        put(parameters, "limit", limit);
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, List.of(value));
        }
    }
}
