package org.mufakat.web;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import com.google.gson.GsonBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mufakat.export.GraphExport;
import org.mufakat.export.GraphFormats;
import org.mufakat.export.GraphNode;
import org.mufakat.export.GraphRequest;
import org.mufakat.export.Period;
import org.mufakat.export.Surroundings;
import org.mufakat.export.Surroundings.Route;
import org.mufakat.export.Surroundings.Tie;
import org.mufakat.search.Answer.Named;
import org.mufakat.search.Desk;
import org.mufakat.search.Happening;
import org.mufakat.search.Selection;
import org.mufakat.search.Span;
import org.mufakat.search.Thing;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.store.QueryProblem;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Status;
import org.mufakat.web.DeskViews.Hidden;
import org.mufakat.web.GraphViews.EdgeView;
import org.mufakat.web.GraphViews.Fields;
import org.mufakat.web.GraphViews.GraphView;
import org.mufakat.web.GraphViews.KindView;
import org.mufakat.web.GraphViews.NodeView;
import org.mufakat.web.GraphViews.PageView;
import org.mufakat.web.Views.Cell;

/// `/graph`: things and what joins them, from one thing on, one kind of neighbour at a time.
///
/// The things that are shown stand in the address, so every view is a link. What a step would bring is counted
/// before it is made. The page works without scripts; a script draws the same. Programs get `/graph-view.json` with
/// the same parameters.
final class GraphPage {

    static final String PATH = "/graph";
    static final String JSON_PATH = "/graph-view.json";

    /// Things in a view.
    static final int MOST = 150;

    /// Neighbours that one step brings.
    static final int STEP = 20;

    /// Edges that a path may have, and things that are looked at to find it.
    private static final int PATH_STEPS = 6;

    private static final int PATH_LOOKED = 600;

    private static final List<String> FILTERS = List.of("from", "to", "status", "type");

    private final Desk desk;
    private final GraphExport export;

    GraphPage(Desk desk, GraphExport export) {
        this.desk = desk;
        this.export = export;
    }

    Page page(Visit visit) {
        boolean json = visit.path().equals(JSON_PATH);
        if (!export.projections().containsKey(GraphRequest.NEIGHBOURHOOD)) {
            GraphView none = empty(visit, List.of("This server has no graphs to look at."));
            return json ? json(200, none) : html(200, none);
        }
        try {
            GraphView view = view(visit);
            return json ? json(200, view) : html(200, view);
        } catch (QueryProblem problem) {
            GraphView empty = empty(visit, List.of(problem.sentence()));
            return json ? json(400, empty) : html(400, empty);
        }
    }

    private static Page html(int status, GraphView view) {
        return new Page(
                status,
                "text/html",
                Templates.render("graph", "page", new PageView(view, text(view).replace("<", "\\u003c"))),
                Map.of("Vary", "Accept"));
    }

    private static Page json(int status, GraphView view) {
        return new Page(status, "application/json", text(view), Map.of());
    }

    private static String text(GraphView view) {
        return new GsonBuilder().disableHtmlEscaping().create().toJson(view);
    }

    /// What an address asks for.
    ///
    /// @param nodes the ends of IRIs, each once
    /// @param filters those that are set, in a fixed order
    private record Asked(Set<String> nodes, Map<String, String> filters) {

        static Asked of(Visit visit) {
            var nodes = Stream.of("start", "nodes")
                    .flatMap(name -> Arrays.stream(visit.parameter(name).split(",", -1)))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(GraphPage::id)
                    .collect(toCollection(LinkedHashSet::new));
            var filters = new LinkedHashMap<String, String>();
            FILTERS.stream()
                    .filter(name -> !visit.parameter(name).isBlank())
                    .forEach(name -> filters.put(name, visit.parameter(name).strip()));
            return new Asked(nodes, filters);
        }

        Asked with(Set<String> others) {
            return new Asked(others, filters);
        }

        String at(Map<String, String> more) {
            var all = new LinkedHashMap<String, String>();
            all.put("nodes", String.join(",", nodes));
            all.putAll(filters);
            all.putAll(more);
            return PATH + "?"
                    + String.join(
                            "&",
                            all.entrySet().stream()
                                    .filter(one -> !one.getValue().isEmpty())
                                    .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                                    .toList());
        }

