package org.opentmr.classifier;

import org.opentmr.signal.HotPath;

/** A scorer whose posterior is the softmax of its discriminants. */
abstract class DiscriminantScorer implements Scorer {

    private final int motions;

    DiscriminantScorer(Model model) {
        this.motions = model.motions().size();
    }

    @Override
    @HotPath
    public abstract void discriminate(double[] features, double[] discriminants);

    @Override
    @HotPath
    public final void score(double[] features, double[] posterior) {
        discriminate(features, posterior);
        Softmax.inPlace(posterior, motions);
    }
}
