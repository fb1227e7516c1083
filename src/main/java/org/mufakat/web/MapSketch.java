package org.mufakat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.search.Happening;
import org.mufakat.web.MapArea.Point;
import org.mufakat.web.MapViews.Label;
import org.mufakat.web.MapViews.MapDrawing;
import org.mufakat.web.MapViews.Pile;
import org.mufakat.web.MapViews.Ring;
import org.mufakat.web.MapViews.Slice;
import org.mufakat.web.Places.Place;

/// Draws places: a circle for each, larger where there are more events, with the number in it. Places whose circles
/// would cover each other share one. States too small to be seen have a ring.
final class MapSketch {

    private static final double LEAST = 10;
    private static final double MOST = 26;
    private static final double RING = 7;

    /// Land smaller than this is not seen.
    private static final double SMALL = 14;

    /// The room of a letter.
    private static final double LETTER = 7.3;

    private static final double LINE = 15;

    /// A state and its capital.
    ///
    /// @param names every name it has
    record Capital(String label, List<String> names, double latitude, double longitude) {}

    /// Places in one circle.
    private record Group(List<Place> places, Point at) {

        double radius() {
            int events =
                    places.stream().mapToInt(place -> place.events().size()).sum();
            return Math.min(MOST, LEAST + 2.6 * (Math.sqrt(events) - 1));
        }
    }

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final MapArea area;
    private final Outline outline;
    private final List<Box> taken = new ArrayList<>();

    MapSketch(MapArea area, Outline outline) {
        this.area = area;
        this.outline = outline;
    }

    /// Return whether a place lies in the drawing.
    boolean holds(Place place) {
        return place.isSomewhere() && area.holds(at(place));
    }

    /// @param places those in the drawing, with most events first
    /// @param link where a place leads that has a circle of its own; those that share one lead to their rows
    MapDrawing of(List<Place> places, List<Capital> capitals, Map<String, String> link) {
        List<Group> groups = groups(places);
        groups.forEach(group -> taken.add(box(group.at(), group.radius())));
        List<Pile> piles = groups.stream().map(group -> pile(group, link)).toList();
        List<Ring> rings = capitals.stream()
                .filter(capital -> outline.size(capital.names()) < SMALL)
                .filter(capital -> area.holds(area.at(capital.latitude(), capital.longitude())))
                .map(capital -> ring(capital, piles))
                .toList();
        String description = "%s places with a circle each: the larger, the more events. The table below has the same."
                .formatted(Narrowing.number(places.size()));
        return new MapDrawing(
                MapPage.PATH + "/" + area.code() + ".svg", MapArea.WIDTH, area.height(), description, piles, rings);
    }

    private Point at(Place place) {
        return area.at(place.latitude().orElse(0), place.longitude().orElse(0));
    }

    /// A place joins the first circle that it would cover; that circle stays where its greatest place is.
    private List<Group> groups(List<Place> places) {
        var groups = new ArrayList<Group>();
        for (Place place : places) {
            Point at = at(place);
            Optional<Group> near = groups.stream()
                    .filter(group -> group.at().distance(at) < group.radius() + LEAST - 2)
                    .findFirst();
            near.ifPresentOrElse(
                    group -> groups.set(
                            groups.indexOf(group),
                            new Group(
                                    Stream.concat(group.places().stream(), Stream.of(place))
                                            .toList(),
                                    group.at())),
                    () -> groups.add(new Group(List.of(place), at)));
        }
        return groups;
    }

    private Pile pile(Group group, Map<String, String> link) {
        Place first = group.places().getFirst();
        int others = group.places().size() - 1;
        List<Happening> events = group.places().stream()
                .flatMap(place -> place.events().stream())
                .distinct()
                .toList();
        String names = group.places().stream().map(Place::label).collect(Collectors.joining(", "));
        String count = Narrowing.number(events.size());
        String label = others == 0 ? first.label() : first.label() + " +" + others;
        String target = others == 0 ? link.getOrDefault(first.key(), "#place-" + first.key()) : "#place-" + first.key();
        return new Pile(
                names + ": " + count + (events.size() == 1 ? " event" : " events"),
                target,
                count,
                group.at().x(),
                group.at().y(),
                group.radius(),
                slices(group.at(), group.radius(), events),
                label(label, group.at(), group.radius(), first.isAtSea() ? "sea" : ""));
    }

    private static List<Slice> slices(Point at, double radius, List<Happening> events) {
        var slices = new ArrayList<Slice>();
        double turned = 0;
        for (String kind : Timeline.KINDS) {
            long number = events.stream()
                    .filter(event -> Timeline.kind(event).equals(kind))
                    .count();
            double share = number / (double) events.size();
            if (share == 1) {
                return List.of(new Slice(kind, ""));
            }
            if (share > 0) {
                slices.add(new Slice(kind, slice(at, radius, turned, turned + share)));
                turned += share;
            }
        }
        return slices;
    }

    private static String slice(Point at, double radius, double from, double to) {
        return "M%s L%s A%s %s 0 %d 1 %s Z"
                .formatted(
                        words(at.x(), at.y()),
                        edge(at, radius, from),
                        number(radius),
                        number(radius),
                        to - from > .5 ? 1 : 0,
                        edge(at, radius, to));
    }

    private static String edge(Point at, double radius, double turn) {
        double angle = 2 * Math.PI * turn;
        return words(at.x() + radius * Math.sin(angle), at.y() - radius * Math.cos(angle));
    }

    private static String words(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double number) {
        return String.valueOf(Math.round(number * 100) / 100.0);
    }

    private Ring ring(Capital capital, List<Pile> piles) {
        Point at = area.at(capital.latitude(), capital.longitude());
        boolean named = piles.stream()
                .anyMatch(pile ->
                        pile.label().text().replaceFirst(" \\+\\d+$", "").equals(capital.label()));
        return new Ring(at.x(), at.y(), label(named ? "" : capital.label(), at, RING, "state"));
    }

    /// Return the name beside a circle, on the first side where there is room.
    private Label label(String text, Point at, double radius, String kind) {
        double width = text.length() * LETTER;
        List<Label> places = List.of(
                new Label(text, at.x() + radius + 4, at.y() + 5, "start", kind),
                new Label(text, at.x() - radius - 4, at.y() + 5, "end", kind),
                new Label(text, at.x(), at.y() + radius + 14, "middle", kind),
                new Label(text, at.x(), at.y() - radius - 5, "middle", kind));
        for (Label label : places) {
            Box box = box(label, width);
            boolean inside = box.left() >= 0 && box.right() <= MapArea.WIDTH;
            if (!text.isEmpty() && inside && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return label;
            }
        }
        return new Label("", at.x(), at.y(), "start", kind);
    }

    private static Box box(Label label, double width) {
        double left = switch (label.anchor()) {
            case "start" -> label.x();
            case "end" -> label.x() - width;
            default -> label.x() - width / 2;
        };
        return new Box(left, label.y() - LINE + 3, left + width, label.y() + 3);
    }

    private static Box box(Point at, double radius) {
        return new Box(at.x() - radius, at.y() - radius, at.x() + radius, at.y() + radius);
    }
}
