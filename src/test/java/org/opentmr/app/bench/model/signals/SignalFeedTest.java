package org.opentmr.app.bench.model.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.FrontEnd;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.SampleHistory;
import org.opentmr.signal.SampleRing;
import org.opentmr.signal.Seed;

class SignalFeedTest {

    private static final int CHANNELS = 2;
    private static final int BRIDGED = 5;

    private final ChannelLayout layout = new ChannelLayout(
            IntStream.range(0, CHANNELS)
                    .mapToObj(c -> new Channel("EMG " + (c + 1), Channel.MICROVOLTS, Channel.Kind.RAW))
                    .toList(),
            1000);
    private final DecoderSpec spec =
            DefaultDecoder.direct(DefaultDecoder.spec(layout, Optional.of(50.0), false), DirectSettings.DEFAULT);

    /** A stream with its feed. */
    private final class Stream {

        final SampleRing ring = new SampleRing(CHANNELS, 65_536);
        final SignalFeed feed = new SignalFeed(layout, ring.newReader(), spec, BRIDGED);

        void send(float[][] samples, int from, int to, long number, boolean anew) {
            Block block = new Block(CHANNELS, to - from);
            block.begin(number, anew);
            block.append(samples, from, to - from, 0);
            ring.write(block);
            feed.poll();
        }

        float[] values(SignalForm form, long from, long to) {
            SampleHistory history = feed.history(form);
            float[] out = new float[(int) (to - from)];
            for (int i = 0; i < out.length; i++) {
                out[i] = history.at(0, from + i);
            }
            return out;
        }
    }

    private static float[][] noise(int count) {
        SplittableRandom random = Seed.DEFAULT.stream("signal", 0);
        float[][] samples = new float[CHANNELS][count];
        for (float[] channel : samples) {
            for (int i = 0; i < count; i++) {
                channel[i] = (float) (300 + 80 * random.nextGaussian() * (i / 500 % 2 + 0.1));
            }
        }
        return samples;
    }

    /** What a threshold is dragged to is what the decoder compares with it. */
    @Test
    void envelopesAreTheFeaturesOfDirectControl() {
        float[][] samples = noise(3000);
        Stream stream = new Stream();
        stream.send(samples, 0, 400, 0, false);
        stream.send(samples, 400, 3000, 400, false);
        while (stream.feed.history(SignalForm.RAW).end() < 3000) {
            stream.feed.poll();
        }

        FrontEnd decoder = new FrontEnd(spec, layout);
        double[] features = new double[decoder.dimensions()];
        int compared = 0;
        for (int at = 0; at < 3000; ) {
            at += decoder.push(samples, at, 3000 - at);
            if (decoder.ready()) {
                decoder.read(features);
                for (int c = 0; c < CHANNELS; c++) {
                    // kept as float, of sums that are added up in another order
                    assertThat((double) stream.feed.history(SignalForm.ENVELOPE).at(c, at - 1))
                            .isCloseTo(features[c], within(1e-5 * features[c]));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 333})
    void whatIsSeenDoesNotDependOnTheSizesOfBlocks(int size) {
        float[][] samples = noise(2000);
        Stream whole = new Stream();
        for (int at = 0; at < 2000; at += 500) {
            whole.send(samples, at, at + 500, at, false);
        }
        Stream pieces = new Stream();
        for (int at = 0; at < 2000; at += size) {
            pieces.send(samples, at, Math.min(2000, at + size), at, false);
        }
        for (SignalForm form : SignalForm.values()) {
            assertThat(pieces.values(form, 0, 2000)).isEqualTo(whole.values(form, 0, 2000));
        }
    }

    @Test
    void aLongGapStartsTheFiltersAnewAndAShortOneDoesNot() {
        float[][] samples = noise(1000);
        Stream fresh = new Stream();
        fresh.send(samples, 500, 1000, 0, false);

        Stream broken = new Stream();
        broken.send(samples, 0, 500, 0, false);
        broken.send(samples, 500, 1000, 500 + BRIDGED + 1, false);
        long from = 500 + BRIDGED + 1;
        assertThat(broken.values(SignalForm.FILTERED, from, from + 500))
                .isEqualTo(fresh.values(SignalForm.FILTERED, 0, 500));
        assertThat(broken.values(SignalForm.ENVELOPE, from, from + 199)).containsOnly(Float.NaN);
        assertThat(broken.values(SignalForm.ENVELOPE, from + 199, from + 500)).doesNotContain(Float.NaN);
        assertThat(broken.values(SignalForm.FILTERED, 500, from))
                .as("what never came")
                .containsOnly(Float.NaN);

        Stream bridged = new Stream();
        bridged.send(samples, 0, 500, 0, false);
        bridged.send(samples, 500, 1000, 500 + BRIDGED, false);
        assertThat(bridged.values(SignalForm.ENVELOPE, 500 + BRIDGED, 1000)).doesNotContain(Float.NaN);
        assertThat(bridged.values(SignalForm.RAW, 500, 500 + BRIDGED)).containsOnly(Float.NaN);
    }

    @Test
    void aNewPieceStartsTheFiltersAnew() {
        float[][] samples = noise(1000);
        Stream fresh = new Stream();
        fresh.send(samples, 500, 1000, 0, false);
        Stream joined = new Stream();
        joined.send(samples, 0, 500, 0, false);
        joined.send(samples, 500, 1000, 500, true);

        assertThat(joined.values(SignalForm.FILTERED, 500, 1000)).isEqualTo(fresh.values(SignalForm.FILTERED, 0, 500));
    }

    @Test
    void whatIsNoNumberIsNoneInAnyForm() {
        float[][] samples = noise(1000);
        samples[0][600] = Float.NaN;
        Stream stream = new Stream();
        stream.send(samples, 0, 500, 0, false);
        stream.send(samples, 500, 1000, 500, false);
        for (SignalForm form : SignalForm.values()) {
            assertThat(stream.feed.history(form).at(0, 600)).isNaN();
            assertThat(stream.feed.history(form).at(0, 601)).isNotNaN();
            assertThat(stream.feed.history(form).at(1, 600)).isNotNaN();
        }
    }

    /** After a screen that was held up there must not be another long wait. */
    @Test
    void takesHalfASecondAtATime() {
        float[][] samples = noise(3000);
        Stream stream = new Stream();
        Block block = new Block(CHANNELS, 3000);
        block.begin(0);
        block.append(samples, 0, 3000, 0);
        stream.ring.write(block);
        stream.feed.poll();
        assertThat(stream.feed.history(SignalForm.RAW).end()).isBetween(500L, 600L);
        stream.feed.poll();
        assertThat(stream.feed.history(SignalForm.RAW).end()).isBetween(1000L, 1200L);
    }

    @Test
    void anotherDecoderWithTheSameFiltersForgetsNothing() {
        Stream stream = new Stream();
        stream.send(noise(500), 0, 500, 0, false);

        stream.feed.filterAs(DefaultDecoder.spec(layout, Optional.of(50.0), false));
        assertThat(stream.feed.history(SignalForm.FILTERED).end()).isEqualTo(500);

        stream.feed.filterAs(spec.withFilters(List.of(new FilterSpec.HighPass(2, 70))));
        assertThat(stream.feed.filtersText()).isEqualTo("high-pass 70 Hz, Butterworth order 2");
        assertThat(stream.feed.history(SignalForm.FILTERED).end())
                .isEqualTo(stream.feed.history(SignalForm.FILTERED).first());
        assertThat(stream.feed.history(SignalForm.RAW).end()).isEqualTo(500);
    }
}
