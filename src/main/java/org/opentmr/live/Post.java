package org.opentmr.live;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;

/** What the decode thread tells the others: plain memory, written by one thread at a time, copied from there. */
final class Post {

    /** Decisions so far. */
    long decisions;
    /** Whether this tells of a new decision, or only of samples. */
    boolean decided;
    /** Number after the last sample that was looked at. */
    long endSample;
    /** When that sample came. */
    long arrivalNanos;

    long decidedNanos;
    Motion motion = Motion.REST;
    double confidence;
    /** Of the fastest motion, 0 where the signal has a fault. */
    double speed;

    Fault fault = Fault.NONE;
    int faultChannel;
    long bridgedSamples;
    long gaps;
    long gapSamples;
    long overrunSamples;
    /** Per motion of the decoder; 0 where the signal has a fault. */
    final double[] speeds;

    /** Empty where the decoder knows none. */
    final double[] posterior;

    final double[] levels;

    /** What the decoder's motions are; shared by all copies. */
    private final List<Motion> motions;

    /**
     * An empty one.
     *
     * @param motions of the decoder; none without one
     * @param posteriors numbers in its posterior, 0 where it knows none
     */
    Post(List<Motion> motions, int posteriors, int channels) {
        this.motions = motions;
        speeds = new double[motions.size()];
        posterior = new double[posteriors];
        levels = new double[channels];
    }

    /** The motions that go on, each at its speed; empty at rest. */
    List<MotionSpeed> going() {
        List<MotionSpeed> going = new ArrayList<>(1);
        for (int m = 0; m < speeds.length; m++) {
            if (speeds[m] > 0) {
                going.add(new MotionSpeed(motions.get(m), speeds[m]));
            }
        }
        return going;
    }

    void set(Post other) {
        decisions = other.decisions;
        decided = other.decided;
        endSample = other.endSample;
        arrivalNanos = other.arrivalNanos;
        decidedNanos = other.decidedNanos;
        motion = other.motion;
        confidence = other.confidence;
        speed = other.speed;
        fault = other.fault;
        faultChannel = other.faultChannel;
        bridgedSamples = other.bridgedSamples;
        gaps = other.gaps;
        gapSamples = other.gapSamples;
        overrunSamples = other.overrunSamples;
        System.arraycopy(other.speeds, 0, speeds, 0, speeds.length);
        System.arraycopy(other.posterior, 0, posterior, 0, posterior.length);
        System.arraycopy(other.levels, 0, levels, 0, levels.length);
    }
}
