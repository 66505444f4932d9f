package org.opentmr.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opentmr.motion.MotionSet;

/**
 * Where the motions lie inside a model, and the model with them moved. A model has one part, or several where it is fused;
 * each part looks at the features in its own way (standardised, projected), and has a centre for every motion there.
 */
public final class MotionCentres {

    private final Model model;
    private final List<Part> parts;

    private MotionCentres(Model model, List<Part> parts) {
        this.model = model;
        this.parts = List.copyOf(parts);
    }

    /** One density per motion, and the way from the features of a window to the place where it is measured. */
    private record Part(UnaryOperator<double[]> way, CentredModel densities) {}

    /** Empty where the classifier keeps no centre of every motion: nearest neighbours and support vector machines. */
    public static Optional<MotionCentres> of(Model model) {
        List<Part> parts = new ArrayList<>();
        return gather(model, UnaryOperator.identity(), parts)
                ? Optional.of(new MotionCentres(model, parts))
                : Optional.empty();
    }

    private static boolean gather(Model model, UnaryOperator<double[]> way, List<Part> into) {
        if (model instanceof CentredModel densities) {
            into.add(new Part(way, densities));
            return true;
        }
        if (model instanceof LayeredModel layer) {
            return gather(layer.base(), features -> layer.forward(way.apply(features)), into);
        }
        if (model instanceof FusedModel fused) {
            return fused.parts().stream()
                    .allMatch(part -> gather(part.model(), features -> part.slice(way.apply(features)), into));
        }
        return false;
    }

    public Model model() {
        return model;
    }

    public MotionSet motions() {
        return model.motions();
    }

    public int parts() {
        return parts.size();
    }

    /** The centres of the motions in a part, {@code [motion][number]}. */
    public double[][] centres(int part) {
        double[][] centres = new double[motions().size()][];
        Arrays.setAll(centres, motion -> parts.get(part).densities().centre(motion));
        return centres;
    }

    /** Where a part sees the features of a window. */
    public double[] place(int part, double[] features) {
        return parts.get(part).way().apply(features);
    }

    /** The length of a step in a part, in standard deviations of a motion (Mahalanobis). */
    public double length(int part, int motion, double[] step) {
        return parts.get(part).densities().length(motion, step);
    }

    /** The share of every motion among the windows that the model was trained on; together 1. */
    public double[] shares() {
        double[] shares = new double[motions().size()];
        Arrays.setAll(shares, motion -> parts.get(0).densities().logShare(motion));
        Softmax.inPlace(shares, shares.length);
        return shares;
    }

    /**
     * The model with its centres moved and all else as it is.
     *
     * @param shifts per part {@code [motion][number]}; where they are 0 the model stays the same to the last bit
     */
    public Model moved(List<double[][]> shifts) {
        if (shifts.size() != parts.size()) {
            throw new IllegalArgumentException(
                    "a model of " + parts.size() + " parts needs as many shifts, got " + shifts.size());
        }
        return moved(model, shifts.iterator());
    }

    private static Model moved(Model model, Iterator<double[][]> shifts) {
        if (model instanceof CentredModel densities) {
            return densities.moved(shifts.next());
        }
        if (model instanceof LayeredModel layer) {
            return layer.withBase(moved(layer.base(), shifts));
        }
        if (model instanceof FusedModel fused) {
            return new FusedModel(
                    fused.dimensions(),
                    fused.parts().stream()
                            .map(part -> new FusedModel.Part(part.from(), moved(part.model(), shifts)))
                            .toList());
        }
        throw new IllegalStateException("no centres in " + model.getClass().getName());
    }
}
