package org.opentmr.tuning.recalibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opentmr.classifier.MotionCentres;
import org.opentmr.classifier.Scorer;
import org.opentmr.decoder.TrainedDecoder;

/**
 * Lets a decoder follow its own confident decisions while it is used. Sees the features of every decision in turn; once a
 * second there is a new decoder, for whoever decides to take it over. Runs beside the decoding, not in it. For one thread.
 *
 * <p>The last good decoder is never lost: {@link #lastGood()}. No centre leaves its surroundings there, and where the
 * adapted decoder contradicts it too often, the adaptation stops for good and gives it back.
 */
public final class ConfidentAdaptation {

    private static final double RENEWAL_SECONDS = 1;

    private final AdaptationSpec spec;
    private final TrainedDecoder lastGood;
    private final MotionCentres places;
    private final Centres centres;
    private final double[][] anchors;
    private final Scorer before;
    private final double[] posteriorBefore;
    private final double[] posterior;
    private final List<double[]> waiting = new ArrayList<>();
    private final int renewal;
    private final double forgetting;
    private TrainedDecoder decoder;
    private Scorer now;
    private int runMotion = -1;
    private int runLength;
    private long seen;
    private long taken;
    private double agreement = 1;
    private boolean stopped;

    /**
     * An adaptation that has seen nothing.
     *
     * @throws IllegalArgumentException where the decoder's classifier keeps no centres
     */
    public ConfidentAdaptation(TrainedDecoder lastGood, AdaptationSpec spec) {
        this.spec = spec;
        this.lastGood = lastGood;
        centres = Centres.of(lastGood);
        places = MotionCentres.of(lastGood.model()).orElseThrow();
        anchors = new double[centres.parts()][];
        for (int p = 0; p < anchors.length; p++) {
            anchors[p] = new double[centres.shift(p, 0).length];
        }
        before = lastGood.model().newScorer();
        now = lastGood.model().newScorer();
        decoder = lastGood;
        posterior = new double[centres.motions()];
        posteriorBefore = new double[centres.motions()];
        double increment = lastGood.spec().incrementSeconds();
        renewal = Math.max(1, (int) Math.round(RENEWAL_SECONDS / increment));
        forgetting = Math.min(1, increment / spec.watchSeconds());
    }

    public TrainedDecoder lastGood() {
        return lastGood;
    }

    /** The decoder as it is now; the last good one until something was learnt, and after a stop. */
    public TrainedDecoder decoder() {
        return decoder;
    }

    /** Whether it gave up; nothing moves any more. */
    public boolean stopped() {
        return stopped;
    }

    /** The running share of the last good decoder's confident decisions that this one makes too. */
    public double agreement() {
        return agreement;
    }

    /** Takes the features of the next decision; those that are not numbers only end a run. */
    public void observe(double[] features) {
        if (stopped) {
            return;
        }
        seen++;
        now.score(features, posterior);
        int motion = Posteriors.winner(posterior);
        if (!(posterior[motion] > spec.confidence())) {
            startRun(-1);
        } else {
            if (motion != runMotion) {
                startRun(motion);
            }
            runLength++;
            if (runLength < spec.run()) {
                waiting.add(features.clone());
            } else {
                waiting.forEach(window -> follow(window, motion));
                waiting.clear();
                follow(features, motion);
            }
        }
        watch(features, motion);
        if (!stopped && seen % renewal == 0) {
            renew();
        }
    }

    private void startRun(int motion) {
        waiting.clear();
        runMotion = motion;
        runLength = 0;
    }

    private void follow(double[] window, int motion) {
        taken++;
        for (int p = 0; p < centres.parts(); p++) {
            double[] shift = centres.shift(p, motion).clone();
            double[] off = Centres.minus(places.place(p, window), centres.trained(p, motion));
            Centres.add(off, shift, -1);
            Centres.add(shift, off, spec.rate());
            centres.setShift(p, motion, shift);
            centres.bound(p, motion, anchors[p], spec.reach());
        }
    }

    private void watch(double[] features, int motion) {
        before.score(features, posteriorBefore);
        int expected = Posteriors.winner(posteriorBefore);
        if (posteriorBefore[expected] > spec.confidence()) {
            agreement += forgetting * ((expected == motion ? 1 : 0) - agreement);
            if (agreement < spec.leastAgreement()) {
                stopped = true;
                decoder = lastGood;
            }
        }
    }

    private void renew() {
        if (taken > 0) {
            decoder = Adjustment.withModel(lastGood, centres.moved());
            now = decoder.model().newScorer();
        }
    }

    /** What became of the decoder so far. */
    public Adjustment adjustment(String time) {
        double seconds = seen * lastGood.spec().incrementSeconds();
        if (stopped) {
            return Adjustment.kept(
                    lastGood,
                    time,
                    seconds,
                    String.format(
                            Locale.ROOT,
                            "adaptation stopped: it made only %.0f %% of the last good decoder's confident decisions",
                            100 * agreement));
        }
        if (decoder.equals(lastGood)) {
            return Adjustment.kept(lastGood, time, seconds, "no run of confident decisions to follow");
        }
        return new Adjustment(
                decoder,
                Change.now(
                        Change.Kind.ADAPTED,
                        time,
                        seconds,
                        0,
                        String.format(
                                Locale.ROOT,
                                "followed %d of %d decisions; %.1f %% of the last good decoder's confident ones stay",
                                taken,
                                seen,
                                100 * agreement)));
    }
}
