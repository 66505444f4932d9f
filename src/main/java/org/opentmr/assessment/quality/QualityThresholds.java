package org.opentmr.assessment.quality;

/**
 * Where a figure becomes a fault. All are design decisions or common practice, none a published norm: change them for
 * another electrode or amplifier.
 *
 * @param goodSnrDb active over rest, from here on good
 * @param poorSnrDb below this, poor; between the two, fair
 * @param mainsRatio power at the mains frequency and its harmonics over the power in the EMG band; above is poor
 * @param lowFrequencyRatio power below the EMG band over the power in it; above means movement of electrode or cable
 * @param flatRmsMicrovolts a channel in microvolts that stays below this is not connected
 * @param flatSeconds identical samples for so long are a dead channel: no amplifier is so free of noise
 * @param flatShare share of samples in such runs; from here on fair
 * @param mostlyFlatShare share of samples in such runs; from here on poor
 * @param railShare share of samples at the extreme values; from here on poor
 * @param bridgeCorrelation correlation of two channels; above, sweat or gel joins them
 * @param nanShare share of samples that are not finite; from here on poor, any at all is fair
 * @param ecgScore regularity of narrow spikes, from here on an electrocardiogram (see {@link EcgDetector})
 */
public record QualityThresholds(
        double goodSnrDb,
        double poorSnrDb,
        double mainsRatio,
        double lowFrequencyRatio,
        double flatRmsMicrovolts,
        double flatSeconds,
        double flatShare,
        double mostlyFlatShare,
        double railShare,
        double bridgeCorrelation,
        double nanShare,
        double ecgScore) {

    /** The program's defaults. */
    public static final QualityThresholds DEFAULT =
            new QualityThresholds(12, 6, 0.5, 1, 1, 0.05, 0.01, 0.5, 0.01, 0.98, 0.01, 0.25);

    public QualityThresholds {
        if (!(goodSnrDb > poorSnrDb)) {
            throw new IllegalArgumentException(
                    "thresholds need goodSnrDb > poorSnrDb, got " + goodSnrDb + " and " + poorSnrDb);
        }
        requirePositive("mainsRatio", mainsRatio);
        requirePositive("lowFrequencyRatio", lowFrequencyRatio);
        requirePositive("flatRmsMicrovolts", flatRmsMicrovolts);
        requirePositive("flatSeconds", flatSeconds);
        requirePositive("flatShare", flatShare);
        requirePositive("mostlyFlatShare", mostlyFlatShare);
        requirePositive("railShare", railShare);
        requirePositive("bridgeCorrelation", bridgeCorrelation);
        requirePositive("nanShare", nanShare);
        requirePositive("ecgScore", ecgScore);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("thresholds need " + name + " > 0, got " + value);
        }
    }
}
