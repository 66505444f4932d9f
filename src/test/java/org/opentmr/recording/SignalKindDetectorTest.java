package org.opentmr.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Channel.Kind;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.SyntheticEmg;

class SignalKindDetectorTest {
    private static final double[] RATES_HZ = {200, 500, 1000, 2000};

    static Stream<Arguments> rawSignals() {
        return Arrays.stream(RATES_HZ).boxed().flatMap(rateHz -> {
            SyntheticEmg emg = new SyntheticEmg(rateHz, 40, 3);
            double[] raw = emg.raw(0.5, 0.05);
            double[] drifting = raw.clone();
            double[] oneWay = raw.clone();
            for (int i = 0; i < raw.length; i++) {
                drifting[i] += 100.0 * i / raw.length;
                oneWay[i] = Math.max(-0.3, Math.min(0.3, raw[i]));
            }
            return Stream.of(
                    arguments("raw", rateHz, raw),
                    arguments("raw at 10 bits about 512", rateHz, SyntheticEmg.tenBits(raw, 512, 120)),
                    arguments("raw with drift", rateHz, drifting),
                    arguments("raw on a wandering baseline", rateHz, SyntheticEmg.mix(1, raw, 10, emg.sine(0.3))),
                    arguments("slow wander alone", rateHz, SyntheticEmg.mix(0.01, raw, 10, emg.sine(2))),
                    arguments("raw with heart beat", rateHz, SyntheticEmg.mix(0.1, raw, 1, emg.ecg(70))),
                    arguments("heart beat alone", rateHz, SyntheticEmg.mix(0.005, raw, 1, emg.ecg(70))),
                    arguments("clipped", rateHz, oneWay),
                    arguments("rest only", rateHz, emg.noise("rest")),
                    arguments("constant", rateHz, new double[raw.length]),
                    arguments("empty", rateHz, new double[0]),
                    arguments("one sample", rateHz, new double[] {3}),
                    arguments("missing", rateHz, missing(raw.length)));
        });
    }

    static Stream<Arguments> envelopes() {
        return Arrays.stream(RATES_HZ).boxed().flatMap(rateHz -> {
            SyntheticEmg emg = new SyntheticEmg(rateHz, 40, 4);
            double[] envelope = emg.envelope(0.5, 0.05);
            double[] drifting = envelope.clone();
            double[] gappy = envelope.clone();
            for (int i = 0; i < envelope.length; i++) {
                drifting[i] += 0.5 * i / envelope.length;
            }
            gappy[envelope.length / 2] = Double.NaN;
            return Stream.of(
                    arguments("envelope", rateHz, envelope),
                    arguments("envelope with noise", rateHz, SyntheticEmg.mix(1, envelope, 0.02, emg.noise("adc"))),
                    arguments("envelope with drift", rateHz, drifting),
                    arguments("envelope at 10 bits", rateHz, SyntheticEmg.tenBits(envelope, 0, 700)),
                    arguments("envelope, mostly active", rateHz, emg.envelope(0.8, 0.05)),
                    arguments("envelope, mostly at rest", rateHz, emg.envelope(0.2, 0.05)),
                    arguments("envelope with a missing sample", rateHz, gappy));
        });
    }

    private static double[] missing(int length) {
        double[] samples = new double[length];
        Arrays.fill(samples, Double.NaN);
        return samples;
    }

    @ParameterizedTest(name = "{0} at {1} Hz")
    @MethodSource("rawSignals")
    void callsRaw(String what, double rateHz, double[] samples) {
        assertThat(SignalKindDetector.detect(samples, rateHz, List.of()))
                .as(what)
                .isEqualTo(Kind.RAW);
    }

    @ParameterizedTest(name = "{0} at {1} Hz")
    @MethodSource("envelopes")
    void callsEnvelope(String what, double rateHz, double[] samples) {
        assertThat(SignalKindDetector.detect(samples, rateHz, List.of()))
                .as(what)
                .isEqualTo(Kind.ENVELOPE);
    }

    @Test
    void doesNotDependOnScaleOrOffset() {
        double[] envelope = new SyntheticEmg(500, 40, 4).envelope(0.5, 0.05);
        double[] moved = Arrays.stream(envelope).map(x -> 1e4 * x + 700).toArray();
        assertThat(SignalKindDetector.detect(moved, 500, List.of())).isEqualTo(Kind.ENVELOPE);
    }

    @Test
    void goesByTheMajorityOfChannels() {
        SyntheticEmg emg = new SyntheticEmg(500, 40, 4);
        double[] envelope = emg.envelope(0.5, 0.05);
        double[] raw = emg.raw(0.5, 0.05);
        assertThat(SignalKindDetector.detect(new double[][] {envelope, raw, envelope}, 500, List.of()))
                .isEqualTo(Kind.ENVELOPE);
        assertThat(SignalKindDetector.detect(new double[][] {envelope, raw}, 500, List.of()))
                .isEqualTo(Kind.RAW);
    }

    @Test
    void believesTheKindStated() {
        Recording recording = new Recording(
                "flat",
                "unknown",
                "",
                new ChannelLayout(List.of(new Channel("A", Channel.COUNTS, Kind.RAW)), 100),
                new double[1][100],
                List.of(),
                List.of());
        assertThat(SignalKindDetector.withKind(recording, Optional.of(Kind.ENVELOPE))
                        .layout()
                        .isEnvelope())
                .isTrue();
        assertThat(SignalKindDetector.withKind(recording, Optional.empty())
                        .layout()
                        .isEnvelope())
                .isFalse();
    }
}
