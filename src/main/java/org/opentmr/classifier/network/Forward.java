package org.opentmr.classifier.network;

import org.opentmr.signal.HotPath;

/** The activities of every layer of a network for one window after the other; working memory, for one thread. */
public final class Forward {

    private final int[] sizes;
    private final double[] weights;
    private final double[][] activities;

    /** The weights may change between two windows. */
    public Forward(Network network) {
        this.sizes = network.sizes();
        this.weights = network.weights();
        this.activities = new double[sizes.length][];
        for (int layer = 0; layer < sizes.length; layer++) {
            activities[layer] = new double[sizes[layer]];
        }
    }

    /** Passes one window through the network and writes the last layer's activities to {@code scores}. */
    @HotPath
    public void run(double[] window, double[] scores) {
        System.arraycopy(window, 0, activities[0], 0, sizes[0]);
        int at = 0;
        int last = sizes.length - 1;
        for (int layer = 1; layer <= last; layer++) {
            at = layer(activities[layer - 1], activities[layer], at, layer < last);
        }
        System.arraycopy(activities[last], 0, scores, 0, sizes[last]);
    }

    /** The activities of a layer for the last window. */
    double[] activities(int layer) {
        return activities[layer];
    }

    /** Returns where the next layer's weights begin. */
    private int layer(double[] below, double[] units, int at, boolean rectified) {
        int offsets = at + below.length * units.length;
        System.arraycopy(weights, offsets, units, 0, units.length);
        for (int i = 0; i < below.length; i++) {
            double activity = below[i];
            // A rectified unit is often silent. NaN is not 0: it passes on.
            if (activity != 0) {
                int row = at + i * units.length;
                for (int j = 0; j < units.length; j++) {
                    units[j] += activity * weights[row + j];
                }
            }
        }
        if (rectified) {
            for (int j = 0; j < units.length; j++) {
                units[j] = Math.max(0, units[j]);
            }
        }
        return offsets + units.length;
    }
}
