package org.opentmr.simulation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Allocation;
import org.opentmr.ManualClock;
import org.opentmr.device.Source.Read;
import org.opentmr.device.Source.State;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.signal.Block;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.Skill;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.Faults;

class LivePatientTest {

    private static final PatientSpec LEG =
            PatientSpec.typical(Anatomies.named("transtibial"), new Seed(3)).withElectrodes(4);
    private static final Motion UP = Motion.named("dorsiflexion");
    private static final Motion DOWN = Motion.named("plantarflexion");
    /** Samples at 1000 Hz. */
    private static final int SECOND = 1000;

    private final ManualClock clock = new ManualClock();
    private final List<SourceEvent> events = new ArrayList<>();

    /** What is asked at which sample. */
    private static final class Plan {
        final TreeMap<Integer, Consumer<LivePatient>> requests = new TreeMap<>();

        Plan at(int sample, Consumer<LivePatient> request) {
            requests.put(sample, request);
            return this;
        }
    }

    private static List<Fault> faults(String... texts) {
        return Arrays.stream(texts).map(Faults::parse).toList();
    }

    private LivePatient unpaced(PatientSpec spec, List<Fault> faults) throws IOException {
        LivePatient patient = new LivePatient(spec, 1, faults, ReplayOptions.UNPACED, clock, nanos -> {});
        patient.open(events::add);
        patient.start();
        return patient;
    }

    /** So many samples, read in blocks of this size, with requests made just before their samples. */
    private float[][] read(PatientSpec spec, int samples, int blockSize, Plan plan) throws IOException {
        try (LivePatient patient = unpaced(spec, List.of())) {
            return read(patient, samples, blockSize, plan);
        }
    }

    private static float[][] read(LivePatient patient, int samples, int blockSize, Plan plan) {
        float[][] out = new float[patient.layout().size()][samples];
        TreeMap<Integer, Consumer<LivePatient>> requests = new TreeMap<>(plan.requests);
        for (int at = 0; at < samples; ) {
            while (!requests.isEmpty() && requests.firstKey() <= at) {
                requests.pollFirstEntry().getValue().accept(patient);
            }
            int until = requests.isEmpty() ? samples : Math.min(samples, requests.firstKey());
            Block block = new Block(out.length, Math.min(blockSize, until - at));
            assertThat(patient.read(block)).isEqualTo(Read.SAMPLES);
            assertThat(block.firstSample()).isEqualTo(at);
            for (int c = 0; c < out.length; c++) {
                System.arraycopy(block.samples()[c], 0, out[c], at, block.count());
            }
            at += block.count();
        }
        return out;
    }

