package org.mufakat.web;

import java.util.Optional;
import java.util.stream.Stream;

/// A part of the world that is drawn, and how degrees become units of the drawing: distances along both axes are
/// true on one parallel, and the drawing is straight everywhere.
enum MapArea {
    SOUTH_EAST_ASIA("south-east-asia", "South-East Asia", "region", 91, -12.5, 142, 27, 7),
    WORLD("world", "The whole world", "world", -169, -57, 191, 80, 35);

    static final int WIDTH = 1000;

    /// A point of the drawing.
    record Point(double x, double y) {

        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    private final String code;
    private final String title;
    private final String outline;
    private final double west;
    private final double south;
    private final double east;
    private final double north;
    private final double stretch;

    MapArea(
            String code,
            String title,
            String outline,
            double west,
            double south,
            double east,
            double north,
            double parallel) {
        this.code = code;
        this.title = title;
        this.outline = outline;
        this.west = west;
        this.south = south;
        this.east = east;
        this.north = north;
        stretch = 1 / Math.cos(Math.toRadians(parallel));
    }

    static Optional<MapArea> of(String code) {
        return Stream.of(values()).filter(area -> area.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    /// Return which lines of the outline belong here.
    String outline() {
        return outline;
    }

    int height() {
        return (int) Math.round(degree() * stretch * (north - south));
    }

    /// Return where a place is, whether or not it is in the drawing.
    Point at(double latitude, double longitude) {
        double along = east > 180 && longitude < west ? longitude + 360 : longitude;
        return new Point(rounded((along - west) * degree()), rounded((north - latitude) * degree() * stretch));
    }

    boolean holds(Point point) {
        return point.x() >= 0 && point.x() <= WIDTH && point.y() >= 0 && point.y() <= height();
    }

    private double degree() {
        return WIDTH / (east - west);
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
