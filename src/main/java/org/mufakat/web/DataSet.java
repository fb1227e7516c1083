package org.mufakat.web;

import java.util.Map;
import java.util.TreeMap;
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
                .addProperty(DCAT.keyword, "ASEAN", "en")
                .addProperty(DCAT.keyword, "diplomacy", "en")
                .addProperty(VOID.uriSpace, Iris.BASE)
                .addProperty(VOID.vocabulary, resource(Vocabulary.ONTOLOGY.iri()))
                .addProperty(FOAF.homepage, resource(Iris.BASE));
    }

    private static void addresses(Resource set, String origin) {
        Model model = set.getModel();
        Resource endpoint = resource(origin + "/sparql");
        set.addProperty(VOID.sparqlEndpoint, endpoint);
        model.createResource(Iris.BASE + "dataset#service", DCAT.DataService)
                .addProperty(DCTerms.title, "SPARQL endpoint", "en")
                .addProperty(DCAT.endpointURL, endpoint)
                .addProperty(DCAT.endpointDescription, endpoint)
                .addProperty(DCAT.servesDataset, set)
                .addProperty(DCTerms.conformsTo, resource("https://www.w3.org/TR/sparql11-protocol/"));
        distribution(set, "quads", origin + "/dumps/mufakat.nq.gz", "application/n-quads");
        distribution(set, "trig", origin + "/dumps/mufakat.trig.gz", "application/trig");
    }

    private static void distribution(Resource set, String name, String address, String type) {
        Resource distribution = set.getModel()
                .createResource(IRI + "#" + name, DCAT.Distribution)
                .addProperty(DCAT.downloadURL, resource(address))
                .addProperty(DCAT.accessURL, resource(address))
                .addProperty(DCAT.mediaType, resource(MEDIA_TYPES + type))
                .addProperty(DCAT.compressFormat, resource(MEDIA_TYPES + "application/gzip"))
                .addProperty(DCTerms.license, resource(LICENCE));
        set.addProperty(DCAT.distribution, distribution).addProperty(VOID.dataDump, resource(address));
    }

    private void numbers(Resource set) {
        number(set, VOID.triples, statistics.triples());
        number(set, VOID.distinctSubjects, statistics.subjects());
        number(set, VOID.classes, statistics.classes().size());
        number(set, VOID.properties, statistics.properties().size());
        number(set, VOID.documents, statistics.classes().getOrDefault(Muf.ARTICLE, 0L));
        partitions(set, statistics.classes(), VOID.classPartition, VOID._class, VOID.entities);
        partitions(set, statistics.properties(), VOID.propertyPartition, VOID.property, VOID.triples);
    }

    private static void partitions(
            Resource set, Map<String, Long> counts, Property partition, Property by, Property count) {
        new TreeMap<>(counts).forEach((iri, number) -> {
            String name = Prefixes.shorten(iri).replaceAll("[^A-Za-z0-9]+", "-");
            Resource part = set.getModel().createResource(IRI + "#" + by.getLocalName() + "-" + name, VOID.Dataset);
            set.addProperty(partition, part);
            part.addProperty(by, resource(iri));
            number(part, count, number);
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
