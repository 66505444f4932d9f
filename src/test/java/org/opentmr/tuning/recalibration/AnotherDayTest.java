package org.opentmr.tuning.recalibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.PublicRecordings;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.SplitRule;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** A month between two sessions, with 22 motions. */
class AnotherDayTest {

    private final Evaluator evaluator =
            new Evaluator(Phase.CAUSAL, SplitRule.AUTO, TestProvenance.NONE, Clock.system());

    private static Recording session(String name) throws IOException {
        Path folder = PublicRecordings.require("suguru55/sub-02/" + name);
        return RecordingCatalog.find(folder, ImportOptions.DEFAULT).get(0).load(warning -> {});
    }

    @Test
    void aMinuteWithoutLabelsWinsBackMuchOfWhatAMonthCosts() throws IOException {
        Recording first = session("ses-01");
        Recording later = session("ses-30");
        DecoderSpec spec = DefaultDecoder.spec(first.layout(), Optional.empty(), false);
        TrainedDecoder decoder = new DecoderTraining(spec, first.layout())
                .add(evaluator.cut(spec, first), annotation -> true)
                .train(TestProvenance.NONE);
        WindowTable table = evaluator.cut(spec, later);
        WarmUpSplit split = WarmUpSplit.of(table, later.layout().rateHz(), 60, later.name());
        double before = evaluator
                .of(decoder, later, table, split.after(), "")
                .accuracy()
                .accuracy();
        Adjustment adjustment = split.recentre(decoder, table, FakeSession.TIME);
        double after = evaluator
                .of(adjustment.decoder(), later, table, split.after(), "")
                .accuracy()
                .accuracy();
        assertThat(adjustment.changed()).isTrue();
        // 70.8 % and 89.3 % when this was written; the distance says that it works, not how well.
        assertThat(after).isGreaterThan(before + 0.1);
        assertThat(adjustment.change().expectedAfter())
                .isGreaterThan(adjustment.change().expectedBefore());
    }
}
