package org.mufakat.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.mufakat.store.Prefixes;
import org.mufakat.store.QueryAnswer;
import org.mufakat.store.QueryProblem;

/// Writes an answer in the form its client asked for: by `Accept`, or by `?format=` (also `?output=`) with a short
/// name.
///
/// | answer | short names |
/// |---|---|
/// | rows, yes or no | `json` (unless asked otherwise), `xml`, `csv`, `tsv` |
/// | triples | `turtle` (unless asked otherwise), `ntriples`, `jsonld`, `rdfxml` |
///
/// `?rows=` is the number of rows that are wanted at most: the query ends with them. `?attachment` names the
/// answer as a file, for browsers to keep and not to show.
///
/// Triples come as rows `s`, `p`, `o` to those whose `Accept` likes SPARQL results in JSON best.
final class AnswerWriter {

    private static final Map<String, Form> ROWS = forms(
            new Form("json", WebContent.contentTypeResultsJSON, ResultSetLang.RS_JSON),
            new Form("json", WebContent.contentTypeJSON, ResultSetLang.RS_JSON),
            new Form("xml", WebContent.contentTypeResultsXML, ResultSetLang.RS_XML),
            new Form("xml", WebContent.contentTypeXML, ResultSetLang.RS_XML),
            new Form("csv", WebContent.contentTypeTextCSV, ResultSetLang.RS_CSV),
            new Form("tsv", WebContent.contentTypeTextTSV, ResultSetLang.RS_TSV));

    private static final Map<String, Form> TRIPLES = forms(
            new Form("turtle", WebContent.contentTypeTurtle, Lang.TURTLE),
            new Form("ntriples", WebContent.contentTypeNTriples, Lang.NTRIPLES),
            new Form("jsonld", WebContent.contentTypeJSONLD, Lang.JSONLD11),
            new Form("rdfxml", WebContent.contentTypeRDFXML, Lang.RDFXML));

    private static final Map<String, String> OTHER_NAMES =
            Map.of("ttl", "turtle", "nt", "ntriples", "json-ld", "jsonld", "rdf", "rdfxml", "sparql", "xml");

    /// Where the ending of a file is not the name of its form.
    private static final Map<String, String> EXTENSIONS = Map.of("turtle", "ttl", "ntriples", "nt", "rdfxml", "rdf");

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    AnswerWriter(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    void write(QueryAnswer answer, OutputStream out) {
        switch (answer) {
            case QueryAnswer.Rows rows -> results(chosen(ROWS)).write(out, first(rows.rows()));
            case QueryAnswer.Truth truth -> results(chosen(ROWS)).write(out, truth.value());
            case QueryAnswer.Triples triples
            when asksForRows() -> results(chosen(ROWS)).write(out, first(rowsOf(triples.graph())));
            case QueryAnswer.Triples triples ->
                RDFWriter.source(withPrefixes(triples.graph()))
                        .lang(chosen(TRIPLES).lang())
                        .output(out);
        }
    }

    /// Graph Explorer asks for triples as rows of JSON, as Neptune gives them.
    private boolean asksForRows() {
        if (request.getParameter("format") != null || request.getParameter("output") != null) {
            return false;
        }
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        List<String> offers = Stream.concat(TRIPLES.keySet().stream(), Stream.of(WebContent.contentTypeResultsJSON))
                .toList();
        return !accept.isBlank()
                && MediaChoice.of(accept, offers)
                        .filter(WebContent.contentTypeResultsJSON::equals)
                        .isPresent();
    }

    private RowSet first(RowSet rows) {
        String most = request.getParameter("rows");
        if (most == null) {
            return rows;
        }
        if (!most.matches("\\d{1,9}")) {
            throw new QueryProblem(
                    QueryProblem.Kind.REFUSED, "The parameter 'rows' is a number of rows, such as 1000.");
        }
        return RowSetStream.create(rows.getResultVars(), Iter.limit(rows, Long.parseLong(most)));
    }

    private static RowSet rowsOf(Graph graph) {
        Var subject = Var.alloc("s");
        Var predicate = Var.alloc("p");
        Var object = Var.alloc("o");
        Iterator<Binding> rows = graph.find()
                .mapWith(triple -> BindingFactory.binding(
                        subject, triple.getSubject(), predicate, triple.getPredicate(), object, triple.getObject()));
        return RowSetStream.create(List.of(subject, predicate, object), rows);
    }

    private Form chosen(Map<String, Form> forms) {
        Form form = byName(forms);
        response.setContentType(form.mediaType() + (form.lang().equals(ResultSetLang.RS_XML) ? "" : "; charset=utf-8"));
        if (request.getParameter("attachment") != null) {
            String name = "answer." + EXTENSIONS.getOrDefault(form.name(), form.name());
            response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        }
        return form;
    }

    private Form byName(Map<String, Form> forms) {
        String asked = request.getParameter("format") != null
                ? request.getParameter("format")
                : request.getParameter("output");
        if (asked == null || asked.isEmpty()) {
            return byAccept(forms);
        }
        String lower = asked.toLowerCase(Locale.ROOT);
        String name = OTHER_NAMES.getOrDefault(lower, lower);
        return forms.values().stream()
                .filter(form -> form.name().equals(name) || form.mediaType().equals(name))
                .findFirst()
                .orElseThrow(() -> new QueryProblem(
                        QueryProblem.Kind.REFUSED,
                        "This answer cannot be written in the format '%s'.".formatted(asked)));
    }

    private Form byAccept(Map<String, Form> forms) {
        var offer = AcceptList.create(forms.keySet().toArray(String[]::new));
        Form first = forms.values().iterator().next();
        MediaType chosen = ConNeg.chooseContentType(request, offer, MediaType.create(first.mediaType()));
        return forms.getOrDefault(chosen.getContentTypeStr(), first);
    }

    private static ResultsWriter results(Form form) {
        return ResultsWriter.create().lang(form.lang()).build();
    }

    private static Graph withPrefixes(Graph graph) {
        Graph readable = GraphFactory.createDefaultGraph();
        readable.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
        graph.find().forEachRemaining(readable::add);
        return readable;
    }

    private static Map<String, Form> forms(Form... forms) {
        var byType = new LinkedHashMap<String, Form>();
        for (Form form : forms) {
            byType.put(form.mediaType(), form);
        }
        return byType;
    }

    private record Form(String name, String mediaType, Lang lang) {}
}
