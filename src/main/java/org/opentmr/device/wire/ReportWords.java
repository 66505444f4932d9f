package org.opentmr.device.wire;

import java.util.List;
import java.util.Locale;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;

/** Puts a board's reports into words for people. */
final class ReportWords implements WireDecoder.ReportListener {

    private final List<String> channels;
    private final StatusWatch status;
    private final WireActuators actuators;

    ReportWords(List<String> channels, WireActuators actuators) {
        this.channels = channels;
        this.actuators = actuators;
        status = new StatusWatch(channels);
    }

    void restart() {
        status.restart();
    }

    @Override
    public void heard(Report report, FrameSink sink) {
        if (report instanceof Report.Status found) {
            status.heard(found, sink);
        } else if (report instanceof Report.ActuatorState found) {
            actuators.heard(found, sink);
        } else if (report instanceof Report.Marker found) {
            String text = OneLine.of(found.text());
            sink.message(SourceEvent.Kind.MARKER, text.isEmpty() ? "marker " + found.code() : text);
        } else if (report instanceof Report.Log found) {
            boolean grave = found.level() >= Report.Log.WARNING;
            sink.message(grave ? SourceEvent.Kind.WARNING : SourceEvent.Kind.LOG, OneLine.of(found.text()));
        } else if (report instanceof Report.Impedance found) {
            sink.message(SourceEvent.Kind.STATUS, impedance(found));
        } else if (report instanceof Report.Nack found) {
            sink.message(SourceEvent.Kind.WARNING, found.explain());
        }
    }

    private String impedance(Report.Impedance found) {
        String name = found.stream() == 0 && found.channel() < channels.size()
                ? channels.get(found.channel())
                : "channel " + found.channel() + " of stream " + found.stream();
        return found.ohms() == Report.Impedance.NOT_MEASURED
                ? "impedance of " + name + " not measured"
                : String.format(
                        Locale.ROOT,
                        "impedance of %s: %.1f kΩ at %.1f Hz",
                        name,
                        found.ohms() * 1e-3,
                        found.millihertz() * 1e-3);
    }
}
