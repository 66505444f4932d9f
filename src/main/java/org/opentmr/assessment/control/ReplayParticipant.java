package org.opentmr.assessment.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Recording;

/**
 * A recorded session run through a decoder, sample by sample as live. The person in it did what its annotations say and saw
 * no limb: it can be scored as a Motion test, and takes no other test. Means something only with a decoder that was not
 * trained on the recording.
 */
public final class ReplayParticipant implements Participant {

    private final Recording recording;
    private final Decoder decoder;
    private final List<Long> ends;
    private final int incrementSamples;
    private int at;

    public ReplayParticipant(TrainedDecoder trained, Recording recording) {
        trained.requireSameStream(recording.name(), recording.layout());
        this.recording = recording;
        decoder = new Decoder(trained);
        incrementSamples = trained.spec().windowShape(recording.layout()).hop();
        ends = new ArrayList<>(trained.spec().restartAtJoins() ? recording.joins() : List.of());
        ends.add((long) recording.length());
    }

    @Override
    public MotionSet motions() {
        return decoder.trained().motions();
    }

    @Override
    public double incrementSeconds() {
        return incrementSamples / recording.layout().rateHz();
    }

    @Override
    public Optional<Decision> decide(Scene scene) {
        return next() ? Optional.of(Decision.of(decoder)) : Optional.empty();
    }

    /** Runs on to the next decision; false where there is none. */
    private boolean next() {
        while (!ends.isEmpty()) {
            long end = ends.get(0);
            while (at < end) {
                at += decoder.push(recording.samples(), at, (int) end - at);
                if (decoder.ready()) {
                    return true;
                }
            }
            decoder.restart();
            ends.remove(0);
        }
        return false;
    }

    @Override
    public boolean reacts() {
        return false;
    }

    /**
     * Scores every annotated contraction of a motion of the test as one trial, its beginning being the cue. A trial ends with
     * its contraction, if that is shorter than the time limit. Contractions with bad samples, or across pieces put back to
     * back, are left out. The order, repetitions and rest are the recording's. For a replay from its beginning.
     */
    public MotionTestResult score(MotionTest test) {
        test.requireKnown(motions());
        if (at > 0) {
            throw new IllegalStateException(recording.name() + " has been replayed already, up to sample " + at);
        }
        LongStream.Builder samples = LongStream.builder();
        List<Motion> decided = new ArrayList<>();
        while (next()) {
            samples.add(at);
            decided.add(decoder.motion());
        }
        return new RecordedMotionTest(test, recording, incrementSeconds())
                .score(samples.build().toArray(), decided::get);
    }
}
