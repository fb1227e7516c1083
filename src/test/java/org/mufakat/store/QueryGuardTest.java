package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.store.QueryProblem.Kind;

class QueryGuardTest {

    private static final String PROLOGUE = """
            PREFIX afn: <http://jena.apache.org/ARQ/function#>
            PREFIX apf: <http://jena.apache.org/ARQ/property#>
            PREFIX js: <http://jena.apache.org/ARQ/jsFunction#>
            PREFIX list: <http://jena.apache.org/ARQ/list#>
            PREFIX spatial: <http://jena.apache.org/spatial#>
            PREFIX text: <http://jena.apache.org/text#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private final QueryGuard guard = new QueryGuard(QueryLimits.standard());

    private QueryProblem refusal(String query) {
        return assertThrows(QueryProblem.class, () -> guard.admit(query), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?q ?z } } }",
                "SELECT * { { SELECT * { SERVICE SILENT ?where { ?s ?p ?o } } } }",
                "ASK { ?s ?p ?o BIND(EXISTS { SERVICE <file:///etc/passwd> {} } AS ?x) }",
                "CONSTRUCT { ?s ?p ?o } WHERE { OPTIONAL { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "DESCRIBE ?s { ?s ?p ?o MINUS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "SELECT (afn:wait(30000) AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER(afn:wait(30000)) }",
                "SELECT * { ?s ?p ?o } ORDER BY afn:wait(30000)",
                "SELECT * { ?s ?p ?o } ORDER BY (COALESCE(afn:wait(30000), 1))",
                "SELECT (SUM(afn:wait(1)) AS ?x) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (MAX(afn:wait(1)) > 1)",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (afn:wait(1) AS ?g)",
                "SELECT * { OPTIONAL { ?s ?p ?o FILTER(afn:wait(1)) } }",
                "SELECT * { ?s ?p ?o FILTER(IF(true, afn:wait(1), 2) IN (1, 2)) }",
                "SELECT * { BIND(<java:java.lang.System>() AS ?x) }",
                "SELECT * { BIND(<java:org.apache.jena.sparql.function.library.wait>(1) AS ?x) }",
                "SELECT * { BIND(js:exit(1) AS ?x) }",
                "SELECT * { BIND(afn:system-timezone() AS ?x) }",
                "SELECT * { BIND(<http://example.org/unknown>(1) AS ?x) }",
                "SELECT * { ?s apf:concat (1 2) }",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.strSplit> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#versionARQ> ?o }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s apf:str ?x } }",
                "SELECT * { ?s apf:str/apf:str ?o }",
            })
    void refusesWhatReachesOutside(String query) {
        assertEquals(Kind.REFUSED, refusal(PROLOGUE + query).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o LATERAL { SELECT * { ?s ?p ?o } LIMIT 1 } }",
                "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
                "SELECT * { CALL(<java:x>) }",
                "SELECT * { BIND(CALL(<java:x>, 1) AS ?x) }",
                "SELECT * { LET(?x := 1) }",
                "INSERT DATA { <a> <b> <c> }",
                "LOAD <http://127.0.0.1:1/>",
                "DROP ALL",
                "",
                "  \n ",
            })
    void isNotSparqlQuery(String query) {
        assertEquals(Kind.SYNTAX, refusal(query).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o FILTER(xsd:date(?o) > xsd:date(\"2018-01-01\")) }",
                "SELECT (afn:localname(?s) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s text:query \"word\" }",
                "SELECT * { ?l list:member ?m }",
                "SELECT (COUNT(DISTINCT ?s) AS ?n) (GROUP_CONCAT(STR(?o)) AS ?all) { ?s ?p ?o } GROUP BY ?p HAVING(COUNT(*) > 1)",
                "SELECT * { ?s ?p \"(((((((((((((((((((((((((((((((((((((((((((((((((((((\" }",
                "SELECT * { ?s ?p '''(((((((((((((((((((((((((((((((((((((((((((((((((((((''' } # (((((((((((((((((",
                "SELECT * { ?s (<http://example.org/p>|^<http://example.org/q>)* ?o }",
                "DESCRIBE <http://example.org/x>",
            })
    void admitsWhatAnalystsAsk(String query) {
        assertNotNull(guard.admit(PROLOGUE + query));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 40_000})
    void refusesDeepNesting(int depth) {
        assertAll(
                () -> assertEquals(
                        Kind.TOO_COMPLEX,
                        refusal(nested("SELECT (", "(", "1", ")", " AS ?x) {}", depth))
                                .kind()),
                () -> assertEquals(
                        Kind.TOO_COMPLEX,
                        refusal(nested("SELECT * ", "{", "?s ?p ?o", "}", "", depth))
                                .kind()),
                () -> assertEquals(
                        Kind.TOO_COMPLEX,
                        refusal(nested("SELECT * { ?s ", "(", "<p>", ")*", " ?o }", depth / 2))
                                .kind()));
    }

    private static String nested(String head, String open, String middle, String close, String tail, int depth) {
        return head + open.repeat(depth) + middle + close.repeat(depth) + tail;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            SELECT * { FILTER(        ; !       ; 90000 ; true) }
            SELECT * { FILTER(        ; true||  ; 15000 ; true) }
            SELECT (1                 ; +1      ; 40000 ; AS ?x) {}
            SELECT * { {}             ; UNION{} ; 13000 ; }
            SELECT * { ?s <p>         ; /<p>    ; 20000 ; ?o }
            """)
    void refusesChainsThatOverflowTheParser(String head, String link, int times, String tail) {
        QueryProblem refusal = refusal(head + " " + link.repeat(times) + " " + tail);

        assertEquals(Kind.TOO_COMPLEX, refusal.kind(), refusal.sentence());
    }

    @Test
    void refusesTooManyOperators() {
        assertEquals(
                "The query has more than 500 patterns, filters and functions.",
                refusal("SELECT * { " + "?s ?p ?o . ".repeat(501) + "}").sentence());
    }

    @Test
    void refusesLongTexts() {
        QueryProblem refusal = refusal("SELECT * { ?s ?p ?o } #" + "é".repeat(50_000));

        assertEquals(Kind.TOO_LONG, refusal.kind());
        assertEquals("The query is longer than the 100,000 bytes that are read.", refusal.sentence());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * { ?s ?p ?o }}         | 1 | 22 | '}' is not expected at line 1, column 22.
            SELECT * WHERE { ?s ?p         | 1 | 22 | The query ends too early at line 1, column 22.
            SELECT * { ?s ufm:x ?o }       | 1 | 15 | Unresolved prefixed name: ufm:x at line 1, column 15.
            SELECT * { ?s foo ?o }         | 1 | 18 | ' ' is not expected after 'foo' at line 1, column 18.
            SELECT WHERE { ?s ?p ?o }      | 1 | 8  | 'WHERE' is not expected at line 1, column 8.
            """)
    void saysWhereTheQueryIsWrong(String query, int line, int column, String sentence) {
        QueryProblem problem = refusal(query);

        assertAll(
                () -> assertEquals(sentence, problem.sentence()),
                () -> assertEquals(line, problem.line()),
                () -> assertEquals(column, problem.column()));
    }
}
