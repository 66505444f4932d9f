package org.opentmr.simulation.live;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceListener;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.PatientCondition;
import org.opentmr.simulation.PatientPreparation;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.PatientStream;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.user.UserSpec;

/**
 * A simulated patient who sits at the bench: an endless live stream that answers what is asked of the person.
 *
 * <p>As any {@link Source} it is read by one thread. Every other method may be called from any thread, at any time, and
 * returns at once, but for {@link #become} and {@link #practise}, which work out what they hand over before they do; none
 * ever keeps the reader waiting. What was asked takes effect at the next control tick (a hundredth of a second at the usual
 * rates); of several requests of a kind before it the last counts. The same requests at the same samples give the same
 * samples, bit for bit, however many are read at a time. Reading allocates nothing but in the tick that takes up a request.
 */
public final class LivePatient implements Source {

    private static final int FIRST_PART = 1;

    private final PatientPreparation preparation;
    private final ChannelLayout layout;
    private final MotionSet motions;
    private final Seed seed;
    private final Patient patient;
    private final Mind mind;
    private final PatientStream stream;
    private final Cable cable;

    private final AtomicReference<@Nullable PatientCondition> arrivals = new AtomicReference<>();
    private final Object preparing = new Object();
    private volatile PatientSpec spec;
    private volatile List<Fault> faults;
    private volatile Steersman steersman;
    private int steersmen;

    /**
     * A patient at the start of a session; their motor units take up to a second to grow.
     *
     * @param session number, from 1: in each the electrodes are put on anew
     * @param faults with spans that count from the start of the stream
     */
    public LivePatient(PatientSpec spec, int session, List<Fault> faults, Clock clock) {
        this(spec, session, faults, ReplayOptions.REAL_TIME.speed(), clock, LockSupport::parkNanos);
    }

    /**
     * As above.
     *
     * @param speed simulated time per time on the clock, or {@link ReplayOptions#UNPACED}
     * @param pause waits so many nanoseconds, or less
     */
    LivePatient(PatientSpec spec, int session, List<Fault> faults, double speed, Clock clock, LongConsumer pause) {
        this.spec = spec;
        this.faults = List.copyOf(faults);
        preparation = new PatientPreparation(session, FIRST_PART);
        patient = new Patient(preparation, spec, faults);
        layout = patient.layout();
        motions = patient.motions();
        seed = new Seed(spec.seed().stream("at the bench in session", session).nextLong());
        steersman = new Steersman(behaviour(spec), motions, motions, ofSteersman(0));
        mind = new Mind(patient, steersman, seed);
        stream = new PatientStream(name(), layout, this::generate, speed, clock, pause);
        cable = new Cable(name(), layout.rateHz());
    }

    private static UserSpec behaviour(PatientSpec spec) {
        return UserSpec.ofSkill(spec.skill().name());
    }

    private Seed ofSteersman(int number) {
        return new Seed(seed.stream("steering", number).nextLong());
    }

    /** What the patient can mean, rest among them; the same for life. */
    public MotionSet motions() {
        return motions;
    }

    /** The channels of the stream; the same for life. */
    public ChannelLayout layout() {
        return layout;
    }

    /** The patient that was asked for last. */
    public PatientSpec patient() {
        return spec;
    }

    /** The faults that were asked for last. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * Asks for a motion as a prompt does: the person turns to it after a reaction time and holds it with a usual effort until
     * something else is asked. Asking again for the same changes nothing.
     */
    public void cue(Motion motion) {
        mind.wish(new Wish.Prompt(place(motion)));
    }

    /** Asks to let go, which happens after a reaction time. */
    public void relax() {
        mind.wish(new Wish.Prompt(motions.restIndex()));
    }