    private static double rms(float[] channel, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += channel[i] * channel[i];
        }
        return Math.sqrt(squares / (to - from));
    }

    @Test
    void aCueIsAnsweredAfterAReactionAndHeldUntilAnotherIsGiven() throws IOException {
        float[][] emg =
                read(LEG, 7 * SECOND, 500, new Plan().at(SECOND, p -> p.cue(UP)).at(4 * SECOND, LivePatient::relax));
        double rest = rms(emg[0], 0, SECOND);
        assertThat(rest).as("noise alone, µV").isBetween(2.5, 3.5);
        assertThat(rms(emg[0], SECOND, SECOND + 120))
                .as("nobody reacts within 120 ms")
                .isBetween(2.0, 4.0);
        assertThat(rms(emg[0], 2 * SECOND, 4 * SECOND)).isGreaterThan(5 * rest);
        assertThat(rms(emg[0], 4 * SECOND, 4 * SECOND + 120))
                .as("nor lets go sooner")
                .isGreaterThan(5 * rest);
        assertThat(rms(emg[0], 5500, 7 * SECOND)).isBetween(2.5, 3.5);
    }

    @Test
    void anotherMotionIsHeardElsewhereAndNobodyDoesTheSameTwice() throws IOException {
        float[][] emg = read(
                LEG,
                9 * SECOND,
                500,
                new Plan()
                        .at(0, p -> p.cue(UP))
                        .at(3 * SECOND, p -> p.cue(DOWN))
                        .at(6 * SECOND, p -> p.cue(UP)));
        double first = rms(emg[0], SECOND, 3 * SECOND);
        double other = rms(emg[0], 4 * SECOND, 6 * SECOND);
        double again = rms(emg[0], 7 * SECOND, 9 * SECOND);
        assertThat(other).isLessThan(0.5 * first);
        assertThat(again).isGreaterThan(2 * other).isNotCloseTo(first, within(0.02 * first));
    }

    @Test
    void whatIsMeantIsDoneWithoutAReaction() throws IOException {
        Plan plan = new Plan().at(SECOND, p -> p.mean(UP, 0.8)).at(2 * SECOND, p -> p.mean(UP, 0.2));
        float[][] emg = read(LEG, 4 * SECOND, 500, plan);
        double strong = rms(emg[0], 1500, 2 * SECOND);
        assertThat(rms(emg[0], SECOND, SECOND + 300)).isGreaterThan(10);
        assertThat(rms(emg[0], 3 * SECOND, 4 * SECOND)).isBetween(0.05 * strong, 0.7 * strong);
    }

    @Test
    void promptsWaitWhileSomebodyElseMeansForThePerson() throws IOException {
        Plan plan = new Plan()
                .at(0, p -> p.mean(Motion.REST, 1))
                .at(500, p -> p.cue(UP))
                .at(3000, p -> p.mean(Motion.REST, 0))
                .at(6000, p -> p.mean(Motion.REST, 1));
        float[][] emg = read(LEG, 8 * SECOND, 500, plan);
        assertThat(rms(emg[0], 1000, 3000)).as("kept at rest").isBetween(2.5, 3.5);
        assertThat(rms(emg[0], 4000, 6000)).as("does what was asked last").isGreaterThan(15);
        assertThat(rms(emg[0], 7000, 8000)).as("kept at rest again").isBetween(2.5, 3.5);
    }

    private static Plan everything() {
        return new Plan()
                .at(300, p -> p.cue(UP))
                .at(777, p -> p.become(LEG, faults("mains:20uV/50Hz", "shift:15mm/5mm")))
                .at(1501, p -> p.become(LEG.withMonths(4), faults("mains:20uV/50Hz", "sweat", "liftoff#E2")))
                .at(2003, p -> p.target(limb(10), 2))
                .at(2100, p -> p.see(limb(0)))
                .at(2600, p -> p.become(LEG.withSkill(Skill.NOVICE).withFat(OptionalDouble.of(9)), faults("ecg")))
                .at(3003, p -> p.practise(new MotionSet(List.of(Motion.REST, UP, DOWN))))
                .at(3333, p -> p.mean(DOWN, 0.5))
                .at(4001, p -> p.mean(DOWN, 0))
                .at(4400, LivePatient::relax);
    }

    private static Posture limb(double ankle) {
        return new Posture(Map.of(UP.drives().get(0).axis(), ankle));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 97, 1024})
    void theSameRequestsAtTheSameSamplesGiveTheSameBitsHoweverTheStreamIsRead(int blockSize) throws IOException {
        assertThat(read(LEG, 5000, blockSize, everything())).isDeepEqualTo(read(LEG, 5000, 250, everything()));
    }

    @Test
    void becomingWhoTheyAreChangesNothing() throws IOException {
        Plan plain = new Plan().at(100, p -> p.cue(UP));
        Plan again = new Plan().at(100, p -> p.cue(UP)).at(1234, p -> p.become(LEG, List.of()));
        assertThat(read(LEG, 3000, 100, again)).isDeepEqualTo(read(LEG, 3000, 100, plain));
    }

    @Test
    void aFaultThatComesAndGoesLeavesTheRestUndisturbed() throws IOException {
        Plan plain = new Plan().at(100, p -> p.cue(UP)).at(600, p -> p.become(LEG, faults("drift")));
        Plan hum = new Plan()
                .at(100, p -> p.cue(UP))
                .at(600, p -> p.become(LEG, faults("drift")))
                .at(2000, p -> p.become(LEG, faults("mains:200uV/50Hz", "drift")))
                .at(3000, p -> p.become(LEG, faults("drift")));
        float[][] without = read(LEG, 4000, 100, plain);
        float[][] with = read(LEG, 4000, 100, hum);
        for (int c = 0; c < with.length; c++) {
            assertThat(Arrays.copyOf(with[c], 2000)).isEqualTo(Arrays.copyOf(without[c], 2000));
            assertThat(Arrays.copyOfRange(with[c], 3050, 4000)).isEqualTo(Arrays.copyOfRange(without[c], 3050, 4000));
        }
        double[] difference = new double[1000];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = with[0][2000 + i] - without[0][2000 + i];
        }
        assertThat(Math.abs(difference[0])).as("it eases in").isLessThan(20);
        assertThat(Arrays.stream(difference).map(Math::abs).max().orElseThrow()).isGreaterThan(50);
    }

    @Test
    void theSignalDoesNotStepWhereFaultsAreSwitched() throws IOException {
        Plan plan =
                new Plan().at(1000, p -> p.become(LEG, faults("rail:5000uV"))).at(3000, p -> p.become(LEG, List.of()));
        float[][] emg = read(LEG, 4000, 100, plan);
        double atRemoval = 0;
        for (float[] channel : emg) {
            atRemoval = Math.max(atRemoval, Math.abs(channel[2999]));
            for (int i = 1; i < channel.length; i++) {
                // 5 mV come and go within 50 samples, over 3 µV of noise.
                assertThat(Math.abs(channel[i] - channel[i - 1])).isLessThan(125);
            }
        }
        assertThat(atRemoval)
                .as("what a hard switch would take away at once, µV")
                .isEqualTo(5000);
    }

    @Test
    void nervesGrowInWhileTheStreamGoesOn() throws IOException {
        Plan plan = new Plan().at(0, p -> p.cue(UP)).at(3000, p -> p.become(LEG.withMonths(24), List.of()));
        float[][] emg = read(LEG.withMonths(1), 6000, 100, plan);
        assertThat(rms(emg[0], 1000, 3000)).as("no nerve has arrived").isBetween(2.5, 3.5);
        assertThat(rms(emg[0], 4000, 6000)).isGreaterThan(15);
    }

    @Test
    void potentialsUnderWayEndAsTheyBeganWhenOtherMusclesTakeOver() throws IOException {
        Plan plain = new Plan().at(0, p -> p.mean(UP, 0.5));
        Plan younger = new Plan()
                .at(0, p -> p.mean(UP, 0.5))
                .at(2000, p -> p.become(LEG.withNoise(0).withMonths(0), List.of()));
        float[][] without = read(LEG.withNoise(0), 2300, 100, plain);
        float[][] with = read(LEG.withNoise(0), 2300, 100, younger);
        assertThat(with[0][2000]).as("not cut off").isCloseTo(without[0][2000], within(40f));
        assertThat(Math.abs(with[0][2000])).isGreaterThan(0);
        // The longest potential takes less than a fifth of a second.
        assertThat(rms(with[0], 2200, 2300)).as("muscles without nerve").isLessThan(0.05 * rms(without[0], 2200, 2300));
    }

    @Test
    void tirednessStaysWhenFaultsAreSwitched() throws IOException {
        Plan plain = new Plan().at(0, p -> p.mean(UP, 1));
        Plan tired = new Plan().at(0, p -> {
            p.mean(UP, 1);
            p.become(LEG, faults("fatigue:50"));
        });
        Plan switched = new Plan()
                .at(0, p -> {
                    p.mean(UP, 1);
                    p.become(LEG, faults("fatigue:50"));
                })
                .at(6000, p -> p.become(LEG, List.of()));
        double fresh = meanAbsoluteSlope(read(LEG, 7000, 500, plain)[0]);
        assertThat(meanAbsoluteSlope(read(LEG, 7000, 500, tired)[0])).isLessThan(0.95 * fresh);
        assertThat(meanAbsoluteSlope(read(LEG, 7000, 500, switched)[0])).isLessThan(0.95 * fresh);
    }

    /** Per amplitude: falls with the conduction velocity of muscles that tire. */
    private static double meanAbsoluteSlope(float[] channel) {
        double slope = 0;
        double size = 0;
        for (int i = 6100; i < 7000; i++) {
            slope += Math.abs(channel[i] - channel[i - 1]);
            size += Math.abs(channel[i]);
        }
        return slope / size;
    }

    @Test
    void steersALimbThatTheySeeToATarget() throws IOException {
        DegreeOfFreedom axis = UP.drives().get(0).axis();
        double direction = UP.drives().get(0).direction() == DegreeOfFreedom.Direction.POSITIVE ? 1 : -1;
        try (LivePatient patient = unpaced(LEG, List.of())) {
            patient.practise(new MotionSet(List.of(Motion.REST, UP, DOWN)));
            patient.target(new Posture(Map.of(axis, direction * 25)), 5);
            double angle = 0;
            int held = 0;
            Block block = new Block(4, 100);
            for (int i = 0; i < 20 * 10 && held < 10; i++) {
                patient.see(new Posture(Map.of(axis, angle)));
                patient.read(block);
                double front = rms(block.samples()[0], 0, 100);
                double back = rms(block.samples()[1], 0, 100);
                // The front electrode hears six times as much of dorsiflexion, and of plantarflexion no more than the
                // other.
                double speed = front + back < 40 ? 0 : front > 2.5 * back ? 40 : -40;
                angle += direction * 0.1 * speed;
                held = Math.abs(angle - direction * 25) <= 5 ? held + 1 : 0;
            }
            assertThat(held)
                    .as("looks in a row within the target, at %.1f degrees", angle)
                    .isEqualTo(10);
        }
    }

    @Test
    void anUnpluggedCableLosesSamplesAndThePersonLivesOn() throws IOException {
        float[][] undisturbed = read(LEG, 3000, 100, new Plan().at(0, p -> p.cue(UP)));
        try (LivePatient patient = new LivePatient(LEG, 1, List.of(), 1, clock, nanos -> {})) {
            patient.open(events::add);
            patient.start();
            patient.cue(UP);
            Block block = new Block(4, 4000);
            clock.passMillis(1000);
            assertThat(patient.read(block)).isEqualTo(Read.SAMPLES);
            assertThat(block.count()).isEqualTo(1000);

            patient.unplug();
            for (int i = 0; i < 10; i++) {
                clock.passMillis(100);
                assertThat(patient.read(block)).isEqualTo(Read.LOST);
            }
            assertThat(patient.state()).isEqualTo(State.LOST);
            patient.plug();
            assertThat(patient.read(block)).as("nothing has come yet").isEqualTo(Read.LOST);

            clock.passMillis(500);
            assertThat(patient.read(block)).isEqualTo(Read.SAMPLES);
            assertThat(patient.state()).isEqualTo(State.STREAMING);
            assertThat(block.firstSample()).isEqualTo(2000);
            for (int c = 0; c < 4; c++) {
                assertThat(Arrays.copyOf(block.samples()[c], 500))
                        .isEqualTo(Arrays.copyOfRange(undisturbed[c], 2000, 2500));
            }
            assertThat(patient.counters().lostSamples()).isEqualTo(1000);
            assertThat(patient.counters().returns()).isEqualTo(1);
        }
        assertThat(events)
                .containsExactly(
                        new SourceEvent(SourceEvent.Kind.LOST, 1000, "the cable of the simulated patient is unplugged"),
                        new SourceEvent(
                                SourceEvent.Kind.RETURNED,
                                2000,
                                "simulated patient is back after 1.00 s, 1000 samples are missing"));
    }

    @Test
    void readingAllocatesNothingBesideRequests() throws IOException {
        try (LivePatient patient = unpaced(LEG, faults("mains", "drift", "strength:80%"))) {
            Block block = new Block(4, 50);
            patient.cue(UP);
            Allocation.assertNone(() -> patient.read(block));
            patient.target(limb(20), 2);
            patient.see(limb(0));
            Allocation.assertNone(() -> patient.read(block));
            patient.unplug();
            Allocation.assertNone(() -> patient.read(block));
        }
    }

    @Test
    void refusesWhatCannotBe() throws IOException {
        try (LivePatient patient = unpaced(LEG, List.of())) {
            assertThatThrownBy(() -> patient.cue(Motion.named("hand close")))
                    .hasMessageStartingWith("this patient cannot mean \"hand close\", only [rest, ");
            assertThatThrownBy(() -> patient.mean(UP, Double.NaN)).hasMessage("effort must be 0 to 1, got NaN");
            assertThatThrownBy(() -> patient.target(limb(0), Double.NaN))
                    .hasMessage("a target needs a tolerance above 0 degrees, got NaN");
            Posture hand = new Posture(
                    Map.of(Motion.named("hand close").drives().get(0).axis(), 3.0));
            assertThatThrownBy(() -> patient.target(hand, 1))
                    .hasMessageStartingWith("none of the motions [rest, ")
                    .hasMessageContaining("moves an axis of the target");
            assertThatThrownBy(() -> patient.practise(new MotionSet(List.of(Motion.REST, Motion.named("hand close")))))
                    .hasMessageContaining("train the decoder on this patient");
            assertThatThrownBy(() -> patient.become(LEG.withElectrodes(5), List.of()))
                    .hasMessageContaining("need a new connection")
                    .hasMessageContaining("4 channels, 1000 Hz")
                    .hasMessageContaining("5 channels, 1000 Hz");
            assertThatThrownBy(() -> patient.become(LEG, faults("liftoff#E9")))
                    .hasMessageStartingWith("no channel \"E9\"; there are 1 to 4");
            assertThat(patient.patient()).isEqualTo(LEG);
            assertThat(patient.faults()).isEmpty();
        }
    }

    @Test
    void aLimbThatLacksTheAxisOfATargetIsOverlooked() throws IOException {
        try (LivePatient patient = unpaced(LEG, List.of())) {
            patient.target(limb(10), 2);
            patient.see(new Posture(
                    Map.of(Motion.named("hand close").drives().get(0).axis(), 3.0)));
            assertThat(patient.read(new Block(4, 2000))).isEqualTo(Read.SAMPLES);
        }
    }
}
