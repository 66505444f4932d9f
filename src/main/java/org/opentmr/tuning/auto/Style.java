package org.opentmr.tuning.auto;

/** What a person may prefer; the factor spreads the proposals along the front and is a default of this program. */
enum Style {
    BALANCED("balanced", "the weights as they are"),
    CALM("calm", "unwanted motion weighs four times as much"),
    QUICK("quick", "misses, delay and slowness weigh four times as much");

    private static final double FACTOR = 4;

    private final String word;
    private final String meaning;

    Style(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }

    TuningCost of(TuningCost cost) {
        return switch (this) {
            case BALANCED -> cost;
            case CALM -> cost.times(FACTOR, Figure.FALSE_ACTIVATIONS, Figure.WRONG, Figure.DRIFT);
            case QUICK -> cost.times(FACTOR, Figure.MISSED, Figure.DELAY, Figure.SLOWNESS);
        };
    }
}
