package org.opentmr.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.ElectrodeSite;
import org.opentmr.simulation.anatomy.Innervation;
import org.opentmr.simulation.anatomy.Reinnervation;
import org.opentmr.simulation.anatomy.Territory;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.motorunit.EmgSynthesizer;
import org.opentmr.simulation.motorunit.Fatigue;
import org.opentmr.simulation.motorunit.MotorUnits;
import org.opentmr.simulation.motorunit.PoolModel;

/**
 * A simulated patient in one session: means motions, and EMG comes out of the electrodes.
 *
 * <p>Intentions take effect at control ticks on a fixed grid of samples from the start, so that the same intentions at the
 * same ticks give the same samples, bit for bit, however many are asked for at a time. Motor units come from the patient's
 * seed; discharges, scatter, donning, noise and faults from seed and session. For one thread.
 */
public final class Patient {

    /** Two ticks of the synthesizer, so that both grids agree; a hundredth of a second at the usual rates. */
    private static final double HALF_TICK_SECONDS = 0.005;

    /**
     * Fibres of a mean unit: biceps brachii has 580,000 fibres in 774 units (Buchthal and Schmalbruch 1980, from general
     * knowledge); default of the simulation.
     */
    private static final double MEAN_FIBRES = 750;

    private static final PoolModel POOL = new PoolModel(
            PoolModel.DEFAULT.rates(), PoolModel.DEFAULT.twitches(), PoolModel.DEFAULT.noise(), MEAN_FIBRES);

    private final int session;
    private final Seed ofSession;
    private final NormalDraws[] noise;
    private final SignalFaults signal;
    private final int tickSamples;
    private final double[] efforts;
    private final double[][] tail;
    private PatientCondition now;
    private Contraction contraction;
    private EmgSynthesizer synthesizer;
    private @Nullable PatientCondition coming;
    private @Nullable EmgSynthesizer leaving;
    private long leavingEnd;
    private long changed;
    private @Nullable Motion begun;
    private int repetition;
    private long position;

    /**
     * A patient at the start of a session in which nothing goes wrong.
     *
     * @param session number, from 1
     */
    public Patient(PatientSpec spec, int session) {
        this(spec, session, 1, units(spec), List.of());
    }

    /**
     * A session of a patient whose motor units are known already.
     *
     * @param part of the session, from 1: the electrodes stay where they are, and everything else is drawn anew
     * @param units of {@link #units(PatientSpec)} for the same patient
     * @param faults that come and go in the course of the session
     */
    public Patient(PatientSpec spec, int session, int part, MotorUnits units, List<? extends Fault> faults) {
        this(new PatientPreparation(session, part, spec, units), spec, faults);
    }

    /**
     * A patient at the start of a session, who may {@link #become} another one whom the same preparation makes.
     *
     * @param faults that come and go in the course of the session
     */
    public Patient(PatientPreparation preparation, PatientSpec spec, List<? extends Fault> faults) {
        now = preparation.prepare(spec, faults);
        session = preparation.session();
        ofSession = preparation.seed(spec);
        contraction = now.contraction();
        synthesizer = now.synthesizer();
        int channels = now.layout().size();
        tickSamples = tickSamples(spec.rateHz());
        efforts = new double[motions().size()];
        noise = IntStream.range(0, channels)
                .mapToObj(channel -> new NormalDraws(ofSession.stream("electrode noise", channel)))
                .toArray(NormalDraws[]::new);
        tail = new double[channels][tickSamples];
        signal = new SignalFaults(channels, spec.rateHz(), tickSamples);
        signal.become(now.faults(), 0);
    }

    static int tickSamples(double rateHz) {
        return 2 * (int) Math.max(1, Math.round(HALF_TICK_SECONDS * rateHz));
    }

    /** The motor units of a patient, to be shared by their sessions. */
    public static MotorUnits units(PatientSpec spec) {
        Reinnervation reinnervation = spec.reinnervation();
        List<Territory> all = spec.anatomy().territories();
        List<Innervation> grown = all.stream().map(reinnervation::of).toList();
        return new MotorUnits(all, grown, spec.rateHz(), POOL, Fatigue.DEFAULT, spec.seed());
    }

    /** The channels that a patient's electrodes give. */
    public static ChannelLayout layout(PatientSpec spec) {
        Map<String, String> nerves = new LinkedHashMap<>();
        spec.anatomy().territories().forEach(t -> nerves.put(t.muscle(), t.nerve()));
        return new ChannelLayout(
                spec.anatomy().worn().stream()
                        .map(site -> new Channel(
                                site.name(),
                                Channel.MICROVOLTS,
                                Channel.Kind.RAW,
                                Optional.of(site.muscle()).filter(muscle -> !muscle.isEmpty()),
                                Optional.ofNullable(nerves.get(site.muscle()))))
                        .toList(),
                spec.rateHz());
    }

    /** Channels with the muscle and the nerve under each, microvolts. */
    public ChannelLayout layout() {
        return now.layout();
    }

    /** What the person can mean; rest is 0. */
    public MotionSet motions() {
        return now.spec().anatomy().motions();
    }

