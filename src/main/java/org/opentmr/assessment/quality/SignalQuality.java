package org.opentmr.assessment.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.signal.Channel;
import org.opentmr.signal.PowerSpectrum;
import org.opentmr.signal.Recording;

/** Judges every channel of a recording by rules with stated thresholds. */
public final class SignalQuality {
    /** Resolves mains to half a hertz. */
    private static final double SEGMENT_SECONDS = 2;

    private static final double[] MAINS_HZ = {50, 60};

    private final Recording recording;
    private final Optional<Double> powerLineHz;
    private final QualityThresholds limits;
    private final Activity activity;

    private SignalQuality(Recording recording, Optional<Double> powerLineHz, QualityThresholds limits) {
        this.recording = recording;
        this.powerLineHz = powerLineHz;
        this.limits = limits;
        this.activity = new Activity(recording);
    }

    /**
     * Judges a recording with the default thresholds.
     *
     * @param powerLineHz mains frequency; empty: the stronger of 50 and 60 Hz
     */
    public static QualityReport assess(Recording recording, Optional<Double> powerLineHz) {
        return assess(recording, powerLineHz, QualityThresholds.DEFAULT);
    }

    /** Judges a recording. */
    public static QualityReport assess(
            Recording recording, Optional<Double> powerLineHz, QualityThresholds thresholds) {
        if (powerLineHz.isPresent() && !(powerLineHz.get() > 0)) {
            throw new IllegalArgumentException("a mains frequency is above 0 Hz, got " + powerLineHz.get());
        }
        return new SignalQuality(recording, powerLineHz, thresholds).report();
    }

    private QualityReport report() {
        List<BridgedPair> bridges = Bridges.find(recording, limits.bridgeCorrelation());
        List<ChannelQuality> channels = new ArrayList<>();
        for (int i = 0; i < recording.layout().size(); i++) {
            channels.add(judge(i, bridges));
        }
        return new QualityReport(recording.name(), channels, bridges, notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                activity.isAnnotated()
                        ? "rest and activity as annotated"
                        : "no annotated rest and activity: the quietest and the loudest fifth of 250 ms frames stand for them");
        if (recording.layout().channels().stream().anyMatch(SignalQuality::isEnvelope)) {
            notes.add("mains, movement and heart beat are not judged on envelopes: their spectrum is gone");
        }
        return notes;
    }

    private ChannelQuality judge(int index, List<BridgedPair> bridges) {
        Channel channel = recording.layout().channels().get(index);
        double[] samples = recording.samples()[index];
        double rateHz = recording.layout().rateHz();
        boolean envelope = isEnvelope(channel);
        Levels levels = activity.levels(samples, !envelope);
        double flatShare =
                WaveformFaults.flatShare(samples, (int) Math.max(2, Math.ceil(limits.flatSeconds() * rateHz)));
        double railShare = WaveformFaults.railShare(samples, envelope);
        double nanShare = WaveformFaults.nanShare(samples);
        Spectrum spectrum = envelope ? Spectrum.NONE : spectrum(samples);
        EcgFinding ecg = envelope
                ? EcgFinding.UNKNOWN
                : EcgDetector.search(samples, rateHz, recording.joins(), limits.ecgScore());
        List<String> bridgedWith = partners(channel.name(), bridges);

        Findings findings = new Findings();
        findings.missing(nanShare, limits);
        // an envelope at rest may lie on its floor without moving: there, only a channel that never moves is flat
        double judgedFlat = envelope && flatShare < limits.mostlyFlatShare() ? 0 : flatShare;
        boolean microvolts = channel.unit().equals(Channel.MICROVOLTS);
        if (!findings.flat(judgedFlat, levels.activeRms(), microvolts, limits)) {
            findings.rail(railShare, limits);
            findings.bridges(bridgedWith);
            findings.mains(spectrum.mainsRatio(), spectrum.mainsHz(), limits);
            findings.snr(levels.snrDb(), limits);
            findings.lowFrequency(spectrum.lowFrequencyRatio(), limits);
            findings.ecg(ecg);
        }
        return new ChannelQuality(
                channel.name(),
                channel.unit(),
                levels.restRms(),
                levels.activeRms(),
                levels.snrDb(),
                spectrum.mainsHz(),
                spectrum.mainsRatio(),
                spectrum.lowFrequencyRatio(),
                flatShare,
                railShare,
                nanShare,
                ecg,
                bridgedWith,
                findings.verdict(),
                findings.reasons());
    }

    private record Spectrum(double mainsHz, double mainsRatio, double lowFrequencyRatio) {
        static final Spectrum NONE = new Spectrum(Double.NaN, Double.NaN, Double.NaN);
    }

    private Spectrum spectrum(double[] samples) {
        double rateHz = recording.layout().rateHz();
        int segment = (int) Math.max(2, Math.round(SEGMENT_SECONDS * rateHz));
        PowerSpectrum spectrum = PowerSpectrum.welch(samples, rateHz, segment, recording.joins());
        double mainsHz = powerLineHz.orElseGet(() -> stronger(spectrum));
        return new Spectrum(
                mainsHz, SpectralFaults.mainsRatio(spectrum, mainsHz), SpectralFaults.lowFrequencyRatio(spectrum));
    }

    private static double stronger(PowerSpectrum spectrum) {
        return SpectralFaults.mainsRatio(spectrum, MAINS_HZ[1]) > SpectralFaults.mainsRatio(spectrum, MAINS_HZ[0])
                ? MAINS_HZ[1]
                : MAINS_HZ[0];
    }

    private static List<String> partners(String channel, List<BridgedPair> bridges) {
        return bridges.stream()
                .filter(pair -> pair.first().equals(channel) || pair.second().equals(channel))
                .map(pair -> pair.first().equals(channel) ? pair.second() : pair.first())
                .toList();
    }

    private static boolean isEnvelope(Channel channel) {
        return channel.kind() == Channel.Kind.ENVELOPE;
    }
}
