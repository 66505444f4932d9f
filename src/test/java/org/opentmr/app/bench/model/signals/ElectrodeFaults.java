package org.opentmr.app.bench.model.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.opentmr.assessment.quality.SignalQuality;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** An electrode with each fault that can be told at any moment. */
final class ElectrodeFaults {

    private static final int SAMPLES = 4000;
    private static final double RATE_HZ = 1000;

    private ElectrodeFaults() {}

    /** What the screen says of each. */
    static List<ElectrodeLight> all() {
        double[] noise = noise(0);
        return List.of(
                light(i -> i % 50 == 0 ? Double.NaN : noise[i]),
                light(i -> 0),
                light(i -> Math.max(-8, Math.min(8, noise[i]))),
                light(i -> noise[i] + 100 * Math.sin(2 * Math.PI * 50 * i / RATE_HZ)),
                light(i -> i % 1000 < 60 ? 0 : noise[i]),
                light(i -> noise[i] + 100 * Math.sin(2 * Math.PI * 3 * i / RATE_HZ)),
                of(noise, noise.clone()).get(1));
    }

    private static double[] noise(int stream) {
        SplittableRandom random = Seed.DEFAULT.stream("faults", stream);
        return IntStream.range(0, SAMPLES)
                .mapToDouble(i -> 8 * random.nextGaussian())
                .toArray();
    }

    private static ElectrodeLight light(IntToDoubleFunction samples) {
        return of(noise(1), IntStream.range(0, SAMPLES).mapToDouble(samples).toArray())
                .get(1);
    }

    private static List<ElectrodeLight> of(double[]... channels) {
        ChannelLayout layout = new ChannelLayout(
                IntStream.range(0, channels.length)
                        .mapToObj(c -> new Channel("EMG " + (c + 1), Channel.MICROVOLTS, Channel.Kind.RAW))
                        .toList(),
                RATE_HZ);
        Recording recording = new Recording(
                "faults", "unknown", "", layout, Arrays.copyOf(channels, channels.length), List.of(), List.of());
        return SignalQuality.assess(recording, Optional.empty(), ElectrodeAdvice.LIMITS).channels().stream()
                .map(ElectrodeAdvice::light)
                .toList();
    }
}
