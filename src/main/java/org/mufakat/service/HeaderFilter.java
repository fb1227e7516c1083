package org.mufakat.service;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Lets pages of any origin ask here, without credentials, and sees to it that errors say so too.
///
/// Fuseki's own filter repeats the caller's origin and allows credentials unless it is given a file; ours is shorter.
final class HeaderFilter implements Filter {

    static final String METHODS = "GET, POST, HEAD, OPTIONS";

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
        if (isPreflight((HttpServletRequest) request)) {
            http.setHeader("Access-Control-Allow-Methods", METHODS);
            http.setHeader("Access-Control-Allow-Headers", ALLOWED_HEADERS);
            http.setHeader("Access-Control-Max-Age", "86400");
            http.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }
}
