package org.opentmr.simulation.live;

import java.util.Locale;
import org.opentmr.device.Source.Read;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceListener;
import org.opentmr.signal.HotPath;
import org.opentmr.simulation.PatientStream;

/** The cable between a patient and the reader: pulled and plugged in from any thread; the reader loses samples meanwhile. */
final class Cable {

    private final String name;
    private final double rateHz;
    private final long mostLostAtOnce;
    private volatile boolean unplugged;
    private volatile boolean lost;
    private SourceListener listener = event -> {};
    private long lostFrom;

    /** @param name of the patient, for messages */
    Cable(String name, double rateHz) {
        this.name = name;
        this.rateHz = rateHz;
        // As much as a reader waits for, so that a late one is not kept.
        mostLostAtOnce = Math.max(1, Math.round(rateHz / 10));
    }

    void listen(SourceListener other) {
        listener = other;
    }

    void unplug(boolean pulled) {
        unplugged = pulled;
    }

    boolean isUnplugged() {
        return unplugged;
    }

    /** Whether the reader has noticed, and no sample has come since. */
    boolean isLost() {
        return lost;
    }

    /** The reader gets nothing of what has fallen due. */
    @HotPath
    Read lose(PatientStream stream, long due) {
        if (!lost) {
            lost = true;
            lostFrom = stream.position();
            tell(SourceEvent.Kind.LOST, lostFrom, "the cable of the " + name + " is unplugged");
        }
        stream.lose(Math.min(due, mostLostAtOnce));
        return Read.LOST;
    }

    /** The reader is about to get the first sample again, if it lost any. */
    @HotPath
    void carry(PatientStream stream) {
        if (lost) {
            lost = false;
            stream.returned();
            long missing = stream.position() - lostFrom;
            String text = String.format(
                    Locale.ROOT, "%s is back after %.2f s, %d samples are missing", name, missing / rateHz, missing);
            tell(SourceEvent.Kind.RETURNED, stream.position(), text);
        }
    }

    private void tell(SourceEvent.Kind kind, long sample, String text) {
        listener.happened(new SourceEvent(kind, sample, text));
    }
}
