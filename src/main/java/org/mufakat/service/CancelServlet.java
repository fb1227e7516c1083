package org.mufakat.service;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mufakat.store.QueryProblem;

/// `POST /sparql/cancel?queryId=…` stops the query that was asked under that name: 204 if it ran, else 404.
final class CancelServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RunningQueries running;

    CancelServlet(RunningQueries running) {
        this.running = running;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (running.cancel(request)) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                new HttpProblem(404, "No such query", "No query of this name runs.").send(response);
            }
        } catch (QueryProblem problem) {
            HttpProblem.of(problem).send(response);
        }
    }
}
