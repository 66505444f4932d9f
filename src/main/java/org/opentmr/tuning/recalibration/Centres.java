package org.opentmr.tuning.recalibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.classifier.Model;
import org.opentmr.classifier.MotionCentres;
import org.opentmr.decoder.TrainedDecoder;

/** Centres of motions on the move: shifts from where training put them, per part {@code [motion][number]}. */
final class Centres {

    private final MotionCentres model;
    private final double[][][] trained;
    private final double[][] nearest;
    private final double[][][] shifts;

    private Centres(MotionCentres model) {
        this.model = model;
        int motions = model.motions().size();
        trained = new double[model.parts()][][];
        nearest = new double[model.parts()][motions];
        shifts = new double[model.parts()][motions][];
        for (int p = 0; p < trained.length; p++) {
            trained[p] = model.centres(p);
            for (int k = 0; k < motions; k++) {
                shifts[p][k] = new double[trained[p][k].length];
                nearest[p][k] = nearest(p, k);
            }
        }
    }

    /**
     * The centres of a decoder.
     *
     * @throws IllegalArgumentException where its classifier keeps none
     */
    static Centres of(TrainedDecoder decoder) {
        return new Centres(MotionCentres.of(decoder.model())
                .orElseThrow(() -> new IllegalArgumentException("the classifier "
                        + decoder.spec().classifier()
                        + " keeps no centre of every motion to move; train with the default one, LDA, QDA, RDA or NB,"
                        + " or record new repetitions")));
    }

    /** Standard deviations from a motion to the nearest other one. */
    private double nearest(int part, int motion) {
        double nearestYet = Double.POSITIVE_INFINITY;
        for (int other = 0; other < trained[part].length; other++) {
            if (other != motion) {
                nearestYet = Math.min(
                        nearestYet, model.length(part, motion, minus(trained[part][other], trained[part][motion])));
            }
        }
        return nearestYet;
    }

    int parts() {
        return trained.length;
    }

    int motions() {
        return nearest[0].length;
    }

    /** Index of rest, {@link org.opentmr.motion.MotionSet#NONE} without. */
    int rest() {
        return model.motions().restIndex();
    }

    double[] shares() {
        return model.shares();
    }

    /** Where a part sees each of some windows. */
    double[][] places(int part, double[][] features) {
        return Arrays.stream(features).map(row -> model.place(part, row)).toArray(double[][]::new);
    }

    /** The mean of the centres as trained, each by its share. */
    double[] trainedMean(int part, double[] shares) {
        double[] mean = new double[trained[part][0].length];
        for (int k = 0; k < shares.length; k++) {
            add(mean, trained[part][k], shares[k]);
        }
        return mean;
    }

    double[] trained(int part, int motion) {
        return trained[part][motion];
    }

    double[] shift(int part, int motion) {
        return shifts[part][motion];
    }

    void setShift(int part, int motion, double[] shift) {
        shifts[part][motion] = shift;
    }

    /**
     * Draws a centre back towards a place near where it was trained, as far as needed.
     *
     * @param anchor shift of that place
     * @param reach the most that it may lie from there, as a part of the way to the nearest other motion
     * @return how far it wanted to lie from there, in the same measure
     */
    double bound(int part, int motion, double[] anchor, double reach) {
        double[] off = minus(shifts[part][motion], anchor);
        double wanted = model.length(part, motion, off) / nearest[part][motion];
        if (wanted > reach) {
            double[] drawn = anchor.clone();
            add(drawn, off, reach / wanted);
            shifts[part][motion] = drawn;
        }
        return wanted;
    }

    /** The model with the centres where they are now. */
    Model moved() {
        List<double[][]> all = new ArrayList<>();
        for (double[][] part : shifts) {
            all.add(part);
        }
        return model.moved(all);
    }

    static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, b, -1);
        return difference;
    }

    static void add(double[] sum, double[] part, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * part[i];
        }
    }
}
