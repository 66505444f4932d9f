package org.opentmr.assessment.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers what is wrong with one channel; the worst finding is its verdict. */
final class Findings {
    private final List<String> poor = new ArrayList<>();
    private final List<String> fair = new ArrayList<>();
    private final List<String> good = new ArrayList<>();

    /** Flat for most of the time, or with hardly any amplitude: nothing else can be said of such a channel. */
    boolean flat(double flatShare, double activeRms, boolean microvolts, QualityThresholds limits) {
        if (flatShare >= limits.mostlyFlatShare()) {
            poor.add(text("flat for %.0f %% of the time: not connected, or switched off", 100 * flatShare));
        } else if (microvolts && activeRms < limits.flatRmsMicrovolts()) {
            poor.add(text(
                    "only %.2f µV when active, below %.3g µV: not connected", activeRms, limits.flatRmsMicrovolts()));
        } else if (flatShare >= limits.flatShare()) {
            fair.add(text(
                    "flat for %.1f %% of the time, in runs of %.0f ms and more: contact comes and goes",
                    100 * flatShare, 1000 * limits.flatSeconds()));
        }
        return !poor.isEmpty();
    }

    void snr(double snrDb, QualityThresholds limits) {
        if (Double.isNaN(snrDb)) {
            fair.add("no rest or no activity to compare");
        } else if (snrDb < limits.poorSnrDb()) {
            poor.add(text(
                    "SNR %.1f dB, below %.3g dB: contractions hardly stand out from rest", snrDb, limits.poorSnrDb()));
        } else if (snrDb < limits.goodSnrDb()) {
            fair.add(text("SNR %.1f dB, below %.3g dB", snrDb, limits.goodSnrDb()));
        } else {
            good.add(text("SNR %.1f dB", snrDb));
        }
    }

    void rail(double railShare, QualityThresholds limits) {
        if (railShare >= limits.railShare()) {
            poor.add(
                    text("%.1f %% of the samples at the rail: gain too high, or an electrode is off", 100 * railShare));
        }
    }

    void missing(double nanShare, QualityThresholds limits) {
        if (nanShare >= limits.nanShare()) {
            poor.add(text("%.1f %% of the samples are missing", 100 * nanShare));
        } else if (nanShare > 0) {
            fair.add(text("%.2g %% of the samples are missing", 100 * nanShare));
        }
    }

    void mains(double ratio, double mainsHz, QualityThresholds limits) {
        if (ratio > limits.mainsRatio()) {
            poor.add(text("%.0f %% of the power is %.0f Hz mains: poor electrode contact", 100 * ratio, mainsHz));
        }
    }

    void lowFrequency(double ratio, QualityThresholds limits) {
        if (ratio > limits.lowFrequencyRatio()) {
            fair.add(text("%.1f times as much power below 20 Hz as in the EMG band: electrode or cable moves", ratio));
        }
    }

    void bridges(List<String> others) {
        if (!others.isEmpty()) {
            poor.add("shows the same as " + String.join(", ", others) + ": sweat or gel joins the electrodes");
        }
    }

    void ecg(EcgFinding ecg) {
        if (ecg.fires()) {
            fair.add(text("heart beat at %.0f per minute: raise the high-pass to 70 Hz", ecg.beatsPerMinute()));
        }
    }

    Verdict verdict() {
        return !poor.isEmpty() ? Verdict.POOR : !fair.isEmpty() ? Verdict.FAIR : Verdict.GOOD;
    }

    /** Worst first; the good ones where there is nothing else to say. */
    List<String> reasons() {
        List<String> all = new ArrayList<>(poor);
        all.addAll(fair);
        return all.isEmpty() ? List.copyOf(good) : all;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
