package org.mufakat.web;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// Says a thing in the words of schema.org, for search engines, inside its page.
///
/// An event is said there only where it is established or expected: those who read this know no hopes and no denials.
final class SchemaOrg {

    private static final Map<String, String> TYPES = Map.of(
            "state", "Country",
            "body", "Organization",
            "person", "Person",
            "place", "Place",
            "instrument", "CreativeWork",
            "norm", "CreativeWork",
            "article", "NewsArticle",
            "series", "EventSeries",
            "meeting", "Event",
            "event", "Event");

    private record Named(@SerializedName("@type") String type, String name) {}

    private SchemaOrg() {}

    /// Return JSON that may stand inside a page; the empty text where there is nothing to say.
    static String of(Node thing, Described graph) {
        String kind = thing.getURI().replaceFirst("^" + Iris.BASE + "id/", "").replaceFirst("/.*", "");
        String standing =
                graph.first(thing, Muf.STANDING).map(Described::localName).orElse("");
        String type = TYPES.getOrDefault(kind, "");
        boolean sure = standing.equals("established") || standing.equals("expected");
        if (type.isEmpty() || (type.equals("Event") && !sure)) {
            return "";
        }
        var members = new LinkedHashMap<String, Object>();
        members.put("@context", "https://schema.org/");
        members.put("@type", type);
        members.put("@id", thing.getURI());
        members.put(type.equals("NewsArticle") ? "headline" : "name", graph.label(thing));
        texts(members, "alternateName", graph.texts(thing, SKOS.altLabel.getURI()));
        texts(members, "sameAs", iris(graph.objects(thing, "http://www.w3.org/2002/07/owl#sameAs")));
        switch (type) {
            case "Event" -> event(members, thing, graph);
            case "NewsArticle" -> article(members, thing, graph);
            default -> {}
        }
        return new Gson().toJson(members);
    }

    private static void event(Map<String, Object> members, Node thing, Described graph) {
        texts(members, "startDate", graph.texts(thing, Muf.BEGIN));
        texts(members, "endDate", graph.texts(thing, Muf.END));
        named(members, "location", "Place", graph.objects(thing, Muf.PLACE_PROPERTY), graph);
        named(members, "organizer", "Organization", graph.objects(thing, Muf.HOST), graph);
        named(
                members,
                "attendee",
                "Organization",
                Stream.of(Muf.AGENT_PROPERTY, Muf.COUNTERPART)
                        .flatMap(role -> graph.objects(thing, role).stream())
                        .distinct()
                        .toList(),
                graph);
    }

    private static void article(Map<String, Object> members, Node thing, Described graph) {
        texts(members, "datePublished", graph.texts(thing, Muf.PUBLISHED_ON));
        texts(members, "url", iris(graph.objects(thing, "https://schema.org/url")));
        named(members, "publisher", "Organization", graph.objects(thing, Muf.PUBLISHER), graph);
    }

    private static List<String> iris(List<Node> nodes) {
        return nodes.stream().filter(Node::isURI).map(Node::getURI).toList();
    }

    private static void texts(Map<String, Object> members, String name, List<String> values) {
        if (!values.isEmpty()) {
            members.put(name, values.size() == 1 ? values.getFirst() : values);
        }
    }

    private static void named(
            Map<String, Object> members, String name, String type, List<Node> nodes, Described graph) {
        List<Named> values =
                nodes.stream().map(node -> new Named(type, graph.label(node))).toList();
        Optional.of(values).filter(list -> !list.isEmpty()).ifPresent(list -> members.put(name, list));
    }
}
