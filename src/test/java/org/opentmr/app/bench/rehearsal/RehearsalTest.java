package org.opentmr.app.bench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.opentmr.ManualClock;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.PatientSpec;

class RehearsalTest {

    @Test
    void theLargestPatientIsWhatTheBenchIsPromisedToDraw() {
        ChannelLayout layout = Patient.layout(Rehearsal.largest(Seed.DEFAULT));

        assertThat(layout.size()).isEqualTo(16);
        assertThat(layout.rateHz()).isEqualTo(2000);
    }

    @Test
    void theSamePatientGivesTheSameDecoder() throws IOException {
        PatientSpec body = Rehearsal.usual(Seed.DEFAULT);
        Clock clock = new ManualClock();

        Rehearsal first = Rehearsal.with(body, clock);
        Rehearsal second = Rehearsal.with(body, clock);

        assertThat(first.calibrated().decoder().spec())
                .isEqualTo(second.calibrated().decoder().spec());
        assertThat(first.calibrated().recording().samples())
                .isDeepEqualTo(second.calibrated().recording().samples());
        assertThat(first.calibrated().decoder().motions())
                .isEqualTo(body.anatomy().motions());
    }
}