    /**
     * Asks to bring the limb to a posture and keep it there, by what the person {@link #see sees}.
     *
     * @param toleranceDegrees how far each axis may be from the target, above 0
     */
    public void target(Posture target, double toleranceDegrees) {
        if (!(toleranceDegrees > 0 && toleranceDegrees < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a target needs a tolerance above 0 degrees, got " + toleranceDegrees);
        }
        if (!steersman.canApproach(target)) {
            throw new IllegalArgumentException(
                    "none of the motions " + steersman.practised() + " moves an axis of the target " + target.axes());
        }
        mind.wish(new Wish.Target(target, toleranceDegrees));
    }

    /** Shows where the limb stands now; one that lacks an axis of the target is overlooked. */
    public void see(Posture limb) {
        mind.see(limb);
    }

    /**
     * Means a motion for the person, without a reaction time. Prompts and targets wait meanwhile: an effort of 0 gives the
     * person back to themselves, and they follow what was asked last. Rest with any other effort keeps them at rest.
     *
     * @param effort 0 to 1 of the strongest; a usual contraction has 0.3 to 0.5
     */
    public void mean(Motion motion, double effort) {
        if (!(effort >= 0 && effort <= 1)) {
            throw new IllegalArgumentException("effort must be 0 to 1, got " + effort);
        }
        mind.mean(new Intention(place(motion), effort));
    }

    private int place(Motion motion) {
        int place = motions.indexOf(motion);
        if (place == MotionSet.NONE) {
            throw new IllegalArgumentException("this patient cannot mean \"" + motion + "\", only " + motions);
        }
        return place;
    }

    /**
     * Says with which motions the person steers towards targets: those that the decoder knows. At the start all that they can
     * mean. What they have learnt of the limb is forgotten.
     */
    public void practise(MotionSet practised) {
        synchronized (preparing) {
            steerAs(behaviour(spec), practised);
        }
    }

    private void steerAs(UserSpec behaviour, MotionSet practised) {
        Steersman next = new Steersman(behaviour, practised, motions, ofSteersman(steersmen + 1));
        steersmen++;
        steersman = next;
        mind.steerAs(next);
    }

    /**
     * Turns the person into another one and switches faults, while the stream goes on: sample numbers run on, action
     * potentials under way end as they began, and a fault that was there and stays goes on undisturbed. Takes up to a second
     * on the caller's thread; of several callers one works at a time.
     *
     * @param wrong all faults from now on, with spans that count from the moment of the change
     * @throws IllegalArgumentException where the stream would not be the same (channels, rate, limb), or a fault names a
     *     channel that is not there
     */
    public void become(PatientSpec next, List<Fault> wrong) {
        synchronized (preparing) {
            spec.requireSameStream(next);
            arrivals.set(preparation.prepare(next, wrong));
            if (!behaviour(next).equals(steersman.behaviour())) {
                steerAs(behaviour(next), steersman.practised());
            }
            spec = next;
            faults = List.copyOf(wrong);
        }
    }

    /** Pulls the cable: samples are lost until it is {@link #plug plugged in} again, while the person lives on. */
    public void unplug() {
        cable.unplug(true);
    }

    /** Plugs the cable in again; does nothing where it is in. */
    public void plug() {
        cable.unplug(false);
    }

    /** Whether the cable is pulled. */
    public boolean isUnplugged() {
        return cable.isUnplugged();
    }

    @Override
    public String name() {
        return "simulated patient";
    }

    @Override
    public SourceDescription open(SourceListener listener) throws IOException {
        SourceDescription opened = stream.open();
        cable.listen(listener);
        return opened;
    }

    @Override
    public void start() {
        stream.start();
    }

    @Override
    @HotPath
    public Read read(Block block) {
        if (stream.isOver(block)) {
            return Read.END;
        }
        long due = stream.awaitDue(Long.MAX_VALUE);
        if (stream.isClosed()) {
            return Read.END;
        }
        if (cable.isUnplugged()) {
            return cable.lose(stream, due);
        }
        if (due == 0) {
            return cable.isLost() ? Read.LOST : Read.NOTHING;
        }
        cable.carry(stream);
        stream.take(due, block);
        return Read.SAMPLES;
    }

    @HotPath
    private void generate(double[][] out, int from, int count) {
        int done = 0;
        while (done < count) {
            int intoTick = (int) (patient.position() % patient.tickSamples());
            if (intoTick == 0) {
                PatientCondition arrived = arrivals.getAndSet(null);
                if (arrived != null) {
                    patient.become(arrived);
                }
                mind.tick(patient.position());
            }
            int run = Math.min(patient.tickSamples() - intoTick, count - done);
            patient.generate(out, from + done, run);
            done += run;
        }
    }

    @Override
    public void stop() {
        stream.stop();
    }

    @Override
    public State state() {
        return cable.isLost() && stream.state() == State.STREAMING ? State.LOST : stream.state();
    }

    @Override
    public StreamCounters counters() {
        return stream.counters();
    }

    @Override
    public void close() {
        stream.close();
    }
}
