package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.Allocation;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.Integrity;
import org.opentmr.device.SourceDescription;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.SampleRing;

class DecodeStageTest {

    private static final Recording SESSION = TrainedSession.recording();
    private static final TrainedDecoder TRAINED = TrainedSession.decoder(SESSION);

    private final SampleRing ring = new SampleRing(SESSION.layout().size(), 1 << 15);
    private final Bulletin bulletin =
            new Bulletin(1024, () -> new Post(TRAINED.motions().motions(), motions(), SESSION.layout().size()));
    private final Bulletin.Follower follower = bulletin.follow();
    private final DecodeStage stage = stage(TRAINED);

    private static int motions() {
        return new Decoder(TRAINED).posterior().length;
    }

    private DecodeStage stage(TrainedDecoder decoder) {
        return new DecodeStage(
                ring.newReader(),
                new SourceDescription("test", SESSION.layout(), 1e6, Integrity.LOCAL),
                decoder,
                FailSafeSpec.DEFAULT,
                new LatencyLedger(0),
                bulletin,
                new Post(TRAINED.motions().motions(), motions(), SESSION.layout().size()),
                Clock.system());
    }

    private void write(int first, int count) {
        write(first, count, first);
    }

    /** Samples of the recording under other numbers. */
    private void write(int from, int count, long number) {
        Block block = new Block(SESSION.layout().size(), count);
        block.begin(number);
        block.append(TrainedSession.floats(SESSION, from, count), 0, count, 0);
        ring.write(block);
    }

    private List<String> posted() {
        while (stage.step()) {}
        List<String> decisions = new ArrayList<>();
        Post post = new Post(TRAINED.motions().motions(), motions(), SESSION.layout().size());
        while (follower.next(post)) {
            if (post.decided) {
                decisions.add(describe(post.endSample, post.motion.name(), post.confidence, post.speed) + post.fault);
            }
        }
        return decisions;
    }

    private static String describe(long end, String motion, double confidence, double speed) {
        return end + " " + motion + " " + confidence + " " + speed + " ";
    }

    /** The decisions on samples that are given to a new decoder at once. */
    private static List<String> decided(float[][] samples, long number, Fault fault) {
        Decoder decoder = new Decoder(TRAINED);
        List<String> decisions = new ArrayList<>();
        int at = 0;
        while (at < samples[0].length) {
            at += decoder.push(samples, at, samples[0].length - at);
            if (decoder.ready()) {
                boolean good = fault == Fault.NONE;
                decisions.add(describe(
                                number + at,
                                good ? decoder.motion().name() : "rest",
                                decoder.command().confidence(),
                                good ? decoder.command().speed() : 0)
                        + fault);
            }
        }
        return decisions;
    }

    @Test
    void aStreamWithoutFaultsIsDecidedAsByTheDecoderAlone() {
        write(5000, 3000);
        write(8000, 1000);
        assertThat(posted())
                .isNotEmpty()
                .isEqualTo(decided(TrainedSession.floats(SESSION, 5000, 4000), 5000, Fault.NONE));
    }

    @Test
    void fiveMissingSamplesAreHeldAndCounted() {
        write(5000, 1000);
        write(6005, 1000);
        float[][] whole = TrainedSession.floats(SESSION, 5000, 2005);
        for (float[] channel : whole) {
            java.util.Arrays.fill(channel, 1000, 1005, channel[999]);
        }
        assertThat(posted()).isEqualTo(decided(whole, 5000, Fault.NONE));
        Post post = new Post(TRAINED.motions().motions(), motions(), SESSION.layout().size());
        bulletin.latest(post);
        assertThat(post.bridgedSamples).isEqualTo(5);
        assertThat(post.gaps).isZero();
    }

    @Test
    void sixMissingSamplesStartTheDecoderAnew() {
        write(5000, 1000);
        write(6006, 1000);
        List<String> want = new ArrayList<>(decided(TrainedSession.floats(SESSION, 5000, 1000), 5000, Fault.NONE));
        want.addAll(decided(TrainedSession.floats(SESSION, 6006, 1000), 6006, Fault.NONE));
        assertThat(posted()).isEqualTo(want);
        Post post = new Post(TRAINED.motions().motions(), motions(), SESSION.layout().size());
        bulletin.latest(post);
        assertThat(post.gaps).isEqualTo(1);
        assertThat(post.gapSamples).isEqualTo(6);
        assertThat(post.bridgedSamples).isZero();
    }

    @Test
    void aWindowWithTooManyHeldSamplesIsNoEvidence() {
        for (int i = 0; i < 40; i++) {
            write(5000 + 30 * i, 25);
        }
        assertThat(posted()).isNotEmpty().allMatch(decision -> decision.endsWith(" 0.0 BRIDGED"));
    }

    @Test
    void whileSuspendedSamplesAreTakenAndNothingIsDecided() {
        write(5000, 1000);
        posted();
        assertThat(stage.suspend()).isTrue();
        assertThat(stage.suspend()).isFalse();
        write(6000, 1000);
        assertThat(posted()).isEmpty();
        Post post = new Post(TRAINED.motions().motions(), motions(), SESSION.layout().size());
        bulletin.latest(post);
        assertThat(post.endSample).isEqualTo(7000);
        stage.renew();
        write(7000, 1000);
        assertThat(posted()).isEqualTo(decided(TrainedSession.floats(SESSION, 7000, 1000), 7000, Fault.NONE));
    }

    @Test
    void aStepAllocatesNothing() {
        Block block = new Block(SESSION.layout().size(), 25);
        float[][] samples = TrainedSession.floats(SESSION, 5000, 25);
        long[] number = {0};
        Allocation.assertNone(() -> {
            for (int i = 0; i < 200; i++) {
                // Every 50th block comes after a bridge, every 90th after a gap.
                number[0] += i % 50 == 49 ? 3 : i % 90 == 89 ? 100 : 0;
                block.begin(number[0]);
                block.append(samples, 0, 25, 0);
                number[0] += 25;
                ring.write(block);
                while (stage.step()) {}
            }
        });
        Post post = new Post(TRAINED.motions().motions(), motions(), SESSION.layout().size());
        bulletin.latest(post);
        assertThat(post.decisions).as("a proof on decisions").isGreaterThan(10_000);
    }
}
