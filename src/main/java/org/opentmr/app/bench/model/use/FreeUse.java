package org.opentmr.app.bench.model.use;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Remembered;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.simulate.Behaviour;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.live.LiveSession;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.LimbChoice;
import org.opentmr.simulation.live.LivePatient;

/**
 * The person moves the virtual limb as they like. The limb follows the decisions after every safety, in real time, and stands
 * still at the next tick after a stop. For the bench's thread.
 */
public final class FreeUse implements Remembered {

    /** Having moved the limb for so long counts as having used it. */
    private static final double USED_SECONDS = 3;

    private static final String LEVEL = "limb";

    private final Bench bench;
    private final Simulation simulation;
    private final SpeedTrace trace = new SpeedTrace();
    private final Changes changes = new Changes();
    private final long begun;
    private VirtualLimb limb = new VirtualLimb(AmputationLevel.TRANSHUMERAL);
    private Optional<AmputationLevel> chosen = Optional.empty();
    private Optional<LiveSnapshot> now = Optional.empty();
    private double movedSeconds;
    private long last;
    private @Nullable TrainedDecoder fitted;

    /**
     * @param simulation of the patient who may be connected
     */
    public FreeUse(Bench bench, Simulation simulation) {
        this.bench = bench;
        this.simulation = simulation;
        begun = bench.clock().nanos();
        last = begun;
        bench.ticks().listen(this::tick);
        bench.decoding().changes().listen(this::follow);
        simulation.changes().listen(changes::tell);
        simulation.behaviour().changes().listen(changes::tell);
        bench.remember(this);
        follow();
    }

    private void follow() {
        TrainedDecoder decoder = bench.decoding().decoder().orElse(null);
        if (!Objects.equals(decoder, fitted)) {
            fitted = decoder;
            trace.clear();
            fit();
        }
        changes.tell();
    }

    private void fit() {
        AmputationLevel level = chosen.or(() ->
                        bench.decoding().decoder().map(TrainedDecoder::motions).map(this::level))
                .orElse(limb.level());
        if (level != limb.level()) {
            limb = new VirtualLimb(level);
        }
    }

    private AmputationLevel level(MotionSet motions) {
        try {
            return LimbChoice.of(motions);
        } catch (IllegalArgumentException e) {
            return limb.level();
        }
    }

    private void tick() {
        long at = bench.clock().nanos();
        double seconds = (at - last) * 1e-9;
        last = at;
        now = bench.decoding().snapshot();
        List<MotionSpeed> going = now.map(LiveSnapshot::going).orElse(List.of());
        boolean moved = limb.follow(going, seconds);
        trace.add(
                (at - begun) * 1e-9,
                now.map(LiveSnapshot::speed).orElse(0.0),
                going.isEmpty() ? MotionSet.NONE : place(going.get(0).motion()));
        if (bench.steps().shown() == Step.USE) {
            patient().ifPresent(each -> each.see(limb.posture()));
            movedSeconds += moved ? seconds : 0;
            if (movedSeconds > USED_SECONDS) {
                bench.steps().complete(Step.USE);
            }
        }
    }

    private int place(Motion motion) {
        return fitted == null ? MotionSet.NONE : fitted.motions().indexOf(motion);
    }

    /** How decoding stood at the last tick; empty where nothing decodes. */
    public Optional<LiveSnapshot> now() {
        return now;
    }

    /** What the decoder tells apart; empty without a decoder. */
    public Optional<MotionSet> motions() {
        return bench.decoding().decoder().map(TrainedDecoder::motions);
    }

    /** Where the limb stands. */
    public Posture posture() {
        return limb.posture();
    }

    /** Which limb it is. */
    public AmputationLevel level() {
        return limb.level();
    }

    /** Takes another limb, which stays whatever the decoder is. */
    public void level(AmputationLevel level) {
        chosen = Optional.of(level);
        fit();
        changes.tell();
    }

    /** Puts the limb back to where it rests. */
    public void reset() {
        limb.reset();
    }

    /** The speed of the last seconds. */
    public SpeedTrace trace() {
        return trace;
    }

    /** Whether anything may move, and what to do about it. */
    public SafetyNotice safety() {
        String unfit = bench.decoding().unfit();
        String why = bench.decoding().decoder().isEmpty()
                ? "Calibrate first, or open a session that has a decoder."
                : bench.connection().link().isEmpty()
                        ? "Nothing is connected."
                        : unfit.isEmpty() ? "The decoder is being started." : unfit + ".";
        return SafetyNotice.of(now, why);
    }

    /** How old decisions are; empty where nothing decodes. */
    public Optional<LatencyAccount> latency() {
        return bench.decoding()
                .session()
                .map(LiveSession::latency)
                .map(ledger -> new LatencyAccount(ledger.fixedDelaySeconds() * 1e3, ledger.entries()));
    }

    /** How the stream has fared, in words; empty where nothing decodes. */
    public String stream() {
        return now.map(StreamText::of).orElse("");
    }

    /** The simulated patient, where one is connected. */
    public Optional<LivePatient> patient() {
        return simulation.patient();
    }

    /** What the simulated patient does, the same here as where the patient is changed. */
    public Behaviour behaviour() {
        return simulation.behaviour();
    }

    public Changes changes() {
        return changes;
    }

    @Override
    public String key() {
        return "use";
    }

    @Override
    public JsonNode save() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        chosen.ifPresent(level -> node.put(LEVEL, level.name()));
        return node;
    }

    @Override
    public void restore(JsonNode saved) {
        String name = saved.path(LEVEL).asText("");
        Optional<AmputationLevel> level;
        try {
            level = name.isEmpty() ? Optional.empty() : Optional.of(AmputationLevel.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("use." + LEVEL + ": there is no limb \"" + name + "\"", e);
        }
        chosen = level;
        fit();
        changes.tell();
    }
}
