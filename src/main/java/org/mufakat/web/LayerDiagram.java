package org.mufakat.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.mufakat.web.Layers.Crossing;
import org.mufakat.web.VocabularyViews.Arrow;
import org.mufakat.web.VocabularyViews.Box;
import org.mufakat.web.VocabularyViews.Diagram;
import org.mufakat.web.VocabularyViews.Label;

/// Draws the layers one above the other, the classes of each inside it, and the properties that lead from one to
/// another.
///
/// A class lies inside the class above it. Places follow from the names alone, so the same ontology gives the same
/// drawing.
final class LayerDiagram {

    private static final int WIDTH = 860;
    /// Room beside the layers for the ways that pass one by.
    private static final int LANE = 110;
    private static final int PAD = 12;
    private static final int GAP = 8;
    /// Height of a name in a box.
    private static final int HEAD = 30;
    /// Height of a line of the labels at an arrow.
    private static final int LINE = 20;
    /// A letter is about as wide; a box with room to spare looks better than a name outside it.
    private static final int LETTER = 8;

    private final Described files;
    private final Layers layers;
    private final List<Box> bands = new ArrayList<>();
    private final List<Box> classes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();

    LayerDiagram(Described files) {
        this.files = files;
        this.layers = new Layers(files);
    }

    /// A class with those below it, each at its place from the upper left corner of the whole.
    private record Block(Node type, int x, int y, int width, int height, List<Block> inner) {

        Block at(int left, int top) {
            return new Block(type, left, top, width, height, inner);
        }
    }

    /// What stands between the layers: where one ends and the next begins.
    private record Strip(int top, int bottom) {}

    Diagram draw() {
        List<Node> downwards = layers.fromTheGround().reversed();
        Map<List<Node>, List<Crossing>> ways = layers.crossings().stream()
                .collect(groupingBy(way -> List.of(way.from(), way.to()), LinkedHashMap::new, toList()));
        int y = 1;
        Map<Node, Strip> places = new LinkedHashMap<>();
        for (Node layer : downwards) {
            int bottom = band(layer, y);
            places.put(layer, new Strip(y, bottom));
            y = bottom + room(ways, downwards, layer);
        }
        ways.forEach((ends, properties) -> arrow(ends, properties, downwards, places));
        int height = places.values().stream().mapToInt(Strip::bottom).max().orElse(0) + 1;
        return new Diagram(WIDTH, height, description(downwards), bands, classes, arrows);
    }

    private String description(List<Node> downwards) {
        return downwards.stream()
                .map(layer -> files.label(layer) + ": "
                        + layers.classesIn(layer).stream().map(files::label).collect(joining(", ")))
                .collect(joining(". ", "From the highest layer to the lowest. ", "."));
    }

    /// Draw a layer and return where it ends.
    private int band(Node layer, int y) {
        int width = WIDTH - LANE;
        List<Block> roots = layers.classesIn(layer).stream()
                .filter(type -> layers.parent(type).isEmpty())
                .map(type -> block(type, width - 2 * PAD))
                .toList();
        List<Block> placed = flow(roots, width - 2 * PAD);
        int height = HEAD + bottom(placed) + PAD;
        bands.add(new Box(files.label(layer), Links.to(layer.getURI()), "band", 1, y, width - 2, height));
        placed.forEach(block -> add(block, PAD, y + HEAD));
        return y + height;
    }

    private void add(Block block, int x, int y) {
        String kind = block.inner().isEmpty() ? "leaf" : "group";
        int left = x + block.x();
        int top = y + block.y();
        classes.add(new Box(
                files.label(block.type()),
                Links.to(block.type().getURI()),
                kind,
                left,
                top,
                block.width(),
                block.height()));
        block.inner().forEach(inner -> add(inner, left + PAD, top + HEAD));
    }

