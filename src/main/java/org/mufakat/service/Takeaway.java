package org.mufakat.service;

import org.apache.jena.fuseki.main.FusekiServer;
import org.mufakat.export.GraphExport;

/// What the server gives out for other tools to keep.
public record Takeaway(GraphExport graphs) {

    void mountOn(FusekiServer.Builder builder) {
        var servlet = new GraphServlet(graphs);
        GraphServlet.paths().forEach(path -> builder.addServlet(path, servlet));
    }
}
