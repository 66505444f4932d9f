package org.opentmr.classifier;

/** A model that hands its features, or what it makes of them, to another one. */
interface LayeredModel extends StoredModel {

    Model base();

    LayeredModel withBase(Model other);

    /** What the base sees of one feature vector. */
    double[] forward(double[] features);
}
