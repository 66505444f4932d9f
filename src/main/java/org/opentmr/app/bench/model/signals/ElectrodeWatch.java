package org.opentmr.app.bench.model.signals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Jobs;
import org.opentmr.assessment.quality.QualityReport;
import org.opentmr.assessment.quality.SignalQuality;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.SampleHistory;

/** Judges the electrodes once a second on the last seconds, in the background. For the bench's thread. */
public final class ElectrodeWatch {

    /** Long enough for the mains to be told from the signal, short enough to see at once that an electrode was pressed on. */
    static final double SECONDS = 4;

    private static final double LEAST_SECONDS = 2;
    private static final double PERIOD_SECONDS = 1;

    private final Jobs jobs;
    private final Clock clock;
    private final Changes changes = new Changes();
    private List<ElectrodeLight> lights = List.of();
    private boolean busy;
    private long lastNanos;
    private int stream;

    ElectrodeWatch(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Forgets what was judged: other electrodes come. */
    void begin(int channels) {
        lights = Collections.nCopies(channels, ElectrodeLight.UNKNOWN);
        lastNanos = clock.nanos();
        stream++;
        changes.tell();
    }

    /** Looks whether it is time to judge again. */
    void look(ChannelLayout layout, SampleHistory raw) {
        boolean enough = raw.end() - raw.first() >= LEAST_SECONDS * layout.rateHz();
        if (busy || !enough || clock.secondsSince(lastNanos) < PERIOD_SECONDS) {
            return;
        }
        busy = true;
        lastNanos = clock.nanos();
        int judged = stream;
        Recording seen = last(layout, raw);
        jobs.aside(
                progress -> lights(SignalQuality.assess(seen, Optional.empty(), ElectrodeAdvice.LIMITS)),
                found -> {
                    busy = false;
                    if (judged == stream && !found.equals(lights)) {
                        lights = found;
                        changes.tell();
                    }
                },
                why -> busy = false);
    }

    private static List<ElectrodeLight> lights(QualityReport report) {
        return report.channels().stream().map(ElectrodeAdvice::light).toList();
    }

    private static Recording last(ChannelLayout layout, SampleHistory raw) {
        List<double[]> samples = SignalFeed.last(raw, (long) (SECONDS * layout.rateHz()));
        long from = raw.end() - samples.get(0).length;
        List<Long> joins = new ArrayList<>();
        for (long n = from + 1; n < raw.end(); n++) {
            if (raw.begins(n)) {
                joins.add(n - from);
            }
        }
        return new Recording("live", "unknown", "", layout, samples.toArray(double[][]::new), List.of(), joins);
    }

    /** One per channel; empty without a stream. */
    public List<ElectrodeLight> lights() {
        return lights;
    }

    public Changes changes() {
        return changes;
    }
}
