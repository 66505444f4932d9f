package org.opentmr.app.bench.model.signals;

import java.util.Locale;
import java.util.Optional;
import org.opentmr.assessment.quality.ChannelQuality;
import org.opentmr.assessment.quality.QualityThresholds;
import org.opentmr.assessment.quality.Verdict;

/** Puts the quality of one electrode into words for who stands beside the patient. */
final class ElectrodeAdvice {

    /**
     * Judges what an electrode can be blamed for at any moment. Whether contractions stand out is not among it: while the
     * person rests, none do.
     */
    static final QualityThresholds LIMITS = limits(QualityThresholds.DEFAULT);

    private ElectrodeAdvice() {}

    private static QualityThresholds limits(QualityThresholds usual) {
        return new QualityThresholds(
                -Double.MAX_VALUE,
                Double.NEGATIVE_INFINITY,
                usual.mainsRatio(),
                usual.lowFrequencyRatio(),
                usual.flatRmsMicrovolts(),
                usual.flatSeconds(),
                usual.flatShare(),
                usual.mostlyFlatShare(),
                usual.railShare(),
                usual.bridgeCorrelation(),
                usual.nanShare(),
                usual.ecgScore());
    }

    static ElectrodeLight light(ChannelQuality quality) {
        if (quality.verdict() == Verdict.GOOD) {
            return new ElectrodeLight(Optional.of(Verdict.GOOD), good(quality), "");
        }
        return new ElectrodeLight(
                Optional.of(quality.verdict()), quality.reasons().get(0), advice(quality));
    }

    private static String good(ChannelQuality quality) {
        String contact = "good contact";
        return quality.snrDb() >= QualityThresholds.DEFAULT.poorSnrDb()
                ? contact + String.format(Locale.ROOT, ", contractions stand out from rest by %.0f dB", quality.snrDb())
                : contact + ", no contraction in the last seconds";
    }

    /** In the order in which findings are told: the worst comes first. */
    private static String advice(ChannelQuality quality) {
        if (quality.nanShare() > 0) {
            return "Check the cable; with a wireless board, come closer.";
        }
        boolean still = quality.flatShare() >= LIMITS.flatShare();
        boolean weak = quality.activeRms() < LIMITS.flatRmsMicrovolts();
        if (quality.verdict() == Verdict.POOR && (quality.flatShare() >= LIMITS.mostlyFlatShare() || weak)) {
            return "Press the electrode on, check its cable and plug, then look again.";
        }
        if (quality.railShare() >= LIMITS.railShare()) {
            return "Turn its gain down; where that does not help, put the electrode on again.";
        }
        if (!quality.bridgedWith().isEmpty()) {
            return "Dry the skin between the electrodes, wipe off gel, or set them farther apart.";
        }
        if (quality.mainsRatio() > LIMITS.mainsRatio()) {
            return "Clean and moisten the skin, put the electrode on again, check the ground electrode; unplug chargers"
                    + " nearby.";
        }
        if (still) {
            return "Press the electrode on and fix its cable, so that the contact stays.";
        }
        if (quality.lowFrequencyRatio() > LIMITS.lowFrequencyRatio()) {
            return "Tape the cable down and press the electrode on evenly; let the arm hang still for a moment.";
        }
        return "Move the electrode away from the heart where the muscle allows it.";
    }
}
