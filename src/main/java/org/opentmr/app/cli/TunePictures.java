package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentmr.app.tuning.TuningPictures;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.BeforeAfterChart;
import org.opentmr.plot.ConfusionChart;
import org.opentmr.plot.Picture;
import org.opentmr.plot.Theme;
import org.opentmr.tuning.ChangedMoment;
import org.opentmr.tuning.Comparison;
import org.opentmr.tuning.MotionOutcome;
import org.opentmr.tuning.OutcomeFigure;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.WhatIf;

/** The pictures of tuning on one recording. */
final class TunePictures {

    private static final Theme THEME = Theme.LIGHT;
    private static final TuningPictures PICTURES = new TuningPictures(THEME);
    private static final String ALONG =
            "Along each curve the rejection threshold rises from 0 at the left: of one motion"
                    + " with the others as they are, or of all alike";

    private final Path folder;

    TunePictures(Path folder) {
        this.folder = folder;
    }

    /** Curves always; timeline, numbers and confusion where settings were tried. */
    void draw(Tuned tuned, WhatIf whatIf) throws IOException {
        Files.createDirectories(folder);
        String stem = tuned.recording().replaceFirst("\\.[A-Za-z]+$", "");
        MotionSet motions = whatIf.evidence().motions();
        if (!tuned.sweeps().isEmpty()) {
            write(falseAgainstMissed(tuned, motions), "false-missed-" + stem);
            write(wrongAgainstMissed(tuned, motions), "wrong-missed-" + stem);
            write(accuracyAgainstWithheld(tuned, motions), "accuracy-withheld-" + stem);
        }
        if (tuned.comparison().map(Comparison::settings).orElse(tuned.present()) instanceof PatternSettings settings) {
            write(
                    PICTURES.strength(
                            "Speed and strength of contractions: " + tuned.recording(), whatIf.evidence(), settings),
                    "speed-" + stem);
        }
        if (tuned.comparison().isPresent()) {
            Comparison change = tuned.comparison().orElseThrow();
            write(timeline(tuned, whatIf, change), "timeline-" + stem);
            write(numbers(tuned, change), "before-after-" + stem);
            write(
                    ConfusionChart.ofChange(
                            change.before().confusion(), change.after().confusion(), THEME),
                    "confusion-" + stem);
        }
    }

    private void write(Picture picture, String name) throws IOException {
        EvaluationPictures.write(picture, folder.resolve(name + ".png"));
    }

    private static Picture timeline(Tuned tuned, WhatIf whatIf, Comparison change) {
        return PICTURES.timeline(
                "What if: " + tuned.recording(),
                settings(tuned, change) + " · decisions that changed: "
                        + change.decisions(ChangedMoment.Effect.BETTER) + " better, "
                        + change.decisions(ChangedMoment.Effect.WORSE) + " worse, "
                        + (change.decisions(ChangedMoment.Effect.AS_WRONG)
                                + change.decisions(ChangedMoment.Effect.UNKNOWN))
                        + " neither or not known",
                whatIf.evidence(),
                whatIf.track(),
                change);
    }

    private static String settings(Tuned tuned, Comparison change) {
        return "Settings: " + TuneText.changedSettings(tuned.present(), change.settings());
    }

    private static Picture numbers(Tuned tuned, Comparison change) {
        List<BeforeAfterChart.Row> rows = new ArrayList<>();
        rows.add(new BeforeAfterChart.Row(
                "all motions, missed",
                change.before().missedShare(),
                change.after().missedShare()));
        rows.add(new BeforeAfterChart.Row(
                "all motions, wrong",
                change.before().wrongShare(),
                change.after().wrongShare()));
        for (int m = 0; m < change.before().motions().size(); m++) {
            MotionOutcome before = change.before().motions().get(m);
            MotionOutcome after = change.after().motions().get(m);
            rows.add(new BeforeAfterChart.Row(before.motion() + ", missed", before.missedShare(), after.missedShare()));
            rows.add(new BeforeAfterChart.Row(before.motion() + ", wrong", before.wrongShare(), after.wrongShare()));
        }
        StringBuilder summary = new StringBuilder(settings(tuned, change));
        for (OutcomeFigure figure : OutcomeFigure.ALL) {
            double before = figure.of(change.before(), change.motionTestBefore());
            double after = figure.of(change.after(), change.motionTestAfter());
            summary.append(" · ")
                    .append(figure.title())
                    .append(" ")
                    .append(figure.text(before))
                    .append(" → ")
                    .append(figure.text(after))
                    .append(figure.verdict(before, after).isEmpty() ? "" : " " + figure.verdict(before, after));
        }
        return BeforeAfterChart.of("Before and after: " + tuned.recording(), summary.toString(), rows, THEME);
    }

    private static Picture falseAgainstMissed(Tuned tuned, MotionSet motions) {
        return PICTURES.falseAgainstMissed(
                "False activations against missed decisions: " + tuned.recording(),
                ALONG,
                tuned.outcome().restSeconds() > 0,
                motions,
                tuned.sweeps());
    }

    private static Picture wrongAgainstMissed(Tuned tuned, MotionSet motions) {
        return PICTURES.wrongAgainstMissed(
                "Wrong against missed decisions: " + tuned.recording(), ALONG, motions, tuned.sweeps());
    }

    private static Picture accuracyAgainstWithheld(Tuned tuned, MotionSet motions) {
        return PICTURES.accuracyAgainstWithheld(
                "Accuracy against withheld decisions: " + tuned.recording(), ALONG, motions, tuned.sweeps());
    }
}