        /// Return the filter as the exports know it: events of every status, unless one is chosen.
        GraphRequest request() {
            var parameters = new TreeMap<String, List<String>>();
            parameters.put("focus", List.of("body/asean"));
            asExported().forEach((name, value) -> parameters.put(name, List.of(value)));
            return GraphRequest.of(parameters);
        }

        private Map<String, String> asExported() {
            var parameters = new LinkedHashMap<String, String>();
            parameters.put("status", filters.getOrDefault("status", "any"));
            day("from").ifPresent(span -> parameters.put("from", span.first().toString()));
            day("to").ifPresent(span -> parameters.put("to", span.last().toString()));
            Optional.ofNullable(filters.get("type")).ifPresent(type -> parameters.put("type", type));
            return parameters;
        }

        private Optional<Span> day(String name) {
            return Span.of(filters.getOrDefault(name, ""));
        }

        /// Return the address of the same in a form for other tools.
        String export(String extension) {
            var parts = new ArrayList<String>();
            nodes.forEach(node -> parts.add("focus=" + encoded(node)));
            parts.add("between=focus");
            asExported().forEach((name, value) -> parts.add(name + "=" + encoded(value)));
            return PATH + "." + extension + "?" + String.join("&", parts);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%2C", ",");
    }

    private GraphView view(Visit visit) {
        Asked asked = Asked.of(visit);
        var notes = new ArrayList<String>();
        for (String name : List.of("from", "to")) {
            String date = visit.parameter(name);
            if (!date.isBlank() && Span.of(date.strip()).isEmpty()) {
                notes.add("“%s” is no date, so it was left out.".formatted(date));
                asked.filters().remove(name);
            }
        }
        if (asked.nodes().isEmpty() && visit.parameter("a").isBlank()) {
            return empty(visit, notes);
        }
        return export.around(asked.request(), around -> new Making(asked, visit, around, notes).view());
    }

