package org.mufakat.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question with the SPARQL that answers it: one file of `data/queries/`.
///
/// The file is named `{id}-{words}.rq` and begins with comment lines, each a key and its value; then comes the query.
///
/// ```sparql
/// # title: Chairs of the third AMCC
/// # question: Who chaired the third AMCC, and which sources say so?
/// # topic: Meetings and people
/// # columns: person, office, article
/// # view: table
/// PREFIX muf: <https://w3id.org/mufakat/ontology#>
/// SELECT …
/// ```
///
/// `title` and `question` must be there; `topic` groups the queries, `columns` is left out where there are none
/// (DESCRIBE), `view` says how the
/// answer is best shown and is `table` unless it says `graph`, `timeline`, `map` or `chart`.
///
/// @param id what people type, such as `q01`
/// @param text the whole file, comments included
public record NamedQuery(
        String id, String title, String question, String topic, List<String> columns, String view, String text) {

    /// The topic of a query that names none.
    private static final String OTHER = "Other questions";

    private static final Pattern HEADER = Pattern.compile("#\\s*(\\w+):\\s*(.*?)\\s*");
    private static final Set<String> VIEWS = Set.of("table", "graph", "timeline", "map", "chart");

    /// Read a query file.
    ///
    /// @param file its name without the directory, `q01-chairs-of-amcc-3.rq`
    public static NamedQuery parse(String file, String text) {
        Map<String, String> headers = headersOf(text);
        String view = headers.getOrDefault("view", "table");
        if (!VIEWS.contains(view)) {
            throw new StoreException("Query file '%s': view '%s' is none of %s"
                    .formatted(file, view, VIEWS.stream().sorted().toList()));
        }
        return new NamedQuery(
                file.replaceFirst("\\.rq$", "").replaceFirst("-.*", ""),
                required(headers, "title", file),
                required(headers, "question", file),
                headers.getOrDefault("topic", OTHER),
                columnsOf(headers.getOrDefault("columns", "")),
                view,
                text);
    }

    private static Map<String, String> headersOf(String text) {
        var headers = new TreeMap<String, String>();
        for (String line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                headers.put(header.group(1), header.group(2));
            }
        }
        return headers;
    }

    private static String required(Map<String, String> headers, String key, String file) {
        String value = headers.getOrDefault(key, "");
        if (value.isEmpty()) {
            throw new StoreException("Query file '%s' has no line '# %s: …' at its top".formatted(file, key));
        }
        return value;
    }

    private static List<String> columnsOf(String list) {
        var columns = new ArrayList<String>();
        for (String column : list.split(",", -1)) {
            if (!column.isBlank()) {
                columns.add(column.strip());
            }
        }
        return List.copyOf(columns);
    }
}
