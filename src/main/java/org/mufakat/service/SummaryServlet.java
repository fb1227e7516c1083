package org.mufakat.service;

import com.google.gson.Gson;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mufakat.store.Statistics;

/// The summary that Graph Explorer asks for first, as Neptune gives it, from what was counted at load. Without it the
/// tool scans the whole graph.
final class SummaryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final byte[] summary;

    SummaryServlet(Statistics statistics) {
        var payload = Map.of("payload", Map.of("graphSummary", summaryOf(statistics)));
        summary = new Gson().toJson(payload).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> summaryOf(Statistics statistics) {
        var members = new LinkedHashMap<String, Object>();
        members.put("numDistinctSubjects", statistics.subjects());
        members.put("numDistinctPredicates", statistics.properties().size());
        members.put("numQuads", statistics.triples());
        members.put("numClasses", statistics.classes().size());
        members.put("classes", List.copyOf(statistics.classes().keySet()));
        members.put(
                "predicates",
                statistics.properties().entrySet().stream()
                        .map(property -> Map.of(property.getKey(), property.getValue()))
                        .toList());
        return members;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json; charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(summary.length);
        response.getOutputStream().write(summary);
    }
}
