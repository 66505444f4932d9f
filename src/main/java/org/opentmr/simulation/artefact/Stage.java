package org.opentmr.simulation.artefact;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.ElectrodeSite;

/**
 * Where faults happen.
 *
 * @param sites one for each channel, in order
 * @param circumferenceMillimetres of the limb, above 0
 * @param rateHz samples per second, above 0
 * @param seed of everything random
 */
public record Stage(List<ElectrodeSite> sites, double circumferenceMillimetres, double rateHz, Seed seed) {

    public Stage {
        sites = List.copyOf(sites);
        if (sites.isEmpty()
                || !(circumferenceMillimetres > 0 && circumferenceMillimetres < Double.POSITIVE_INFINITY)
                || !(rateHz > 0 && rateHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a stage needs electrodes, a circumference and a rate above 0, got "
                    + sites.size() + " electrodes, " + circumferenceMillimetres + " mm, " + rateHz + " Hz");
        }
    }

    int channels() {
        return sites.size();
    }

    SplittableRandom random(String purpose, int channel) {
        return seed.stream(purpose, channel);
    }

    Stage with(Seed other) {
        return new Stage(sites, circumferenceMillimetres, rateHz, other);
    }

    /** Along the skin, the shorter way around the limb. */
    double distanceMillimetres(int one, int other) {
        double around = Math.abs(sites.get(one).around() - sites.get(other).around()) % circumferenceMillimetres;
        double across = Math.min(around, circumferenceMillimetres - around);
        double along = sites.get(one).along() - sites.get(other).along();
        return Math.sqrt(across * across + along * along);
    }

    /** The nearest other channels, nearest first, at most so many. */
    int[] neighbours(int channel, int most) {
        return IntStream.range(0, channels())
                .filter(other -> other != channel)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> distanceMillimetres(channel, other)))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
