package org.mufakat.evaluation;

/// How many events were found.
///
/// @param right predictions that are events
/// @param extra predictions that are none
/// @param missed events that were not predicted
public record Counts(int right, int extra, int missed) {

    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(right + other.right, extra + other.extra, missed + other.missed);
    }

    /// Return the share of the predictions that is right; 0 if there are none.
    public double precision() {
        return share(right, right + extra);
    }

    /// Return the share of the events that was found; 0 if there are none.
    public double recall() {
        return share(right, right + missed);
    }

    public double f1() {
        return harmonic(precision(), recall());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    static double harmonic(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }
}
