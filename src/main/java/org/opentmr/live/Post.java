package org.opentmr.live;

import org.opentmr.motion.Motion;

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
    /** Of the decoder, 0 where the signal has a fault. */
    double speed;

    Fault fault = Fault.NONE;
    int faultChannel;
    long bridgedSamples;
    long gaps;
    long gapSamples;
    long overrunSamples;
    final double[] posterior;
    final double[] levels;

    Post(int motions, int channels) {
        posterior = new double[motions];
        levels = new double[channels];
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
        System.arraycopy(other.posterior, 0, posterior, 0, posterior.length);
        System.arraycopy(other.levels, 0, levels, 0, levels.length);
    }
}
