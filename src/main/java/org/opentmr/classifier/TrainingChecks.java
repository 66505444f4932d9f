package org.opentmr.classifier;

/** What every trainer asks of its data. */
final class TrainingChecks {

    /** The square of a larger number, summed over windows and features, may overflow. */
    private static final double LARGEST = 1e150;

    private TrainingChecks() {}

    /**
     * @param fewest windows that every motion needs
     * @throws TrainingException where there is one motion, a motion with too few windows, or a feature that is not a
     *     number or too large to square
     */
    static void check(String trainer, TrainingSet set, int fewest) {
        if (set.motions().size() < 2) {
            throw new TrainingException(trainer + " needs at least 2 motions, got " + set.motions()
                    + "; record another one, for example rest");
        }
        int[] counts = set.counts();
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] < fewest) {
                throw new TrainingException(trainer + " needs at least " + fewest + " window" + (fewest == 1 ? "" : "s")
                        + " of every motion, got " + counts[k] + " of \""
                        + set.motions().get(k)
                        + "\"; record it longer or leave it out");
            }
        }
        for (int i = 0; i < set.windows(); i++) {
            for (int j = 0; j < set.dimensions(); j++) {
                double value = set.features()[i][j];
                if (!(Math.abs(value) <= LARGEST)) {
                    throw new TrainingException(
                            "window " + i + " (\"" + set.motions().get(set.labels()[i])
                                    + "\", repetition " + set.repetitions()[i] + "), feature " + j + " is " + value
                                    + ", want a number of magnitude up to " + LARGEST
                                    + "; leave the window out or repair its channel");
                }
            }
        }
    }
}
