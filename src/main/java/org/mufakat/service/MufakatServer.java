package org.mufakat.service;

import static java.util.stream.Collectors.joining;

import java.net.BindException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.mufakat.store.Queries;

/// The graph over HTTP: `/sparql`, and the pages of the faces it is given.
///
/// Fuseki Main carries it, with no dataset of Fuseki's own: what is not mounted here (updates, uploads, dumps,
/// administration) is not there at all.
public final class MufakatServer implements AutoCloseable {

    private final FusekiServer server;
    private final String url;

    private MufakatServer(FusekiServer server, String url) {
        this.server = server;
        this.url = url;
    }

    /// Start to listen. The store stays the caller's to close, after the server.
    ///
    /// @throws ServiceException if the address is taken or not ours
    public static MufakatServer start(Queries queries, ServerSettings settings, List<Face> faces) {
        return start(queries, settings, faces, Optional.empty());
    }

    /// Start to listen, and give out what can be taken away too.
    ///
    /// @throws ServiceException if the address is taken or not ours
    public static MufakatServer start(
            Queries queries, ServerSettings settings, List<Face> faces, Optional<Takeaway> takeaway) {
        var description = new ServiceDescription(
                queries.store().statistics(),
                faces.stream().map(Face::aboutTheService).collect(joining("\n")));
        var running = new RunningQueries();
        FusekiServer.Builder builder = FusekiServer.create()
                .port(settings.port())
                .addFilter("/*", new HeaderFilter())
                .addServlet("/sparql", new SparqlServlet(queries, description, running))
                .addServlet("/sparql/cancel", new CancelServlet(running))
                .addServlet(
                        "/rdf/statistics/summary",
                        new SummaryServlet(queries.store().statistics()));
        Instant changed = Instant.ofEpochSecond(queries.store().statistics().changed());
        Optional<FaceServlet> graphPage = faces.stream()
                .filter(face -> face.paths().contains(GraphServlet.PATH))
                .findFirst()
                .map(face -> new FaceServlet(face, changed));
        takeaway.ifPresent(given -> given.mountOn(builder, graphPage));
        for (Face face : faces) {
            var servlet = new FaceServlet(face, changed);
            face.paths().stream()
                    .filter(path -> takeaway.isEmpty() || !path.equals(GraphServlet.PATH))
                    .forEach(path -> builder.addServlet(path, servlet));
        }
        FusekiServer server = builder.build();
        listenOn(settings.host(), server);
        return started(server, settings);
    }

    private static void listenOn(String host, FusekiServer server) {
        for (Connector connector : server.getJettyServer().getConnectors()) {
            ((ServerConnector) connector).setHost(host);
        }
        var errors = new ErrorBodies();
        server.getJettyServer().setErrorHandler(errors);
        ((ServletContextHandler) server.getJettyServer().getHandler()).setErrorHandler(errors);
        server.getJettyServer().setStopTimeout(2_000);
    }

    private static MufakatServer started(FusekiServer server, ServerSettings settings) {
        try {
            server.start();
        } catch (FusekiException failure) {
            server.stop();
            boolean taken = isBindFailure(failure);
            throw new ServiceException(
                    taken
                            ? "Port %d of %s is taken or not ours; choose another with --port"
                                    .formatted(settings.port(), settings.host())
                            : "The server cannot start: " + failure.getMessage(),
                    failure);
        }
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return new MufakatServer(server, "http://%s:%d/".formatted(host, server.getPort()));
    }

    private static boolean isBindFailure(@Nullable Throwable failure) {
        return failure != null && (failure instanceof BindException || isBindFailure(failure.getCause()));
    }

    /// Return the address of the front page, with the port in use.
    public String url() {
        return url;
    }

    /// Wait until the server has been stopped.
    public void join() {
        server.join();
    }

    /// Stop to listen, let running answers end for two seconds, and give the port back.
    @Override
    public void close() {
        server.stop();
    }
}
