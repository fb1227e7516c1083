package org.mufakat.service;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/// Lets pages of any origin ask here, without credentials, also when the answer is an error; and lets through only
/// methods that read.
///
/// Fuseki's own filter repeats the caller's origin and allows credentials unless it is given a file; ours is shorter.
final class HeaderFilter implements Filter {

    private static final String METHODS = "GET, POST, HEAD, OPTIONS";

    private static final String ALLOWED_HEADERS = "Accept, Content-Type, If-None-Match, If-Modified-Since, queryId,"
            + " graph-db-connection-url, db-query-logging-enabled, Mcp-Session-Id, Mcp-Protocol-Version, Last-Event-ID";

    private static final String EXPOSED_HEADERS =
            "Link, ETag, Location, Content-Location, Last-Modified, Vary, Fuseki-Request-Id, Mcp-Session-Id";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletResponse) response;
        http.setHeader("Access-Control-Allow-Origin", "*");
        http.setHeader("Access-Control-Expose-Headers", EXPOSED_HEADERS);
        http.setHeader("X-Content-Type-Options", "nosniff");
        String method = ((HttpServletRequest) request).getMethod();
        if (method.equals("OPTIONS")) {
            http.setHeader("Allow", METHODS);
            http.setHeader("Access-Control-Allow-Methods", METHODS);
            http.setHeader("Access-Control-Allow-Headers", ALLOWED_HEADERS);
            http.setHeader("Access-Control-Max-Age", "86400");
            http.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (List.of(METHODS.split(", ", -1)).contains(method)) {
            chain.doFilter(request, response);
            Leftovers.read(request);
        } else {
            http.setHeader("Allow", METHODS);
            Leftovers.read(request);
            new HttpProblem(405, "Method not allowed", "This server is only read: it answers GET, HEAD and POST.")
                    .send(http);
        }
    }
}
