package org.opentmr.simulation.artefact;

import java.util.SplittableRandom;

/** Random numbers of its own for each channel. */
final class Streams {

    private Streams() {}

    static SplittableRandom[] of(Stage stage, String purpose) {
        SplittableRandom[] streams = new SplittableRandom[stage.channels()];
        for (int channel = 0; channel < streams.length; channel++) {
            streams[channel] = stage.random(purpose, channel);
        }
        return streams;
    }
}
