package org.mufakat.service;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jetty.io.QuietException;
import org.mufakat.export.GraphExport;
import org.mufakat.export.GraphFormat;
import org.mufakat.export.GraphFormats;
import org.mufakat.export.GraphRequest;
import org.mufakat.export.Subgraph;
import org.mufakat.store.QueryProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Parts of the graph for other tools: `/graph.gexf?focus=state/singapore`. Without an extension `Accept` chooses; who
/// asks for HTML gets the page.
final class GraphServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String HTML = "text/html";
    private static final Logger LOG = LoggerFactory.getLogger(GraphServlet.class);
    static final String PATH = "/graph";

    private final transient GraphExport export;
    private final transient Optional<FaceServlet> page;

    /// @param page what people get, who ask for HTML
    GraphServlet(GraphExport export, Optional<FaceServlet> page) {
        this.export = export;
        this.page = page;
    }

    /// Return the paths it answers.
    static List<String> paths() {
        return Stream.concat(Stream.of(PATH), GraphFormats.ALL.stream().map(format -> PATH + "." + format.extension()))
                .toList();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page.isPresent() && isForPeople(request)) {
            page.get().doGet(request, response);
            return;
        }
        var out = new HeldBack(response, false);
        try {
            Optional<GraphFormat> format = formatOf(request, response);
            if (format.isEmpty()) {
                return;
            }
            GraphRequest asked = GraphRequest.of(parametersOf(request));
            export.cut(asked, graph -> send(asked, graph, format.get(), response, out));
            out.close();
        } catch (QueryProblem problem) {
            if (out.streams()) {
                throw new QuietException.RuntimeException(problem.sentence());
            }
            HttpProblem.of(problem).send(response);
        } catch (UncheckedIOException gone) {
            throw new QuietException.RuntimeException(gone);
        } catch (RuntimeException failure) {
            LOG.warn("A graph could not be written", failure);
            if (response.isCommitted()) {
                throw new QuietException.RuntimeException(failure);
            }
            new HttpProblem(500, "Graph failed", "The graph could not be written; the server's log says why.")
                    .send(response);
        }
    }

    private static Subgraph send(
            GraphRequest asked, Subgraph graph, GraphFormat format, HttpServletResponse response, HeldBack out) {
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"graph.%s\"".formatted(format.extension()));
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Link", "<%s.%s?%s>; rel=\"canonical\"".formatted(PATH, format.extension(), asked.link()));
        try {
            format.write(graph, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return graph;
    }

    private static boolean isForPeople(HttpServletRequest request) {
        List<String> offers = Stream.concat(GraphFormats.ALL.stream().map(GraphFormat::mediaType), Stream.of(HTML))
                .toList();
        return request.getServletPath().equals(PATH)
                && MediaChoice.of(FaceServlet.acceptOf(request), offers).equals(Optional.of(HTML));
    }

    private static Optional<GraphFormat> formatOf(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getServletPath();
        if (path.length() > PATH.length()) {
            return GraphFormats.of(path.substring(PATH.length() + 1));
        }
        response.setHeader("Vary", "Accept");
        List<String> offers =
                GraphFormats.ALL.stream().map(GraphFormat::mediaType).distinct().toList();
        Optional<String> chosen = MediaChoice.of(FaceServlet.acceptOf(request), offers);
        if (chosen.isEmpty()) {
            new HttpProblem(406, "Not acceptable", "A graph comes as one of: %s.".formatted(String.join(", ", offers)))
                    .send(response);
        }
        return chosen.flatMap(type -> GraphFormats.ALL.stream()
                .filter(format -> format.mediaType().equals(type))
                .findFirst());
    }

    private static Map<String, List<String>> parametersOf(HttpServletRequest request) {
        var parameters = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }
}
