package org.opentmr.live;

import java.util.List;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.filter.FilterSpec;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** A simulated session and a decoder trained on it: 8 channels, 1000 Hz, windows of 200 ms every 25 ms. */
final class TrainedSession {

    private TrainedSession() {}

    static Recording recording() {
        return new SyntheticSession(
                        PersonSpec.typical(new Seed(1)), new SessionConditions(1, 0, 3, 50), SessionProtocol.ARM)
                .make("01", "01");
    }

    static TrainedDecoder decoder(Recording recording) {
        DecoderSpec spec = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION,
                List.of(new FilterSpec.HighPass(4, 20), new FilterSpec.Notch(50, 30, 3)),
                true,
                0.2,
                0.025,
                "TD4(8)",
                "LDA(0.01)",
                ControlSpec.DEFAULT);
        return new DecoderTraining(spec, recording.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(recording), a -> true)
                .train(TestProvenance.NONE);
    }

    static float[][] floats(Recording recording, int from, int count) {
        float[][] samples = new float[recording.layout().size()][count];
        for (int c = 0; c < samples.length; c++) {
            for (int i = 0; i < count; i++) {
                samples[c][i] = (float) recording.samples()[c][from + i];
            }
        }
        return samples;
    }
}
