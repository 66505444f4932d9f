package org.opentmr.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

class DefaultDecoderTest {

    private static ChannelLayout layout(int channels, double rateHz, Channel.Kind kind, String muscle) {
        return new ChannelLayout(
                IntStream.range(0, channels)
                        .mapToObj(c ->
                                new Channel("EMG" + c, Channel.MICROVOLTS, kind, Optional.of(muscle), Optional.empty()))
                        .toList(),
                rateHz);
    }

    private static DecoderSpec spec(int channels, double rateHz, Channel.Kind kind, String muscle) {
        return DefaultDecoder.spec(layout(channels, rateHz, kind, muscle), Optional.of(50.0), false);
    }

    @Test
    void bandPassWhereTheRateAllowsHighPassBelow() {
        assertThat(spec(8, 1000, Channel.Kind.RAW, "biceps").filters())
                .containsExactly(new FilterSpec.BandPass(4, 20, 450), new FilterSpec.Notch(50, 30, 1));
        assertThat(spec(8, 500, Channel.Kind.RAW, "biceps").filters())
                .containsExactly(new FilterSpec.HighPass(4, 20), new FilterSpec.Notch(50, 30, 1));
    }

    @Test
    void atLowRatesTheCornerStaysATenthAndMainsBeyondNyquistNeedNoNotch() {
        assertThat(spec(8, 90, Channel.Kind.RAW, "biceps").filters()).containsExactly(new FilterSpec.HighPass(4, 9));
    }

    @Test
    void envelopesAreNotFiltered() {
        assertThat(spec(4, 500, Channel.Kind.ENVELOPE, "biceps").filters()).isEmpty();
    }

    @Test
    void overTheHeartTheHighPassIsHigher() {
        assertThat(spec(8, 1000, Channel.Kind.RAW, "Pectoralis major").filters())
                .contains(new FilterSpec.BandPass(4, 70, 450));
    }

    @Test
    void whereTheHeartIsHeardTheHighPassIsHigher() {
        assertThat(DefaultDecoder.spec(layout(8, 1000, Channel.Kind.RAW, "biceps"), Optional.empty(), true)
                        .filters())
                .containsExactly(new FilterSpec.BandPass(4, 70, 450));
    }

    @Test
    void theClassifierKnowsHowManyFeaturesDescribeTheAmplitude() {
        assertThat(spec(10, 1000, Channel.Kind.RAW, "biceps").classifier()).isEqualTo("FUSION(20)");
    }

    @Test
    void staysWithinTheDelayThatFastHandsNeed() {
        assertThat(spec(8, 1000, Channel.Kind.RAW, "biceps").delaySeconds())
                .as("seconds; 0.125 is where slow hands begin to suffer (Farrell and Weir 2007)")
                .isLessThan(0.125);
    }
}