    private GraphView empty(Visit visit, List<String> notes) {
        String words = visit.parameter("q").strip();
        return new GraphView(
                words,
                starts(words),
                notes,
                List.of(),
                List.of(),
                new Fields("", "", "", "", "", ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                PATH,
                MOST);
    }

    /// Return things and events that have the words, or some that are known to have neighbours.
    private List<Cell> starts(String words) {
        if (words.isEmpty()) {
            return Stream.of("body/asean", "meeting/amcc-3", "state/singapore", "instrument/coc-south-china-sea")
                    .filter(name -> isKnown(Iris.BASE + "id/" + name))
                    .map(name -> start(Iris.BASE + "id/" + name, label(Iris.BASE + "id/" + name)))
                    .toList();
        }
        var answer = desk.answer(Selection.ALL.withWords(words));
        return Stream.concat(
                        answer.things().stream()
                                .map(named -> named.thing())
                                .filter(thing -> !thing.kind().equals("article"))
                                .limit(10)
                                .map(thing -> start(thing.iri(), thing.label())),
                        answer.byRank(10).stream()
                                .map(hit -> start(hit.event().iri(), hit.event().label())))
                .toList();
    }

    private static Cell start(String iri, String label) {
        return new Cell(label, PATH + "?nodes=" + encoded(id(iri)), "iri");
    }

    private boolean isKnown(String iri) {
        return desk.thing(iri).isPresent() || desk.event(iri).isPresent();
    }

    private String label(String iri) {
        return desk.event(iri)
                .map(Happening::label)
                .or(() -> desk.thing(iri).map(thing -> thing.label()))
                .orElse(id(iri));
    }

    private static String id(String iri) {
        return iri.startsWith(Iris.BASE + "id/") ? iri.substring((Iris.BASE + "id/").length()) : iri;
    }

    private static String iri(String id) {
        return Iris.BASE + "id/" + id;
    }

    private static boolean isEvent(GraphNode node) {
        return Character.isUpperCase(node.type().codePointAt(0));
    }

    /// Return the name of a kind of neighbours: a type of event, or a kind of thing.
    private static String title(String kind) {
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /// What is needed while a view is made.
    private final class Making {

        private final Visit visit;
        private final Surroundings around;
        private final List<String> notes;
        private final List<String> path = new ArrayList<>();
        private Asked asked;

        Making(Asked asked, Visit visit, Surroundings around, List<String> notes) {
            this.asked = asked;
            this.visit = visit;
            this.around = around;
            this.notes = notes;
        }

        GraphView view() {
            var nodes = new LinkedHashSet<String>();
            for (String node : asked.nodes()) {
                if (around.thing(iri(node)).isEmpty()) {
                    notes.add("The graph does not know “%s”.".formatted(node));
                } else {
                    add(nodes, List.of(node));
                }
            }
            asked = asked.with(nodes);
            expand(nodes);
            findPath(nodes);
            nodes.remove(visit.parameter("drop"));
            long hidden =
                    nodes.stream().filter(node -> !around.admits(iri(node))).count();
            if (hidden > 0) {
                notes.add("%d of the events here do not suit the filter: they stay, without their edges."
                        .formatted(hidden));
            }
            List<GraphNode> things = nodes.stream()
                    .flatMap(node -> around.thing(iri(node)).stream())
                    .toList();
            return new GraphView(
                    "",
                    List.of(),
                    notes,
                    things.stream().map(this::node).toList(),
                    edges(nodes),
                    fields(),
                    hidden(nodes),
                    Stream.of(Status.values())
                            .map(status -> new Cell(status.code().replace('-', ' '), status.code(), "text"))
                            .toList(),
                    Stream.of(EventType.values())
                            .map(type -> new Cell(title(type.className()), type.className(), "text"))
                            .toList(),
                    downloads(),
                    asked.at(Map.of()),
                    MOST);
        }

        /// Add nodes as long as there is room, and say so where there is none.
        private void add(Set<String> nodes, List<String> more) {
            for (String one : more) {
                if (nodes.size() >= MOST && !nodes.contains(one)) {
                    notes.add("A view holds %d things, and this one is full. Drop some, or start from another."
                            .formatted(MOST));
                    return;
                }
                nodes.add(one);
            }
        }

        private void expand(Set<String> nodes) {
            String thing = visit.parameter("expand");
            if (thing.isEmpty()) {
                return;
            }
            String kind = visit.parameter("kind");
            List<GraphNode> more = neighbours(iri(thing)).stream()
                    .filter(node -> kind.isEmpty() || node.type().equals(kind))
                    .filter(node -> !nodes.contains(id(node.iri())))
                    .sorted(comparing((GraphNode node) -> node.days().begin().orElse(""))
                            .reversed()
                            .thenComparing(GraphNode::label)
                            .thenComparing(GraphNode::iri))
                    .toList();
            add(nodes, more.stream().limit(STEP).map(node -> id(node.iri())).toList());
            if (more.size() > STEP) {
                notes.add("%d of %d more were added, the newest first: a step brings %d."
                        .formatted(STEP, more.size(), STEP));
            }
            asked = asked.with(nodes);
        }

        private void findPath(Set<String> nodes) {
            String a = visit.parameter("a").strip();
            String b = visit.parameter("b").strip();
            if (a.isEmpty() || b.isEmpty()) {
                return;
            }
            Optional<String> from = meant(a);
            Optional<String> to = meant(b);
            if (from.isEmpty() || to.isEmpty()) {
                notes.add("Nothing is called “%s”.".formatted(from.isEmpty() ? a : b));
                return;
            }
            Route route = around.route(from.get(), to.get(), PATH_STEPS, PATH_LOOKED);
            path.addAll(route.things());
            add(nodes, route.things().stream().map(GraphPage::id).toList());
            asked = asked.with(nodes);
            notes.add(said(route, label(from.get()), label(to.get())));
        }

        private String said(Route route, String from, String to) {
            if (!route.things().isEmpty()) {
                int steps = route.things().size() - 1;
                return "A shortest path from %s to %s has %d %s: %s."
                        .formatted(
                                from,
                                to,
                                steps,
                                steps == 1 ? "step" : "steps",
                                String.join(
                                        " – ",
                                        route.things().stream()
                                                .map(GraphPage.this::label)
                                                .toList()));
            }
            return route.bounded()
                    ? "No path from %s to %s was found within %d steps and %d things looked at; there may be one beyond."
                            .formatted(from, to, PATH_STEPS, route.looked())
                    : "There is no path from %s to %s in what the filter lets through.".formatted(from, to);
        }

        /// Return what a name means: the end of an IRI, the thing of just this name, or what is found best.
        private Optional<String> meant(String name) {
            String known = iri(id(name));
            if (name.contains("/") && around.thing(known).isPresent()) {
                return Optional.of(known);
            }
            var answer = desk.answer(Selection.ALL.withWords(name));
            List<Thing> things = answer.things().stream()
                    .map(Named::thing)
                    .filter(thing -> !thing.kind().equals("article"))
                    .toList();
            return things.stream()
                    .filter(thing -> Stream.concat(Stream.of(thing.label()), thing.names().stream())
                            .anyMatch(name::equalsIgnoreCase))
                    .findFirst()
                    .or(() -> things.stream().findFirst())
                    .map(Thing::iri)
                    .or(() -> answer.byRank(1).stream()
                            .map(hit -> hit.event().iri())
                            .findFirst());
        }

        private List<GraphNode> neighbours(String iri) {
            var others = new LinkedHashMap<String, GraphNode>();
            around.of(iri).forEach(tie -> others.putIfAbsent(tie.other(iri).iri(), tie.other(iri)));
            return List.copyOf(others.values());
        }

        private NodeView node(GraphNode thing) {
            String id = id(thing.iri());
            var counts = new TreeMap<String, Integer>();
            var shown = new TreeMap<String, Integer>();
            for (GraphNode other : neighbours(thing.iri())) {
                counts.merge(other.type(), 1, Integer::sum);
                if (asked.nodes().contains(id(other.iri()))) {
                    shown.merge(other.type(), 1, Integer::sum);
                }
            }
            List<KindView> kinds = counts.entrySet().stream()
                    .map(kind -> kind(id, kind.getKey(), kind.getValue(), shown.getOrDefault(kind.getKey(), 0)))
                    .toList();
            Optional<Happening> event = desk.event(thing.iri());
            var others = new LinkedHashSet<>(asked.nodes());
            others.remove(id);
            return new NodeView(
                    id,
                    thing.iri(),
                    thing.label(),
                    Links.to(thing.iri()),
                    title(thing.type()),
                    isEvent(thing) ? "event" : thing.type(),
                    event.map(Happening::status).orElse(""),
                    event.map(Happening::standing).orElse(""),
                    event.map(Happening::when).orElse(""),
                    kinds,
                    others.isEmpty() ? "" : asked.with(others).at(Map.of()),
                    path.contains(thing.iri()));
        }

        private KindView kind(String id, String kind, int count, int shown) {
            boolean more = shown < count && asked.nodes().size() < MOST;
            return new KindView(
                    kind, title(kind), count, shown, more ? asked.at(Map.of("expand", id, "kind", kind)) : "");
        }

        private List<EdgeView> edges(Set<String> nodes) {
            var edges = new LinkedHashSet<EdgeView>();
            for (String node : nodes) {
                for (Tie tie : around.of(iri(node))) {
                    String source = id(tie.source().iri());
                    String target = id(tie.target().iri());
                    if (nodes.contains(source) && nodes.contains(target)) {
                        edges.add(new EdgeView(
                                source,
                                target,
                                tie.relation(),
                                title(tie.relation().replaceFirst(".*[#/]", "")),
                                days(tie.days()),
                                isStep(tie)));
                    }
                }
            }
            return edges.stream()
                    .sorted(comparing(EdgeView::source)
                            .thenComparing(EdgeView::title)
                            .thenComparing(EdgeView::target))
                    .toList();
        }

        private boolean isStep(Tie tie) {
            int one = path.indexOf(tie.source().iri());
            int other = path.indexOf(tie.target().iri());
            return one >= 0 && other >= 0 && Math.abs(one - other) == 1;
        }

        private String days(Period days) {
            if (days.isOpen()) {
                return "";
            }
            String begin = days.begin().orElse("");
            String end = days.end().orElse("");
            return begin.equals(end) ? begin : begin + " to " + (end.isEmpty() ? "now, as far as is known" : end);
        }

        private Fields fields() {
            Map<String, String> filters = asked.filters();
            return new Fields(
                    filters.getOrDefault("from", ""),
                    filters.getOrDefault("to", ""),
                    filters.getOrDefault("status", ""),
                    filters.getOrDefault("type", ""),
                    visit.parameter("a"),
                    visit.parameter("b"));
        }

        private List<Hidden> hidden(Set<String> nodes) {
            return List.of(new Hidden("nodes", String.join(",", nodes)));
        }

        private List<Cell> downloads() {
            var extensions = new TreeSet<String>();
            GraphFormats.ALL.forEach(format -> extensions.add(format.extension()));
            return extensions.stream()
                    .map(extension -> new Cell(extension, asked.export(extension), "file"))
                    .toList();
        }
    }
}
