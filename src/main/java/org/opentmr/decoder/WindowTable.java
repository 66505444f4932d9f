package org.opentmr.decoder;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;

/**
 * The windows that lie inside the annotated motions of one recording, in order, and their features.
 *
 * @param annotations of the recording that mark a motion, all of them
 * @param annotation per window, the index of the annotation that it lies in
 * @param end per window, the sample after its last one, from the start of the recording
 * @param features per window
 * @param activity per window, the strength of the contraction in the unit of the samples
 * @param bad per window, whether it holds a sample that is not a number
 * @param timing what it took
 */
public record WindowTable(
        List<Annotation> annotations,
        int[] annotation,
        long[] end,
        double[][] features,
        double[] activity,
        boolean[] bad,
        Timing timing) {

    public WindowTable {
        annotations = List.copyOf(annotations);
    }

    /**
     * Seconds of computation.
     *
     * @param filterSeconds all channels, all samples
     * @param featureSeconds all windows
     */
    public record Timing(double filterSeconds, double featureSeconds) {}

    public int windows() {
        return features.length;
    }

    /** What the person did during a window. */
    public Motion motion(int window) {
        return annotations.get(annotation[window]).motion();
    }

    /** The windows of the annotations whose indices are wanted, in order. */
    public int[] windowsOf(IntPredicate wanted) {
        return IntStream.range(0, windows())
                .filter(w -> wanted.test(annotation[w]))
                .toArray();
    }
}
