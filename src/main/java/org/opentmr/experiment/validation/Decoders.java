package org.opentmr.experiment.validation;

import java.util.Optional;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.SplitRule;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * The decoders that simulated people are tried with, and how.
 *
 * @param provenance given to the decoders trained on the way
 */
record Decoders(Provenance provenance) {

    /** Of the published curves (Hudgins, Parker and Scott 1993; Englehart and Hudgins 2003). */
    static final String CLASSIC = "TD4 + LDA";

    static final String USUAL = "default decoder";

    /** Twice as far apart as live: half the work, and the windows overlap by three quarters even so. */
    private static final double INCREMENT_SECONDS = 0.05;

    /** Time-domain features and linear discriminant analysis, no control stage; filters by the channels. */
    static DecoderSpec classic(ChannelLayout layout) {
        return usual(layout).withFeatures("TD4").withClassifier("LDA").withControl(ControlSpec.OFF);
    }

    /** What the program takes where nobody chose. */
    static DecoderSpec usual(ChannelLayout layout) {
        DecoderSpec spec = DefaultDecoder.spec(layout, Optional.empty(), false);
        return spec.withWindow(spec.windowSeconds(), INCREMENT_SECONDS);
    }

    static DecoderSpec withWindowMilliseconds(DecoderSpec spec, double milliseconds) {
        return spec.withWindow(milliseconds / 1e3, INCREMENT_SECONDS);
    }

    /** Leave one repetition out, filters causal as live. */
    Outcome within(Recording recording, DecoderSpec spec) {
        return Outcome.of(evaluator().within(recording, spec).accuracy());
    }

    TrainedDecoder trained(Recording recording, DecoderSpec spec) {
        return new DecoderTraining(spec, recording.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(recording), annotation -> true)
                .train(provenance);
    }

    /** Every window of another session. */
    Outcome later(TrainedDecoder decoder, Recording recording) {
        return Outcome.of(
                evaluator().of(decoder, recording, "an earlier session").accuracy());
    }

    private Evaluator evaluator() {
        return new Evaluator(Phase.CAUSAL, SplitRule.REPETITION, provenance, Clock.system());
    }
}
