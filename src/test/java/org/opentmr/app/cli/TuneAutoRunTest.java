package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.auto.Constructed;
import org.opentmr.tuning.auto.FoldedEvidence;
import org.opentmr.tuning.auto.TuningCost;
import org.opentmr.tuning.auto.TuningReport;

class TuneAutoRunTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(
            InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true), Clock.system());

    @Test
    void showsWhatAProposalGainsAndHowToTakeItOver(@TempDir Path folder) throws Exception {
        TuneAutoRun run = new TuneAutoRun(
                console, TuneAutoRun.cost(Optional.of("delay=4"), List.of("false/min<=1")), Seed.DEFAULT, 1);
        TuningReport report = run.run(FoldedEvidence.of(Constructed.withStrays(3)), PatternSettings::of);
        assertThat(out.toString())
                .contains("balanced", "calm", "quick", "15.8/min", "false activations in rest at most 1.00/min")
                .contains("constructed: ", "6 contractions in 3 repetitions")
                .containsPattern("hand-close.rejection: 0 → 0\\.7\\d?")
                .containsPattern(
                        "Nothing was changed. To take \"balanced\" over: --set 'hand-close.rejection=0\\.7\\d?'"
                                + " --output FILE");
        assertThat(err.toString()).contains("tune 4 of 4");
        Path json = folder.resolve("tuning.json");
        TuneAutoRun.write(report, json);
        assertThat(Files.readString(json)).contains("\"false/min\" : 1.0", "\"pays\" : true");
        run.draw(report, folder.resolve("pictures"));
        assertThat(folder.resolve("pictures/tuning-front.png")).isNotEmptyFile();
    }

    @Test
    void refusesWhatCannotBeTunedWithTheReasonAlone() {
        TuneAutoRun run = new TuneAutoRun(console, TuningCost.USUAL, Seed.DEFAULT, 2);
        assertThatThrownBy(() -> run.run(FoldedEvidence.of(Constructed.idle(2)), PatternSettings::of))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("tuning needs contractions that are longer than a window; none is marked in this session");
    }
}
