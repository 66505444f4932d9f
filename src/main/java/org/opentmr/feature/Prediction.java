package org.opentmr.feature;

import java.util.function.IntUnaryOperator;

/** The features made of {@link LinearPrediction}, as many numbers a channel as the order says, channel by channel. */
final class Prediction {

    private Prediction() {}

    static Feature burg(int order) {
        String name = FeatureFamily.name("AR", order);
        return new WindowFeature(name, required(name, order), Order.CHANNEL_BY_CHANNEL, shape -> {
            double[] forward = new double[shape.samples()];
            double[] backward = new double[shape.samples()];
            double[] a = new double[order];
            return (x, from, count, out, at, step) -> {
                LinearPrediction.burg(x, from, count, forward, backward, a);
                System.arraycopy(a, 0, out, at, order);
            };
        });
    }

    static Feature cepstrum(int order) {
        String name = FeatureFamily.name("CC", order);
        return new WindowFeature(name, required(name, order), Order.CHANNEL_BY_CHANNEL, shape -> {
            double[] forward = new double[shape.samples()];
            double[] backward = new double[shape.samples()];
            double[] a = new double[order];
            double[] c = new double[order];
            return (x, from, count, out, at, step) -> {
                LinearPrediction.burg(x, from, count, forward, backward, a);
                LinearPrediction.cepstrum(a, c);
                System.arraycopy(c, 0, out, at, order);
            };
        });
    }

    static Feature yuleWalker(int order) {
        return new SummaryFeature(
                FeatureFamily.name("ARYW", order),
                new AutocorrelationSums(order),
                order,
                Order.CHANNEL_BY_CHANNEL,
                () -> {
                    double[] a = new double[order];
                    return (values, samples, out, at, step) -> {
                        LinearPrediction.levinson(values, a);
                        System.arraycopy(a, 0, out, at, order);
                    };
                });
    }

    private static IntUnaryOperator required(String name, int order) {
        return samples -> {
            LinearPrediction.requireSamples(name, order, samples);
            return order;
        };
    }
}
