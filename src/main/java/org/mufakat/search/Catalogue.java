package org.mufakat.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Role;

/// Every event and everything with a name, read from the store once.
///
/// @param events in the order of their first day and IRI; those without a date come last
/// @param labels what people call the values of a facet, by key
public record Catalogue(List<Happening> events, List<Thing> things, Map<Facet, Map<String, String>> labels) {

    private static final List<String> NAMES =
            List.of(SKOS.altLabel.getURI(), Muf.ACRONYM, Muf.DEMONYM, Muf.METONYM, Muf.OFFICIAL_NAME);

    public Catalogue {
        events = events.stream()
                .sorted(Comparator.comparing((Happening event) -> !event.isDated())
                        .thenComparing(Happening::begin)
                        .thenComparing(Happening::iri))
                .toList();
        things = List.copyOf(things);
        labels = Map.copyOf(labels);
    }

    /// Read it from a store.
    public static Catalogue of(GraphStore store) {
        return store.reading(() -> new Reading(new Facts(store.dataset().getDefaultGraph())).catalogue());
    }

    /// Return what people call a value; the key itself where nothing has it.
    public String label(Facet facet, String key) {
        return labels.getOrDefault(facet, Map.of()).getOrDefault(key, key);
    }

    /// Reads a graph, each thing and each article once.
    private static final class Reading {

        private final Facts graph;
        private final Map<String, Thing> things = new HashMap<>();
        private final Map<Facet, Map<String, String>> labels = new EnumMap<>(Facet.class);
        private final Map<String, Telling> articles = new HashMap<>();

        Reading(Facts graph) {
            this.graph = graph;
        }

        Catalogue catalogue() {
            List<Happening> events =
                    graph.subjects(Muf.STANDING).stream().map(this::event).toList();
            return new Catalogue(events, named(), labels);
        }

        /// Return what can be looked for by name: no events, which are looked for by their quotes as well.
        private List<Thing> named() {
            return Stream.concat(
                            graph.subjects(SKOS.prefLabel.getURI()).stream(), graph.subjects(Muf.PUBLISHER).stream())
                    .filter(node -> node.getURI().startsWith(Iris.BASE + "id/")
                            && !node.getURI().contains("#"))
                    .filter(node -> graph.first(node, Muf.STANDING).isEmpty())
                    .map(this::thing)
                    .distinct()
                    .toList();
        }

        private Thing thing(Node node) {
            return things.computeIfAbsent(
                    node.getURI(),
                    iri -> new Thing(
                            iri,
                            Thing.kindOf(iri),
                            graph.label(node),
                            NAMES.stream()
                                    .flatMap(property -> graph.texts(node, property).stream())
                                    .distinct()
                                    .toList()));
        }

        private Happening event(Node event) {
            var values = new EnumMap<Facet, Set<String>>(Facet.class);
            var others = new ArrayList<String>(graph.texts(event, Muf.TOPIC_WORDS));
            String type = graph.objects(event, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type").stream()
                    .filter(Node::isURI)
                    .flatMap(node -> EventType.ofIri(node.getURI()).stream())
                    .min(Comparator.naturalOrder())
                    .map(EventType::className)
                    .orElse("Event");
            String status = graph.name(event, Muf.STATUS);
            String standing = graph.name(event, Muf.STANDING);
            add(values, Facet.TYPE, type, spaced(type));
            add(values, Facet.STATUS, status, status.replace('-', ' '));
            add(values, Facet.STANDING, standing, standing);
            for (Role role : Role.values()) {
                graph.objects(event, role.iri()).stream()
                        .filter(Node::isURI)
                        .forEach(part -> addPart(values, others, part));
            }
            List<Telling> tellings = graph.objects(event, Muf.HAS_ACCOUNT).stream()
                    .filter(Node::isURI)
                    .map(this::telling)
                    .toList();
            tellings.forEach(telling -> {
                String publisher = telling.publisher();
                add(values, Facet.SOURCE, publisher, publisher);
            });
            return new Happening(
                    event.getURI(),
                    graph.label(event),
                    type,
                    status,
                    standing,
                    graph.text(event, Muf.BEGIN),
                    graph.text(event, Muf.END),
                    graph.text(event, Muf.DATE_PRECISION),
                    others,
                    values,
                    tellings);
        }

        private void addPart(Map<Facet, Set<String>> values, List<String> others, Node part) {
            if (part.getURI().startsWith(Iris.TOPIC)) {
                topics(part)
                        .forEach(topic -> add(
                                values,
                                Facet.TOPIC,
                                topic.getURI().substring(Iris.TOPIC.length()),
                                graph.label(topic)));
                return;
            }
            Thing thing = thing(part);
            Optional<Facet> facet = thing.facet();
            facet.ifPresent(known -> add(values, known, thing.key(), thing.label()));
            others.add(thing.label());
            others.addAll(thing.names());
        }

        /// Return a topic and every one that is broader: an event on cyber norms is one on cybersecurity too.
        private Set<Node> topics(Node topic) {
            var topics = new LinkedHashSet<Node>();
            var open = new ArrayDeque<>(List.of(topic));
            while (!open.isEmpty()) {
                Node next = open.remove();
                if (topics.add(next)) {
                    graph.objects(next, SKOS.broader.getURI()).stream()
                            .filter(broader -> broader.toString().startsWith(Iris.TOPIC))
                            .forEach(open::add);
                }
            }
            return topics;
        }

        private void add(Map<Facet, Set<String>> values, Facet facet, String key, String label) {
            if (!key.isEmpty()) {
                values.computeIfAbsent(facet, _ -> new TreeSet<>()).add(key);
                labels.computeIfAbsent(facet, _ -> new HashMap<>()).putIfAbsent(key, label);
            }
        }

        private Telling telling(Node account) {
            Node article = graph.first(account, Muf.REPORTED_IN).orElse(account);
            Telling known = articles.computeIfAbsent(article.toString(), _ -> article(article));
            Optional<Node> evidence = graph.first(account, Muf.EVIDENCE_PROPERTY);
            return new Telling(
                    account.getURI(),
                    evidence.map(Node::toString).orElse(account.getURI()),
                    known.article(),
                    known.title(),
                    known.publisher(),
                    known.published(),
                    graph.name(account, Muf.EVENT_TYPE),
                    graph.name(account, Muf.STATUS),
                    evidence.map(quote -> graph.text(quote, "http://www.w3.org/ns/oa#exact"))
                            .orElse(""));
        }

        /// Return what all tellings of an article share. Keys hold no commas, which stand between them in an address.
        private Telling article(Node article) {
            return new Telling(
                    "",
                    "",
                    article.toString(),
                    graph.text(article, DCTerms.title.getURI()),
                    graph.first(article, Muf.PUBLISHER)
                            .map(publisher -> graph.label(publisher).replace(",", ""))
                            .orElse(""),
                    graph.text(article, Muf.PUBLISHED_ON),
                    "",
                    "",
                    "");
        }
    }

    /// Return the name of a class as words: `Cyber incident`.
    static String spaced(String className) {
        String words = className.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.substring(0, 1) + words.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
