package org.mufakat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.mufakat.store.GraphStore;
import org.mufakat.store.LoadListener;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryAnswer;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.QueryRequest;
import org.mufakat.store.ResultFormat;
import org.mufakat.store.Sources;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.world.WorldFiles;

/// The project's own graph with articles in it: read, joined and loaded as the program does it.
public final class SharedGraph {

    private static final Path ONTOLOGY = Path.of("ontology");
    private static final Path DATA = Path.of("data");

    private static final class Loaded {
        static final GraphStore BRIEFS = of(SharedRecord.ofBriefs());
    }

    private SharedGraph() {}

    /// Return the graph of the briefs, made once a JVM and never closed. The first call takes half a minute.
    public static GraphStore briefs() {
        return Loaded.BRIEFS;
    }

    /// Return the graph of the briefs over other ontology and data, with the same accounts and the same world.
    public static GraphStore briefsOver(Path ontology, Path data) {
        return GraphStore.inMemory(sources(ontology, data, SharedRecord.ofBriefs()), LoadListener.strict());
    }

    /// Return the graph of a record.
    public static GraphStore of(Path record) {
        return GraphStore.inMemory(sources(ONTOLOGY, DATA, record), LoadListener.strict());
    }

    /// Return the answer to a query as CSV. Triples are sorted rows with the columns `subject`, `property` and `value`.
    public static String csv(GraphStore graph, String query) {
        var out = new ByteArrayOutputStream();
        new Queries(graph, QueryLimits.standard()).answer(QueryRequest.of(query), answer -> {
            ResultFormat.CSV.write(answer instanceof QueryAnswer.Triples triples ? rows(triples.graph()) : answer, out);
            return answer;
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private static QueryAnswer rows(Graph triples) {
        String every =
                "SELECT ?subject ?property ?value { ?subject ?property ?value } ORDER BY ?subject ?property ?value";
        RowSet rows = QueryExec.graph(triples).query(every).select().materialize();
        return new QueryAnswer.Rows(List.of("subject", "property", "value"), rows);
    }

    private static Sources sources(Path ontology, Path data, Path record) {
        return Sources.of(ontology, data).withRecord(record).withWorld("test", () -> {
            String world = TurtleFile.write(WorldFiles.read(record, DATA, broken -> {
                throw broken;
            }));
            return new ByteArrayInputStream(world.getBytes(StandardCharsets.UTF_8));
        });
    }
}