    /** Distance between two control ticks, samples; the first is at sample 0. */
    public int tickSamples() {
        return tickSamples;
    }

    int session() {
        return session;
    }

    /** Of everything that happens in this session. */
    Seed seed() {
        return ofSession;
    }

    /** Samples generated so far. */
    public long position() {
        return position;
    }

    /** Where the electrodes sit in this session while nothing is wrong. */
    public List<ElectrodeSite> electrodes() {
        return now.donning().places(now.spec().anatomy());
    }

    /**
     * Means one motion and nothing else, from the next control tick on.
     *
     * @param effort 0 to 1 of the strongest; a usual contraction has 0.3 to 0.5
     */
    public void intend(Motion motion, double effort) {
        int index = motions().indexOf(motion);
        if (index == MotionSet.NONE) {
            throw new IllegalArgumentException("this patient cannot mean \"" + motion + "\", only " + motions());
        }
        requireEffort(effort);
        Arrays.fill(efforts, 0);
        efforts[index] = effort;
    }

    /**
     * Means several motions at once, from the next control tick on.
     *
     * @param effortPerMotion in the order of {@link #motions()}, each 0 to 1; rest's does nothing
     */
    public void intend(double[] effortPerMotion) {
        if (effortPerMotion.length != efforts.length) {
            throw new IllegalArgumentException(
                    efforts.length + " efforts are needed, one per motion, got " + effortPerMotion.length);
        }
        for (double effort : effortPerMotion) {
            requireEffort(effort);
        }
        System.arraycopy(effortPerMotion, 0, efforts, 0, efforts.length);
    }

    private static void requireEffort(double effort) {
        if (!(effort >= 0 && effort <= 1)) {
            throw new IllegalArgumentException("effort must be 0 to 1, got " + effort);
        }
    }

    /**
     * Begins a contraction, from the next control tick on: nobody does the same motion twice alike. How it differs depends
     * on patient, session, motion and repetition alone.
     */
    public void beginContraction(Motion motion, int repetition) {
        contraction.begin(motion, repetition);
        begun = motion;
        this.repetition = repetition;
    }

    /**
     * Turns into another patient in the middle of the stream, from the next control tick on: samples and efforts go on,
     * action potentials under way end as they began, and a fault that was there and stays goes on undisturbed. Muscles stay
     * as tired as they are, unless their motor units are others.
     *
     * @throws IllegalArgumentException where the stream would not be the same: other channels, another rate, other motions
     */
    public void become(PatientCondition next) {
        now.spec().requireSameStream(next.spec());
        coming = next;
    }

    /** Writes the next samples, overwriting {@code out[channel][from .. from + count)}, microvolts. */
    @HotPath
    public void generate(double[][] out, int from, int count) {
        int done = 0;
        while (done < count) {
            int intoTick = (int) (position % tickSamples);
            if (intoTick == 0) {
                tick();
            }
            int run = Math.min(tickSamples - intoTick, count - done);
            generateWithinTick(out, from + done, run);
            position += run;
            done += run;
        }
    }

    private void generateWithinTick(double[][] out, int from, int count) {
        synthesizer.generate(out, from, count);
        if (leaving != null) {
            leaving.generate(tail, 0, count);
            for (int c = 0; c < tail.length; c++) {
                for (int i = 0; i < count; i++) {
                    out[c][from + i] += tail[c][i];
                }
            }
        }
        double microvolts = now.spec().noiseMicrovolts();
        for (int c = 0; c < noise.length; c++) {
            double gain = now.donning().gain(c);
            for (int i = from; i < from + count; i++) {
                out[c][i] = gain * out[c][i] + microvolts * noise[c].next();
            }
        }
        signal.apply(out, from, count, position);
    }

    private void tick() {
        if (leaving != null && position >= leavingEnd) {
            leaving = null;
        }
        PatientCondition next = coming;
        // The last change must have died away: only one set of old potentials is kept going.
        if (next != null && leaving == null) {
            coming = null;
            turnInto(next);
        }
        double seconds = (position - changed) / now.spec().rateHz();
        BodyState body = now.body();
        body.tick(seconds, synthesizer);
        contraction.tick(efforts, body.strength(seconds));
        for (int t = 0; t < now.territories(); t++) {
            synthesizer.excite(t, contraction.drive(t));
        }
    }

    private void turnInto(PatientCondition next) {
        if (!next.contractsAs(now)) {
            Contraction before = contraction;
            contraction = next.contraction();
            contraction.goOnFrom(before);
            if (begun != null) {
                contraction.begin(begun, repetition);
            }
        }
        if (synthesizer.hasUnitsOf(next.synthesizer())) {
            synthesizer.steady();
        } else {
            synthesizer.silence();
            leaving = synthesizer;
            leavingEnd = position + synthesizer.tailSamples();
            synthesizer = next.synthesizer();
        }
        signal.become(next.faults(), position);
        now = next;
        changed = position;
    }

    /** Force of a territory, in the anatomy's order, as a share of its strongest. */
    public double force(int territory) {
        return synthesizer.force(territory);
    }

    /** How tired a territory is, in the anatomy's order, 0 to 1. */
    public double fatigue(int territory) {
        return synthesizer.fatigue(territory);
    }
}
