package org.opentmr.tuning.search;

/** Which decoders nobody would pass over, whatever accuracy is worth to them in time. */
final class ParetoFront {

    private ParetoFront() {}

    /**
     * Per decoder, whether no other is at least as accurate and at least as fast, and better in one of both.
     *
     * @param accuracy per decoder
     * @param millis per decoder, as long as accuracy
     */
    static boolean[] of(double[] accuracy, double[] millis) {
        boolean[] front = new boolean[accuracy.length];
        for (int i = 0; i < front.length; i++) {
            front[i] = true;
            for (int j = 0; j < front.length && front[i]; j++) {
                boolean noWorse = accuracy[j] >= accuracy[i] && millis[j] <= millis[i];
                boolean better = accuracy[j] > accuracy[i] || millis[j] < millis[i];
                front[i] = !(noWorse && better);
            }
        }
        return front;
    }
}
