package org.opentmr.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.opentmr.simulation.artefact.ChannelChoice;
import org.opentmr.simulation.artefact.Ecg;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.FaultChain;
import org.opentmr.simulation.artefact.SignalState;
import org.opentmr.simulation.artefact.Span;
import org.opentmr.simulation.artefact.Stage;
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

    private final PatientSpec spec;
    private final ChannelLayout layout;
    private final Donning donning;
    private final int session;
    private final Seed ofSession;
    private final EmgSynthesizer synthesizer;
    private final BodyState body;
    private final SignalState signal;
    private final Contraction contraction;
    private final NormalDraws[] noise;
    private final int territories;
    private final int tickSamples;
    private final double[] efforts;
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
        if (session < 1 || part < 1) {
            throw new IllegalArgumentException(
                    "a session and its parts have numbers from 1, got session=" + session + ", part=" + part);
        }
        this.spec = spec;
        this.session = session;
        layout = layout(spec);
        tickSamples = 2 * (int) Math.max(1, Math.round(HALF_TICK_SECONDS * spec.rateHz()));
        ofSession = new Seed(spec.seed().stream("session " + session, part).nextLong());
        donning = Donning.draw(spec.seed(), session, layout.size());
        List<Territory> driven = spec.reinnervation()
                .mixed(spec.anatomy().territories(), spec.skill().training());
        territories = driven.size();
        contraction = new Contraction(
                driven, spec.anatomy().motions(), spec.skill(), tickSamples / spec.rateHz(), spec.seed(), ofSession);
        efforts = new double[spec.anatomy().motions().size()];
        noise = IntStream.range(0, layout.size())
                .mapToObj(channel -> new NormalDraws(ofSession.stream("electrode noise", channel)))
                .toArray(NormalDraws[]::new);
        synthesizer = new EmgSynthesizer(units, ofSession);
        List<ElectrodeSite> sites = electrodes();
        body = new BodyState(spec, sites, faults, synthesizer);
        signal = FaultChain.of(withHeart(faults))
                .newState(new Stage(
                        sites,
                        spec.anatomy().circumferenceMillimetres(),
                        spec.rateHz(),
                        new Seed(ofSession.stream("faults", 0).nextLong())));
    }

    /** The heart that the anatomy says is heard, unless the faults hold one. */
    private List<Fault> withHeart(List<? extends Fault> faults) {
        List<Fault> all = new ArrayList<>(faults);
        if (faults.stream().noneMatch(Ecg.class::isInstance)) {
            spec.anatomy()
                    .heart()
                    .ifPresent(heart -> all.add(
                            new Ecg(Span.ALWAYS, ChannelChoice.ALL, heart.peakMicrovolts(), heart.beatsPerMinute())));
        }
        return all;
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
        return layout;
    }

    /** What the person can mean; rest is 0. */
    public MotionSet motions() {
        return spec.anatomy().motions();
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
        return donning.places(spec.anatomy());
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
            synthesizer.generate(out, from + done, run);
            position += run;
            done += run;
        }
        for (int c = 0; c < noise.length; c++) {
            double gain = donning.gain(c);
            for (int i = from; i < from + count; i++) {
                out[c][i] = gain * out[c][i] + spec.noiseMicrovolts() * noise[c].next();
            }
        }
        signal.apply(out, from, count, position - count);
    }

    private void tick() {
        double seconds = position / spec.rateHz();
        body.tick(seconds);
        contraction.tick(efforts, body.strength(seconds));
        for (int t = 0; t < territories; t++) {
            synthesizer.excite(t, contraction.drive(t));
        }
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
