package org.opentmr.classifier;

import java.util.Locale;
import java.util.ServiceLoader;

/** The runtimes that this installation has. */
final class ForeignRuntimes {

    private ForeignRuntimes() {}

    static ForeignRuntime named(String word) {
        return named(word, ServiceLoader.load(ForeignRuntime.class, ForeignRuntimes.class.getClassLoader()));
    }

    /**
     * The runtime of that word.
     *
     * @throws IllegalArgumentException where there is none; says how to get it
     */
    static ForeignRuntime named(String word, Iterable<ForeignRuntime> present) {
        for (ForeignRuntime runtime : present) {
            if (runtime.word().equals(word)) {
                return runtime;
            }
        }
        throw new IllegalArgumentException("this build of OpenTMR cannot run " + word
                + " models; build one that can with" + " mvn -P" + word.toLowerCase(Locale.ROOT) + " package");
    }
}
