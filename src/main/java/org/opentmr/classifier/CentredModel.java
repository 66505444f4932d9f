package org.opentmr.classifier;

/** A model with one density per motion, each around a centre among the features; the centres can be moved. */
interface CentredModel extends StoredModel {

    /** The centre of a motion, one number per feature. */
    double[] centre(int motion);

    /** The length of a step among the features, in standard deviations of a motion. */
    double length(int motion, double[] step);

    /** The logarithm of a motion's share of the training windows, up to a constant that all motions share. */
    double logShare(int motion);

    /**
     * The same densities around moved centres.
     *
     * @param shifts {@code [motion][feature]}; where they are 0 the model stays the same to the last bit
     */
    CentredModel moved(double[][] shifts);
}