    private Block block(Node type, int room) {
        List<Block> inner = layers.classesIn(layers.of(type).orElse(type)).stream()
                .filter(below -> layers.parent(below).filter(type::equals).isPresent())
                .map(below -> block(below, room - 2 * PAD))
                .toList();
        int named = files.label(type).length() * LETTER + 2 * PAD;
        if (inner.isEmpty()) {
            return new Block(type, 0, 0, named, HEAD, List.of());
        }
        List<Block> placed = flow(inner, room - 2 * PAD);
        int right = placed.stream()
                .mapToInt(block -> block.x() + block.width())
                .max()
                .orElse(0);
        return new Block(type, 0, 0, Math.max(named, right + 2 * PAD), HEAD + bottom(placed) + PAD, placed);
    }

    private static int bottom(List<Block> placed) {
        return placed.stream()
                .mapToInt(block -> block.y() + block.height())
                .max()
                .orElse(0);
    }

    /// Put blocks into rows, from left to right: single classes first, then those with others inside.
    private static List<Block> flow(List<Block> blocks, int room) {
        var placed = new ArrayList<Block>();
        int x = 0;
        int y = 0;
        int row = 0;
        for (Block block : leavesFirst(blocks)) {
            if (x > 0 && x + block.width() > room) {
                x = 0;
                y += row + GAP;
                row = 0;
            }
            placed.add(block.at(x, y));
            x += block.width() + GAP;
            row = Math.max(row, block.height());
        }
        return placed;
    }

    private static List<Block> leavesFirst(List<Block> blocks) {
        var sorted = new ArrayList<>(blocks);
        sorted.sort(Comparator.comparing(block -> !block.inner().isEmpty()));
        return sorted;
    }

    /// Return the room below a layer, for the labels of the ways between it and the next.
    private static int room(Map<List<Node>, List<Crossing>> ways, List<Node> downwards, Node layer) {
        int next = downwards.indexOf(layer) + 1;
        if (next == downwards.size()) {
            return 0;
        }
        Node below = downwards.get(next);
        int up = ways.getOrDefault(List.of(below, layer), List.of()).size();
        int down = ways.getOrDefault(List.of(layer, below), List.of()).size();
        return Math.max(2, Math.max(up, down)) * LINE + 2 * PAD;
    }

    private void arrow(List<Node> ends, List<Crossing> ways, List<Node> downwards, Map<Node, Strip> places) {
        Strip from = places.getOrDefault(ends.getFirst(), new Strip(0, 0));
        Strip to = places.getOrDefault(ends.getLast(), new Strip(0, 0));
        boolean down = from.top() < to.top();
        boolean next = Math.abs(downwards.indexOf(ends.getFirst()) - downwards.indexOf(ends.getLast())) == 1;
        int top = down ? from.bottom() : to.bottom();
        int bottom = down ? to.top() : from.top();
        if (next) {
            int x = down ? WIDTH / 4 : WIDTH / 2;
            arrows.add(new Arrow(
                    down ? straight(x, top, bottom) : straight(x, bottom, top),
                    labels(ways, x + PAD, (top + bottom - ways.size() * LINE) / 2)));
        } else {
            int x = WIDTH - LANE + (down ? 2 * PAD : PAD);
            int apart = down ? -PAD : PAD;
            int start = (from.top() + from.bottom()) / 2 + apart;
            int end = (to.top() + to.bottom()) / 2 + apart;
            int middle = (top + bottom) / 2 + apart;
            arrows.add(new Arrow(
                    "M%d %dH%dV%dH%d%s".formatted(WIDTH - LANE, start, x, end, WIDTH - LANE + 2, "m7 -5l-7 5l7 5"),
                    labels(ways, WIDTH - LANE + 2 * PAD + GAP, down ? middle - ways.size() * LINE : middle)));
        }
    }

    private static String straight(int x, int from, int to) {
        int back = from < to ? -7 : 7;
        int tip = from < to ? to - 2 : to + 2;
        return "M%d %dV%dm-5 %dl5 %dl5 %d".formatted(x, from, tip, back, -back, back);
    }

    private List<Label> labels(List<Crossing> ways, int x, int top) {
        var labels = new ArrayList<Label>();
        for (Crossing way : ways) {
            int base = top + labels.size() * LINE + LINE - 5;
            labels.add(new Label(
                    files.label(way.property()), Links.to(way.property().getURI()), x, base));
        }
        return labels;
    }
}
