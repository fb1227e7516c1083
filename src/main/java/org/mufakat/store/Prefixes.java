package org.mufakat.store;

import static java.util.Map.entry;

import java.util.Map;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// The prefixes of the project, for answers and for people who write queries.
public final class Prefixes {

    public static final Map<String, String> ALL = Map.ofEntries(
            entry("muf", Muf.NAMESPACE),
            entry("status", Iris.STATUS),
            entry("standing", Iris.STANDING),
            entry("istatus", Iris.INSTRUMENT_STATUS),
            entry("layer", Iris.LAYER),
            entry("topic", Iris.TOPIC),
            entry("lex", Iris.LEXICON),
            entry("shape", Iris.BASE + "shapes#"),
            entry("plover", Iris.BASE + "codes/plover#"),
            entry("cameo", Iris.BASE + "codes/cameo#"),
            entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            entry("owl", "http://www.w3.org/2002/07/owl#"),
            entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
            entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            entry("skosxl", "http://www.w3.org/2008/05/skos-xl#"),
            entry("dcterms", "http://purl.org/dc/terms/"),
            entry("prov", "http://www.w3.org/ns/prov#"),
            entry("org", "http://www.w3.org/ns/org#"),
            entry("oa", "http://www.w3.org/ns/oa#"),
            entry("schema", "https://schema.org/"),
            entry("eli", "http://data.europa.eu/eli/ontology#"),
            entry("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
            entry("ontolex", "http://www.w3.org/ns/lemon/ontolex#"),
            entry("lexinfo", "http://www.lexinfo.net/ontology/3.0/lexinfo#"),
            entry("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
            entry("dcat", "http://www.w3.org/ns/dcat#"),
            entry("void", "http://rdfs.org/ns/void#"),
            entry("sh", "http://www.w3.org/ns/shacl#"),
            entry("text", "http://jena.apache.org/text#"),
            entry("wd", "http://www.wikidata.org/entity/"));

    private Prefixes() {}

    /// Return an IRI as people read it: `muf:Meeting` where a prefix fits, else the IRI itself.
    public static String shorten(String iri) {
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String namespace = iri.substring(0, cut);
        return ALL.entrySet().stream()
                .filter(prefix -> prefix.getValue().equals(namespace))
                .findFirst()
                .map(prefix -> prefix.getKey() + ":" + iri.substring(cut))
                .orElse(iri);
    }
}
