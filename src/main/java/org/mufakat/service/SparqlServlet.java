package org.mufakat.service;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.jetty.io.QuietException;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryProblem;
import org.mufakat.store.QueryProblem.Kind;
import org.mufakat.store.QueryRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The query half of the SPARQL 1.1 Protocol, and nothing else.
///
/// It takes the place of Fuseki's own query servlet, which cannot promise that an error is one sentence of text
/// without the names of classes, that a query stopped in time says 503 and not half an answer, or that parameters
/// which write markup into answers are refused.
final class SparqlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SparqlServlet.class);

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";

    /// Fuseki knows these; each lets a caller put text of his own into an answer or its headers, or fetches.
    private static final List<String> REFUSED_PARAMETERS =
            List.of("callback", "stylesheet", "query-ref", "force-accept", "update", "using-graph-uri");

    private final transient Queries queries;
    private final transient ServiceDescription description;

    SparqlServlet(Queries queries, ServiceDescription description) {
        this.queries = queries;
        this.description = description;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept, Accept-Encoding");
        answering(request, response, () -> {
            refuseParameters(request);
            String text = request.getParameter("query");
            if (text == null) {
                description.send(request, response);
            } else {
                answer(text, request, response);
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answering(request, response, () -> {
            String type = Objects.requireNonNullElse(request.getContentType(), FORM)
                    .replaceFirst(";.*", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            switch (type) {
                case QUERY -> {
                    String text = bodyOf(request);
                    refuseParameters(request);
                    answer(text, request, response);
                }
                case FORM -> {
                    refuseLongForm(request);
                    refuseParameters(request);
                    String text = request.getParameter("query");
                    answer(text == null ? "" : text, request, response);
                }
                default -> {
                    Leftovers.read(request);
                    new HttpProblem(415, "Unknown content", "A query is posted as %s or as a form.".formatted(QUERY))
                            .send(response);
                }
            }
        });
    }

    private void answer(String text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var out = new HeldBack(response, Packing.isTaken(request));
        try {
            QueryRequest query = QueryRequest.of(text)
                    .within(timeOf(request))
                    .over(valuesOf(request, "default-graph-uri"), valuesOf(request, "named-graph-uri"));
            queries.answer(query, answer -> {
                new AnswerWriter(request, response).write(answer, out);
                return answer;
            });
            out.close();
        } catch (QueryProblem problem) {
            if (out.streams()) {
                // Half an answer is out with status 200: only breaking the connection can say that it is not whole.
                throw new QuietException.RuntimeException(problem.sentence());
            }
            throw problem;
        }
    }

    /// Run a request's work and turn whatever goes wrong into one sentence.
    private static void answering(HttpServletRequest request, HttpServletResponse response, Work work)
            throws IOException {
        try {
            work.run();
        } catch (QueryProblem problem) {
            Leftovers.read(request);
            HttpProblem.of(problem).send(response);
        } catch (IOException | UncheckedIOException | QuietException.RuntimeException gone) {
            throw new QuietException.RuntimeException(gone);
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.warn("A query failed", failure);
            if (response.isCommitted()) {
                throw new QuietException.RuntimeException(failure);
            }
            HttpProblem.of(new QueryProblem(Kind.FAILED, "The query could not be answered; the server's log says why."))
                    .send(response);
        }
    }

    private static void refuseParameters(HttpServletRequest request) {
        for (String name : REFUSED_PARAMETERS) {
            if (request.getParameter(name) != null) {
                throw new QueryProblem(Kind.REFUSED, "The parameter '%s' is not allowed.".formatted(name));
            }
        }
        String[] texts = request.getParameterValues("query");
        if (texts != null && texts.length > 1) {
            throw new QueryProblem(Kind.REFUSED, "There is more than one parameter 'query'.");
        }
    }

    /// A form may be three times as long as the query in it, and holds a little more.
    private void refuseLongForm(HttpServletRequest request) {
        if (request.getContentLengthLong() > 3L * queries.limits().textBytes() + 10_000) {
            throw tooLong();
        }
    }

    private String bodyOf(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(queries.limits().textBytes() + 1);
        if (body.length > queries.limits().textBytes()) {
            throw tooLong();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private QueryProblem tooLong() {
        return new QueryProblem(
                Kind.TOO_LONG,
                "The query is longer than the %,d bytes that are read."
                        .formatted(queries.limits().textBytes()));
    }

    private Duration timeOf(HttpServletRequest request) {
        String seconds = request.getParameter("timeout");
        if (seconds == null) {
            return queries.limits().time();
        }
        if (!seconds.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            throw new QueryProblem(Kind.REFUSED, "The parameter 'timeout' is a number of seconds, such as 5 or 0.5.");
        }
        return Duration.ofMillis(Math.max(1, Math.round(Double.parseDouble(seconds) * 1000)));
    }

    private static List<String> valuesOf(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
