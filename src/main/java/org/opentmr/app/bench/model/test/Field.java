package org.opentmr.app.bench.model.test;

import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * How a setting is read from a test's design and put into another.
 *
 * @param shape the setting with any value
 */
record Field<T>(Setting shape, ToDoubleFunction<T> get, BiFunction<T, Double, T> with) {

    static <T> Field<T> of(
            String key,
            String words,
            String unit,
            double lowest,
            double highest,
            double step,
            ToDoubleFunction<T> get,
            BiFunction<T, Double, T> with) {
        return new Field<>(new Setting(key, words, unit, lowest, highest, step, lowest), get, with);
    }

    Setting of(T test) {
        return new Setting(
                shape.key(),
                shape.words(),
                shape.unit(),
                shape.lowest(),
                shape.highest(),
                shape.step(),
                get.applyAsDouble(test));
    }

    T with(T test, double value) {
        if (!(value >= shape.lowest() && value <= shape.highest())) {
            throw new IllegalArgumentException(String.format(
                    "%s is %s to %s %s, got %s", shape.words(), shape.lowest(), shape.highest(), shape.unit(), value));
        }
        return with.apply(test, value);
    }
}
