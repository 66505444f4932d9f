package org.opentmr.experiment;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Does the same with each of some people, on all processors. What is found stands in the order of the people, so that it is
 * the same on any number of threads.
 */
public final class Crowd {

    private Crowd() {}

    /**
     * One result per person.
     *
     * @param people how many, numbered from 0
     * @param one does it with one person; called from several threads
     * @param progress is told which person is done, one at a time
     */
    public static <T> List<T> each(int people, IntFunction<T> one, Consumer<String> progress) {
        Object turn = new Object();
        return IntStream.range(0, people)
                .parallel()
                .mapToObj(person -> {
                    T result = one.apply(person);
                    synchronized (turn) {
                        progress.accept("person " + (person + 1) + " of " + people);
                    }
                    return result;
                })
                .toList();
    }
}
