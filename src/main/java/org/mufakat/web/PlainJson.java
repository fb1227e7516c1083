package org.mufakat.web;

import static java.util.Comparator.comparing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.mufakat.web.Context.Term;

/// Writes a description as JSON-LD that also reads as plain JSON: one object for the thing, with what it is tied to
/// inside it, each told in full where it is first named.
///
/// What points to the thing stands after that, under `@reverse`, by the name of the property. The context comes
/// last: it is for programs, and the order of members means nothing to them.
final class PlainJson {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Node TYPE = RDF.type.asNode();

    private final Node thing;
    private final Graph graph;
    private final Context context;
    private final Set<Node> told = new HashSet<>();
    private final Set<Term> used = new LinkedHashSet<>();

    /// The triples that stand under `@reverse`, and so not at their subjects.
    private final Set<Triple> reversed = new HashSet<>();

    PlainJson(Description description, Context context) {
        this.thing = description.thing();
        this.graph = description.graph();
        this.context = context;
    }

    String write() {
        JsonObject root = object(thing);
        JsonObject reverse = incoming();
        if (!reverse.isEmpty()) {
            root.add("@reverse", reverse);
        }
        JsonArray apart = apart();
        if (!apart.isEmpty()) {
            var whole = new JsonArray();
            whole.add(root);
            whole.addAll(apart);
            root = new JsonObject();
            root.add("@graph", whole);
        }
        root.add("@context", context.with(used));
        return GSON.toJson(root) + "\n";
    }

    private JsonObject incoming() {
        graph.find(Node.ANY, Node.ANY, thing).toList().stream()
                .filter(triple -> !told.contains(triple.getSubject()))
                .forEach(reversed::add);
        var reverse = new JsonObject();
        byTerm(List.copyOf(reversed)).forEach((name, triples) -> {
            var values = new JsonArray();
            triples.stream()
                    .map(Triple::getSubject)
                    .sorted(comparing(Node::toString))
                    .forEach(subject -> values.add(told.contains(subject) ? reference(subject) : object(subject)));
            reverse.add(name, values);
        });
        return reverse;
    }

    /// Return what is tied to the thing over things of other documents alone.
    private JsonArray apart() {
        var apart = new JsonArray();
        graph.find().mapWith(Triple::getSubject).toList().stream()
                .distinct()
                .sorted(comparing(Node::toString))
                .filter(subject -> !told.contains(subject))
                .toList()
                .forEach(subject -> {
                    if (!told.contains(subject)) {
                        apart.add(object(subject));
                    }
                });
        return apart;
    }

    private static JsonObject reference(Node node) {
        var json = new JsonObject();
        json.addProperty("id", node.getURI());
        return json;
    }

    private JsonObject object(Node node) {
        told.add(node);
        JsonObject json = reference(node);
        List<Triple> statements = graph.find(node, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !reversed.contains(triple))
                .toList();
        add(json, "type", typesOf(statements));
        byTerm(statements).forEach((name, triples) -> {
            var values = new JsonArray();
            triples.stream()
                    .map(Triple::getObject)
                    .sorted(comparing(Node::toString))
                    .forEach(value -> values.add(value(value, context.termOf(iriOf(triples)))));
            add(json, name, values);
        });
        return json;
    }

    private static String iriOf(List<Triple> triples) {
        return triples.getFirst().getPredicate().getURI();
    }

    private static void add(JsonObject json, String name, JsonArray values) {
        if (values.size() == 1) {
            json.add(name, values.get(0));
        } else if (!values.isEmpty()) {
            json.add(name, values);
        }
    }

    private JsonArray typesOf(List<Triple> statements) {
        var types = new JsonArray();
        statements.stream()
                .filter(triple -> triple.predicateMatches(TYPE))
                .map(triple -> use(triple.getObject().getURI()))
                .sorted()
                .forEach(types::add);
        return types;
    }

    /// Group by name, names for people first.
    private Map<String, List<Triple>> byTerm(List<Triple> triples) {
        return triples.stream()
                .filter(triple -> !triple.predicateMatches(TYPE))
                .collect(Collectors.groupingBy(
                        triple -> use(triple.getPredicate().getURI()),
                        () -> new TreeMap<>(comparing((String name) -> !name.equals("label") && !name.equals("title"))
                                .thenComparing(Function.identity())),
                        Collectors.toList()));
    }

    private String use(String iri) {
        Term term = context.termOf(iri);
        used.add(term);
        return term.name();
    }

    private JsonElement value(Node value, Term term) {
        if (value.isURI()) {
            boolean more = !told.contains(value) && graph.contains(value, Node.ANY, Node.ANY);
            return more
                    ? object(value)
                    : term.type().equals("@id") ? new JsonPrimitive(value.getURI()) : reference(value);
        }
        return shortForm(value, term).orElseGet(() -> longForm(value));
    }

    /// Return a literal as JSON has it, where the context or JSON itself says the rest of it.
    private static Optional<JsonElement> shortForm(Node literal, Term term) {
        String text = literal.getLiteralLexicalForm();
        String type = literal.getLiteralDatatypeURI();
        boolean coerced = !term.type().isEmpty();
        if (!literal.getLiteralLanguage().isEmpty() || !term.language().isEmpty()) {
            return literal.getLiteralLanguage().equals(term.language())
                            && !term.language().isEmpty()
                    ? Optional.of(new JsonPrimitive(text))
                    : Optional.empty();
        }
        if (type.equals(term.type()) && type.equals(Links.XSD + "nonNegativeInteger") && isNumber(text)) {
            return Optional.of(new JsonPrimitive(Long.valueOf(text)));
        }
        if (type.equals(term.type()) || (!coerced && type.equals(Links.XSD + "string"))) {
            return Optional.of(new JsonPrimitive(text));
        }
        if (!coerced && type.equals(Links.XSD + "boolean") && text.matches("true|false")) {
            return Optional.of(new JsonPrimitive(Boolean.valueOf(text)));
        }
        return !coerced && type.equals(Links.XSD + "integer") && isNumber(text)
                ? Optional.of(new JsonPrimitive(Long.valueOf(text)))
                : Optional.empty();
    }

    /// Return whether JSON and RDF write the number alike.
    private static boolean isNumber(String text) {
        return text.matches("0|-?[1-9]\\d{0,14}");
    }

    private static JsonObject longForm(Node literal) {
        var json = new JsonObject();
        json.addProperty("@value", literal.getLiteralLexicalForm());
        if (!literal.getLiteralLanguage().isEmpty()) {
            json.addProperty("@language", literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatypeURI().equals(Links.XSD + "string")) {
            json.addProperty("@type", literal.getLiteralDatatypeURI());
        }
        return json;
    }
}
