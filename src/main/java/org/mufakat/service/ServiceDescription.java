package org.mufakat.service;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mufakat.store.Statistics;
import org.mufakat.vocabulary.Iris;

/// What `/sparql` says of itself when nothing is asked: Turtle for programs, the query page for people.
final class ServiceDescription {

    private final String turtle;

    /// @param more what else there is to say, in Turtle
    ServiceDescription(Statistics statistics, String more) {
        turtle = """
            @prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
            @prefix void: <http://rdfs.org/ns/void#> .
            @prefix formats: <http://www.w3.org/ns/formats/> .

            [] a sd:Service ;
                sd:endpoint </sparql> ;
                sd:supportedLanguage sd:SPARQL11Query ;
                sd:feature sd:EmptyGraphs ;
                sd:resultFormat formats:SPARQL_Results_JSON , formats:SPARQL_Results_XML , formats:SPARQL_Results_CSV ,
                    formats:SPARQL_Results_TSV , formats:Turtle , formats:N-Triples , formats:JSON-LD , formats:RDF_XML ;
                sd:defaultEntailmentRegime <http://www.w3.org/ns/entailment/RDFS> ;
                sd:defaultDataset [
                    a sd:Dataset ;
                    sd:defaultGraph [ a sd:Graph ; void:triples %d ]%s ] .
            """.formatted(statistics.triples(), namedGraphs(statistics)) + more;
    }

    /// The graphs of single articles are too many to be listed.
    private static String namedGraphs(Statistics statistics) {
        return statistics.triplesByGraph().entrySet().stream()
                .filter(graph -> !graph.getKey().startsWith(Iris.articleGraph("")))
                .map(graph -> ";\n        sd:namedGraph [ sd:name <%s> ; sd:graph [ a sd:Graph ; void:triples %d ] ]"
                        .formatted(graph.getKey(), graph.getValue()))
                .collect(joining());
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "*/*");
        if (MediaChoice.of(accept, List.of("text/turtle", "text/html")).equals(Optional.of("text/html"))) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/query");
            return;
        }
        byte[] body = turtle.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/turtle; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
