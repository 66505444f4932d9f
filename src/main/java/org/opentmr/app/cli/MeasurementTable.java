package org.opentmr.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.app.bench.ScreenMeasurement;
import org.opentmr.app.bench.measure.Measurement;

/** How smoothly each screen drew, a row for each. */
final class MeasurementTable {

    private final List<ScreenMeasurement> rows = new ArrayList<>();

    void add(ScreenMeasurement row) {
        rows.add(row);
    }

    List<String> lines() {
        Table table = new Table(
                "screen",
                "frames/s",
                "frame p50 ms",
                "p99",
                "longest",
                "gap p99 ms",
                "busy p99 ms",
                "longest",
                "answer p99 ms",
                "longest",
                "UI thread",
                "program");
        for (ScreenMeasurement row : rows) {
            Measurement it = row.measurement();
            table.row(
                    row.step().title(),
                    String.format("%.1f", it.framesPerSecond()),
                    millis(it.frames().p50Millis()),
                    millis(it.frames().p99Millis()),
                    millis(it.frames().maxMillis()),
                    millis(it.gaps().p99Millis()),
                    millis(it.events().p99Millis()),
                    millis(it.events().maxMillis()),
                    millis(it.heartBeats().p99Millis()),
                    millis(it.heartBeats().maxMillis()),
                    Table.percent(it.eventThreadShare()),
                    Table.percent(it.processShare()));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(
                "frame: from the event that wants it until it is painted; busy: one event of the UI thread; answer: how long"
                        + " a click would have waited; shares are of one core");
        return lines;
    }

    private static String millis(double millis) {
        return String.format("%.1f", millis);
    }
}
