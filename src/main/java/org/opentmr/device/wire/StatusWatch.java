package org.opentmr.device.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.wire.Report.Status;

/** Puts into words what has changed from one STATUS to the next. */
final class StatusWatch {

    /** A battery's reading wavers by some 10 mV under load; a change of this much is one. */
    private static final int BATTERY_STEP_MILLIVOLTS = 100;

    private final List<String> channels;
    private @Nullable Status last;
    private int toldMillivolts = Status.UNKNOWN_BATTERY;

    StatusWatch(List<String> channels) {
        this.channels = channels;
    }

    /** The device has begun anew and counts what it drops from 0. */
    void restart() {
        last = null;
    }

    void heard(Status status, FrameSink sink) {
        if (status.stream() != 0) {
            return;
        }
        Status before = last == null ? new Status(0, 0, 0, 0, 0, 0, 0, 0, 0) : last;
        last = status;
        tell(sink, SourceEvent.Kind.WARNING, "electrode off: ", comeOff(off(status) & ~off(before), status));
        tell(sink, SourceEvent.Kind.STATUS, "electrode on again: ", names(off(before) & ~off(status)));
        tell(
                sink,
                SourceEvent.Kind.WARNING,
                "at the converter's limit: ",
                names(status.saturated() & ~before.saturated()));
        long dropped = status.dropped() - before.dropped() & 0xFFFFFFFFL;
        if (dropped != 0) {
            sink.message(
                    SourceEvent.Kind.WARNING,
                    "the board dropped " + dropped + " samples: its line is too slow for its rate");
        }
        flag(before, status, Status.IMPEDANCE_RUNS, "impedance measurement", sink);
        flag(before, status, Status.TEST_SIGNAL, "test signal", sink);
        battery(status, sink);
    }

    private static long off(Status status) {
        return status.leadOffPositive() | status.leadOffNegative();
    }

    /** Channels that have come off, with the side where only one of them has. */
    private List<String> comeOff(long bits, Status status) {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            if ((bits >>> c & 1) != 0) {
                boolean positive = (status.leadOffPositive() >>> c & 1) != 0;
                boolean negative = (status.leadOffNegative() >>> c & 1) != 0;
                names.add(channels.get(c) + (positive == negative ? "" : positive ? " (positive)" : " (negative)"));
            }
        }
        return names;
    }

    private List<String> names(long bits) {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            if ((bits >>> c & 1) != 0) {
                names.add(channels.get(c));
            }
        }
        return names;
    }

    private static void tell(FrameSink sink, SourceEvent.Kind kind, String what, List<String> names) {
        if (!names.isEmpty()) {
            StringJoiner text = new StringJoiner(", ", what, "");
            names.forEach(text::add);
            sink.message(kind, text.toString());
        }
    }

    private static void flag(Status before, Status now, int bit, String what, FrameSink sink) {
        if (((before.flags() ^ now.flags()) & bit) != 0) {
            boolean begins = (now.flags() & bit) != 0;
            sink.message(
                    begins ? SourceEvent.Kind.WARNING : SourceEvent.Kind.STATUS,
                    what + (begins ? " on: the samples are not EMG" : " off"));
        }
    }

    private void battery(Status status, FrameSink sink) {
        int millivolts = status.batteryMillivolts();
        boolean known = millivolts != Status.UNKNOWN_BATTERY;
        boolean first = toldMillivolts == Status.UNKNOWN_BATTERY;
        if (known && (first || Math.abs(millivolts - toldMillivolts) >= BATTERY_STEP_MILLIVOLTS)) {
            toldMillivolts = millivolts;
            sink.message(SourceEvent.Kind.STATUS, String.format(Locale.ROOT, "battery at %.2f V", millivolts * 1e-3));
        }
    }
}
