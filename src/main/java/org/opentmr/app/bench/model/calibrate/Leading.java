package org.opentmr.app.bench.model.calibrate;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.record.Kept;
import org.opentmr.app.bench.model.record.Recordings;
import org.opentmr.live.record.Prompt;
import org.opentmr.live.record.SessionStatus;
import org.opentmr.recording.protocol.GuidedProtocol;

/** Leads the person through one session: passes prompts on to simulated ones and listens to how strong they are. */
final class Leading {
    private static final String TASK = "motions";

    private final Bench bench;
    private final Recordings recordings;
    private Cues cues = new Cues();
    private @Nullable Strength strength;
    private @Nullable Live live;

    Leading(Bench bench, Recordings recordings) {
        this.bench = bench;
        this.recordings = recordings;
    }

    /** Begins; false where it cannot, for a reason that was told. */
    boolean begin(GuidedProtocol protocol, String placement, Consumer<? super Kept> whenKept) {
        cues = new Cues();
        strength = null;
        live = null;
        return recordings.start(recordings.plan(TASK, placement, Optional.of(protocol)), whenKept);
    }

    /** Called on every tick while somebody is led. */
    void follow() {
        Optional<Link> link = bench.connection().link();
        Optional<SessionStatus> status = recordings.status();
        Optional<Prompt> prompt = prompt();
        if (link.isEmpty()) {
            return;
        }
        cues.follow(link.get(), prompt);
        if (prompt.isPresent() && status.isPresent()) {
            double[] levels = link.get().session().snapshot().levels();
            Strength meter = strength == null ? new Strength(levels.length) : strength;
            strength = meter;
            live = meter.take(prompt.get(), status.get().seconds(), levels);
        }
    }

    /** A simulated patient is let go. */
    void end() {
        bench.connection().link().ifPresent(link -> cues.follow(link, Optional.empty()));
    }

    Optional<Prompt> prompt() {
        return recordings.status().flatMap(SessionStatus::prompt);
    }

    Optional<Live> live() {
        return Optional.ofNullable(live);
    }
}
