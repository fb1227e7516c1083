package org.mufakat.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.mufakat.store.Prefixes;
import org.mufakat.store.Statistics;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// The data set as a whole, in VoID and DCAT: what is in it, how much of each, and where it is to be had.
///
/// The numbers were counted when the data were loaded.
final class DataSet {

    /// Leads to its description at `/.well-known/void`.
    static final String IRI = Iris.BASE + "dataset";

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String MEDIA_TYPES = "http://www.iana.org/assignments/media-types/";

    private final Statistics statistics;
    private final String version;

    DataSet(Statistics statistics, String version) {
        this.statistics = statistics;
        this.version = version;
    }

    /// Return the description, with the addresses of a host.
    ///
    /// @param origin such as `https://example.org`
    Graph description(String origin) {
        Model model = ModelFactory.createDefaultModel();
        Prefixes.ALL.forEach(model::setNsPrefix);
        model.setNsPrefix("foaf", FOAF.NS);
        Resource set = model.createResource(IRI, VOID.Dataset).addProperty(RDF.type, DCAT.Dataset);
        names(set);
        addresses(set, origin);
        numbers(set);
        model.createResource(
                        origin + "/.well-known/void", ResourceFactory.createResource(VOID.NS + "DatasetDescription"))
                .addProperty(FOAF.primaryTopic, set);
        return model.getGraph();
    }

    private void names(Resource set) {
        set.addProperty(DCTerms.title, "Mufakat: who did what with whom in ASEAN diplomacy", "en")
                .addProperty(
                        DCTerms.description,
                        "Events of ASEAN diplomacy with the accounts they rest on, each with its status and its exact"
                                + " words, and the states, bodies, people, meetings and instruments they concern.",
                        "en")
                .addProperty(DCTerms.license, resource(LICENCE))
                .addProperty(
                        DCTerms.rights,
                        "Quotes belong to the publishers of the articles; each names its article.",
                        "en")
                .addProperty(OWL2.versionInfo, version)
                .addProperty(DCTerms.publisher, publisher(set.getModel()))
                .addProperty(
                        DCTerms.modified,
                        ResourceFactory.createTypedLiteral(
                                Instant.ofEpochSecond(statistics.changed()).toString(), XSDDatatype.XSDdateTime))
                .addProperty(DCAT.keyword, "ASEAN", "en")
                .addProperty(DCAT.keyword, "diplomacy", "en")
                .addProperty(VOID.uriSpace, Iris.BASE)
                .addProperty(VOID.vocabulary, resource(Vocabulary.ONTOLOGY.iri()))
                .addProperty(FOAF.homepage, resource(Iris.BASE));
    }

    private static void addresses(Resource set, String origin) {
        Model model = set.getModel();
        set.addProperty(VOID.sparqlEndpoint, resource(origin + "/sparql"));
        Resource catalogue = model.createResource(IRI + "#catalogue", DCAT.Catalog)
                .addProperty(DCTerms.title, "What Mufakat gives out", "en")
                .addProperty(DCTerms.description, "The data set, its dumps, and the services over it.", "en")
                .addProperty(DCTerms.publisher, publisher(model))
                .addProperty(DCAT.dataset, set);
        String protocol = "https://www.w3.org/TR/sparql11-protocol/";
        catalogue
                .addProperty(DCAT.service, service(set, "service", "SPARQL endpoint", origin + "/sparql", protocol))
                .addProperty(
                        DCAT.service,
                        service(
                                set,
                                "ldes",
                                "Event stream of articles",
                                origin + "/ldes",
                                "https://w3id.org/ldes/specification"))
                .addProperty(
                        DCAT.service,
                        service(set, "graphs", "Graphs for other tools", origin + "/graph", "http://gexf.net/1.3"));
        dump(set, "quads", "Everything as N-Quads", origin + "/dumps/mufakat.nq.gz", "application/n-quads");
        dump(set, "trig", "Everything as TriG", origin + "/dumps/mufakat.trig.gz", "application/trig");
        distribution(set, "graph-dumps", "Each named graph as Turtle", origin + "/dumps", "text/html");
        distribution(set, "feed", "New and changed events", origin + "/feed.atom", "application/atom+xml");
    }

    private static Resource publisher(Model model) {
        return model.createResource(IRI + "#publisher", FOAF.Agent)
                .addProperty(FOAF.name, "The contributors of Mufakat", "en");
    }

    private static Resource service(Resource set, String name, String title, String address, String standard) {
        return set.getModel()
                .createResource(IRI + "#" + name, DCAT.DataService)
                .addProperty(DCTerms.title, title, "en")
                .addProperty(DCAT.endpointURL, resource(address))
                .addProperty(DCAT.endpointDescription, resource(address))
                .addProperty(DCAT.servesDataset, set)
                .addProperty(DCTerms.license, resource(LICENCE))
                .addProperty(DCTerms.conformsTo, resource(standard));
    }

    private static void dump(Resource set, String name, String title, String address, String type) {
        distribution(set, name, title, address, type)
                .addProperty(DCAT.downloadURL, resource(address))
                .addProperty(DCAT.compressFormat, resource(MEDIA_TYPES + "application/gzip"));
        set.addProperty(VOID.dataDump, resource(address));
    }

    private static Resource distribution(Resource set, String name, String title, String address, String type) {
        Resource distribution = set.getModel()
                .createResource(IRI + "#" + name, DCAT.Distribution)
                .addProperty(DCTerms.title, title, "en")
                .addProperty(DCAT.accessURL, resource(address))
                .addProperty(DCAT.mediaType, resource(MEDIA_TYPES + type))
                .addProperty(DCTerms.license, resource(LICENCE));
        set.addProperty(DCAT.distribution, distribution);
        return distribution;
    }

    private void numbers(Resource set) {
        number(set, VOID.triples, statistics.triples());
        number(set, VOID.distinctSubjects, statistics.subjects());
        number(set, VOID.classes, statistics.classes().size());
        number(set, VOID.properties, statistics.properties().size());
        number(set, VOID.documents, statistics.classes().getOrDefault(Muf.ARTICLE, 0L));
        partitions(
                set,
                statistics.classes(),
                VOID.classPartition,
                VOID._class,
                VOID.entities,
                iri -> Optional.ofNullable(statistics.propertiesByClass().get(iri)));
        partitions(
                set,
                statistics.properties(),
                VOID.propertyPartition,
                VOID.property,
                VOID.triples,
                _ -> Optional.empty());
    }

    private static void partitions(
            Resource set,
            Map<String, Long> counts,
            Property partition,
            Property by,
            Property count,
            Function<String, Optional<Map<String, Long>>> inner) {
        String start = set.getURI() + (set.getURI().contains("#") ? "-" : "#");
        new TreeMap<>(counts).forEach((iri, number) -> {
            String name = Prefixes.shorten(iri).replaceAll("[^A-Za-z0-9]+", "-");
            Resource part = set.getModel().createResource(start + by.getLocalName() + "-" + name, VOID.Dataset);
            set.addProperty(partition, part);
            part.addProperty(by, resource(iri));
            number(part, count, number);
            inner.apply(iri)
                    .ifPresent(properties -> partitions(
                            part,
                            properties,
                            VOID.propertyPartition,
                            VOID.property,
                            VOID.triples,
                            _ -> Optional.empty()));
        });
    }

    private static void number(Resource subject, Property property, long number) {
        subject.addProperty(
                property, ResourceFactory.createTypedLiteral(String.valueOf(number), XSDDatatype.XSDinteger));
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
