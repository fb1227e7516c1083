package org.mufakat.service;

import com.google.gson.Gson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mufakat.store.QueryProblem;

/// An error as it is sent: `application/problem+json` (RFC 9457) with one sentence.
///
/// @param title the kind of error, the same each time
/// @param sentence what is wrong this time
/// @param line where in the query, from 1; 0 if nowhere
record HttpProblem(int status, String title, String sentence, int line, int column) {

    HttpProblem(int status, String title, String sentence) {
        this(status, title, sentence, 0, 0);
    }

    static HttpProblem of(QueryProblem problem) {
        int status = switch (problem.kind()) {
            case SYNTAX, REFUSED, TOO_COMPLEX -> 400;
            case TOO_LONG -> 413;
            case BUSY, TIMED_OUT, CANCELLED -> 503;
            case FAILED -> 500;
        };
        return new HttpProblem(status, titleOf(problem.kind()), problem.sentence(), problem.line(), problem.column());
    }

    private static String titleOf(QueryProblem.Kind kind) {
        return switch (kind) {
            case SYNTAX -> "Not a SPARQL query";
            case REFUSED -> "Not allowed here";
            case TOO_LONG -> "Query too long";
            case TOO_COMPLEX -> "Query too complex";
            case BUSY -> "Busy";
            case TIMED_OUT -> "Query stopped";
            case CANCELLED -> "Query cancelled";
            case FAILED -> "Query failed";
        };
    }

    void send(HttpServletResponse response) throws IOException {
        byte[] body = new Gson().toJson(members()).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        if (status == 503) {
            response.setHeader("Retry-After", "1");
        }
        response.setCharacterEncoding((String) null);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("detail", sentence);
        if (line > 0) {
            members.put("line", line);
            members.put("column", column);
        }
        return members;
    }
}
