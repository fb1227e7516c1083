package org.mufakat.web;

import static java.util.stream.Collectors.toMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mufakat.store.Prefixes;
import org.mufakat.vocabulary.Muf;

/// The JSON-LD context of the project: short names for the terms of the ontology, and for those of others that the
/// data use.
///
/// It keeps to JSON-LD 1.0, so that old processors read it too. Documents carry the part of it that they use, so nobody
/// fetches it to read one.
final class Context {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /// A name for an IRI.
    ///
    /// @param type what values are unless they say otherwise: a datatype, or `@id` for things; empty for plain text
    /// @param language the language of values unless they say otherwise; empty for none
    record Term(String name, String iri, String type, String language) {

        JsonElement json() {
            if (type.isEmpty() && language.isEmpty()) {
                return new JsonPrimitive(iri);
            }
            var json = new JsonObject();
            json.addProperty("@id", iri);
            if (!type.isEmpty()) {
                json.addProperty("@type", type);
            }
            if (!language.isEmpty()) {
                json.addProperty("@language", language);
            }
            return json;
        }
    }

    /// Terms of others. The ontology's own come first: what has a name there gets no second one.
    private static final List<Term> OTHERS = List.of(
            english("label", "http://www.w3.org/2000/01/rdf-schema#label"),
            english("comment", "http://www.w3.org/2000/01/rdf-schema#comment"),
            english("preferredName", "http://www.w3.org/2004/02/skos/core#prefLabel"),
            english("otherName", "http://www.w3.org/2004/02/skos/core#altLabel"),
            english("editorialNote", "http://www.w3.org/2004/02/skos/core#editorialNote"),
            english("definition", "http://www.w3.org/2004/02/skos/core#definition"),
            plain("notation", "http://www.w3.org/2004/02/skos/core#notation"),
            thing("closeMatch", "http://www.w3.org/2004/02/skos/core#closeMatch"),
            thing("sameAs", "http://www.w3.org/2002/07/owl#sameAs"),
            plain("title", "http://purl.org/dc/terms/title"),
            plain("language", "http://purl.org/dc/terms/language"),
            plain("issued", "http://purl.org/dc/terms/issued"),
            thing("source", "http://purl.org/dc/terms/source"),
            thing("license", "http://purl.org/dc/terms/license"),
            thing("dataset", "http://rdfs.org/ns/void#inDataset"),
            thing("mainTopic", "http://xmlns.com/foaf/0.1/primaryTopic"),
            plain("Document", "http://xmlns.com/foaf/0.1/Document"),
            thing("url", "https://schema.org/url"),
            plain("identifier", "https://schema.org/identifier"),
            plain("honorificPrefix", "https://schema.org/honorificPrefix"),
            plain("words", "http://www.w3.org/ns/oa#exact"),
            thing("quotedFrom", "http://www.w3.org/ns/oa#hasSource"),
            typed("firstCharacter", "http://www.w3.org/ns/oa#start", XSD + "nonNegativeInteger"),
            typed("afterLastCharacter", "http://www.w3.org/ns/oa#end", XSD + "nonNegativeInteger"),
            typed("latitude", "http://www.w3.org/2003/01/geo/wgs84_pos#lat", XSD + "decimal"),
            typed("longitude", "http://www.w3.org/2003/01/geo/wgs84_pos#long", XSD + "decimal"));

    /// Properties of the ontology whose range OWL cannot say, as its datatypes have no dates.
    private static final List<String> DATES = List.of(Muf.BEGIN, Muf.END, Muf.DISCLOSED_ON);

    private static final List<String> THINGS = List.of(Muf.EVENT_TYPE, Muf.LEXICAL_ENTRY, Muf.UNVERIFIED);

    /// Datatypes that JSON has too.
    private static final Set<String> OF_JSON = Set.of(XSD + "string", XSD + "boolean", XSD + "integer");

    private final Map<String, Term> byIri = new HashMap<>();
    private final Map<String, Term> byName = new TreeMap<>();

    /// @param ontology the files of `ontology/`
    Context(Described ontology) {
        for (Node kind : List.of(
                OWL2.Class.asNode(),
                OWL2.ObjectProperty.asNode(),
                OWL2.DatatypeProperty.asNode(),
                OWL2.AnnotationProperty.asNode())) {
            ontology.subjects(RDF.type.getURI(), kind).stream()
                    .filter(term -> term.getURI().startsWith(Muf.NAMESPACE))
                    .forEach(term -> add(termOf(term, kind, ontology)));
        }
        OTHERS.forEach(this::add);
    }

    private static Term termOf(Node term, Node kind, Described ontology) {
        String iri = term.getURI();
        String name = Described.localName(term);
        if (kind.equals(OWL2.ObjectProperty.asNode()) || THINGS.contains(iri)) {
            return thing(name, iri);
        }
        if (DATES.contains(iri)) {
            return typed(name, iri, XSD + "date");
        }
        List<String> ranges = ontology.objects(term, RDFS.range.getURI()).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .toList();
        if (ranges.equals(List.of(RDF.langString.getURI()))) {
            return english(name, iri);
        }
        boolean one = ranges.size() == 1 && ranges.getFirst().startsWith(XSD);
        return one && !OF_JSON.contains(ranges.getFirst()) ? typed(name, iri, ranges.getFirst()) : plain(name, iri);
    }

    private void add(Term term) {
        if (!byName.containsKey(term.name()) && byIri.putIfAbsent(term.iri(), term) == null) {
            byName.put(term.name(), term);
        }
    }

    private static Term plain(String name, String iri) {
        return new Term(name, iri, "", "");
    }

    private static Term english(String name, String iri) {
        return new Term(name, iri, "", "en");
    }

    private static Term thing(String name, String iri) {
        return new Term(name, iri, "@id", "");
    }

    private static Term typed(String name, String iri, String type) {
        return new Term(name, iri, type, "");
    }

    /// Return the term for an IRI. What has no name of its own gets its prefix as part of the name: `skos:note`.
    Term termOf(String iri) {
        return Optional.ofNullable(byIri.get(iri)).orElseGet(() -> plain(Prefixes.shorten(iri), iri));
    }

    /// Return the context with some terms alone.
    JsonObject with(Collection<Term> terms) {
        var json = new JsonObject();
        json.addProperty("id", "@id");
        json.addProperty("type", "@type");
        terms.stream()
                .collect(toMap(Term::name, Function.identity(), (one, _) -> one, TreeMap::new))
                .forEach((name, term) -> add(json, term));
        return json;
    }

    /// A name that has a prefix in it needs the prefix alone.
    private static void add(JsonObject json, Term term) {
        String prefix = term.name().replaceFirst(":.*", "");
        if (prefix.equals(term.name())) {
            json.add(term.name(), term.json());
        } else if (Prefixes.ALL.containsKey(prefix)) {
            json.addProperty(prefix, Prefixes.ALL.get(prefix));
        }
    }

    /// Return the whole context as a document of its own.
    JsonObject document() {
        JsonObject whole = with(byName.values());
        Prefixes.ALL.forEach((prefix, namespace) -> {
            if (!whole.has(prefix)) {
                whole.addProperty(prefix, namespace);
            }
        });
        var document = new JsonObject();
        document.add("@context", whole);
        return document;
    }
}
