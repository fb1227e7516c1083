package org.mufakat.service;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.mufakat.export.Dumps;
import org.mufakat.export.EventStream;
import org.mufakat.export.Feed;
import org.mufakat.export.GraphExport;
import org.mufakat.export.Projection;
import org.mufakat.export.ReadingLog;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Queries;

/// What the server gives out for others to keep: graphs for other tools, dumps, and what has changed.
///
/// @param page the list of dumps as people see it
public record Takeaway(GraphExport graphs, Dumps dumps, DumpList page, Feed feed, EventStream stream) {

    /// Articles on a page of the event stream.
    private static final int MEMBERS = 100;

    /// Make all of it over one store.
    ///
    /// @param files where dumps are made; it is the caller's to remove
    /// @param page the list of dumps as people see it
    public static Takeaway of(
            Queries queries, Map<String, Projection> projections, ReadingLog log, Path files, DumpList page) {
        GraphStore store = queries.store();
        return new Takeaway(
                new GraphExport(queries, projections),
                new Dumps(store, files, Instant.ofEpochSecond(store.statistics().changed())),
                page,
                new Feed(store, log),
                new EventStream(store, log, MEMBERS));
    }

    /// @param graphPage what people get where tools get a graph
    void mountOn(FusekiServer.Builder builder, Optional<FaceServlet> graphPage) {
        var graph = new GraphServlet(graphs, graphPage);
        GraphServlet.paths().forEach(path -> builder.addServlet(path, graph));
        builder.addServlet("/dumps/*", new DumpServlet(dumps, page));
        var changes = new FeedServlet(feed, stream);
        builder.addServlet("/feed.atom", changes);
        builder.addServlet("/ldes", changes);
    }
}
