package org.opentmr.app.bench.view.tune;

/**
 * The stretch of a session that is in sight.
 *
 * @param from seconds from its start
 * @param to seconds from its start, after {@code from}
 * @param end of the session, seconds
 */
record TimeRange(double from, double to, double end) {

    /** Nearer, single decisions are wider than a finger. */
    private static final double LEAST_SECONDS = 0.5;

    /** A moment is looked at with so much around it. */
    private static final double LOOK_SECONDS = 10;

    static TimeRange all(double end) {
        return new TimeRange(0, Math.max(LEAST_SECONDS, end), Math.max(LEAST_SECONDS, end));
    }

    double seconds() {
        return to - from;
    }

    boolean isAll() {
        return seconds() >= end;
    }

    /** With a factor's share of the time in sight, and what lies at {@code around} where it was. */
    TimeRange zoom(double factor, double around) {
        double wanted = Math.max(LEAST_SECONDS, Math.min(end, factor * seconds()));
        double left = around - (around - from) * wanted / seconds();
        return at(left, wanted);
    }

    TimeRange shift(double seconds) {
        return at(from + seconds, seconds());
    }

    /** As it is where the time is well in sight, else near it. */
    TimeRange lookAt(double seconds) {
        boolean near = seconds() <= 2 * LOOK_SECONDS;
        double margin = 0.1 * seconds();
        if (near && seconds >= from + margin && seconds <= to - margin) {
            return this;
        }
        double wanted = near ? seconds() : Math.min(end, LOOK_SECONDS);
        return at(seconds - wanted / 2, wanted);
    }

    private TimeRange at(double left, double wanted) {
        double start = Math.max(0, Math.min(end - wanted, left));
        return new TimeRange(start, start + wanted, end);
    }
}
