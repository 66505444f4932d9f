package org.opentmr.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opentmr.classifier.Trainers;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.Rejection;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.control.simultaneous.Deadband;
import org.opentmr.feature.covariance.PatternFeatures;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.ChannelLayout;

/**
 * The decoder that is used where nobody chose another: settings by rule from the channels alone (rate, number, raw or
 * envelope, muscle, heart beat), never by data set. The features are {@link PatternFeatures}; the classifier joins two models, of the pattern
 * and of its amplitude, with temperatures fitted on the training repetitions.
 */
public final class DefaultDecoder {

    /** Optimum 150 to 250 ms (Smith, Hargrove, Lock and Kuiken 2011). */
    private static final double WINDOW_SECONDS = 0.2;

    private static final double INCREMENT_SECONDS = 0.025;

    /** Surface EMG keeps nearly all of its power from 20 to 450 Hz. */
    private static final double LOW_HZ = 20;

    private static final double HIGH_HZ = 450;

    /** Where the heart is heard: hardware for such people cuts at 70 Hz (Hargrove and others 2018). */
    private static final double HEART_LOW_HZ = 70;

    private static final int ORDER = 4;

    /** Below this rate there is nothing above the band that a low-pass could take away. */
    private static final double BAND_PASS_RATE_HZ = 1000;

    private static final double NOTCH_Q = 30;
    private static final double EUROPEAN_MAINS_HZ = 50;

    private DefaultDecoder() {}

    /**
     * The settings for a stream.
     *
     * @param layout its channels
     * @param powerLineHz mains frequency where it is known; a notch is set only then
     * @param heartBeat whether the heart is heard
     */
    public static DecoderSpec spec(ChannelLayout layout, Optional<Double> powerLineHz, boolean heartBeat) {
        return new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION,
                layout.isEnvelope()
                        ? List.of()
                        : filters(layout, powerLineHz, heartBeat || isPectoral(layout) ? HEART_LOW_HZ : LOW_HZ),
                true,
                WINDOW_SECONDS,
                INCREMENT_SECONDS,
                new PatternFeatures().name(),
                classifier(layout),
                control());
    }

    /**
     * The same signal for direct control: its sites' envelopes.
     *
     * @param settings how sites and thresholds are found
     */
    public static DecoderSpec direct(DecoderSpec usual, DirectSettings settings) {
        return usual.withStrategy(DecoderSpec.ENVELOPES, new Strategy.Direct(settings));
    }

    /** The same signal and features for one classifier per joint, with the same stages behind each. */
    public static DecoderSpec parallel(DecoderSpec usual) {
        return usual.withStrategy(usual.features(), new Strategy.Parallel(usual.classifier(), usual.control()));
    }

    /** The same signal and features for the regression of speeds. */
    public static DecoderSpec regression(DecoderSpec usual) {
        return usual.withStrategy(usual.features(), new Strategy.Regression(Deadband.DEFAULT));
    }

    /** The classifier that goes with {@link PatternFeatures}. */
    public static String classifier(ChannelLayout layout) {
        return Trainers.fusion(PatternFeatures.amplitudeSize(layout.size())).name();
    }

    /**
     * Nothing is rejected for its confidence until someone sets a threshold for this person; a bad channel always is. No
     * vote: it delays every decision. Ramp and proportional speed as usual.
     */
    private static ControlSpec control() {
        return ControlSpec.DEFAULT.withRejection(Rejection.DEFAULT.withThreshold(0));
    }

    /**
     * The field's usual EMG band and mains notch, whatever the channels are: for comparison with published figures.
     *
     * @param powerLineHz mains frequency, 50 Hz where it is not known
     */
    public static List<FilterSpec> standardFilters(ChannelLayout layout, Optional<Double> powerLineHz) {
        return filters(layout, Optional.of(powerLineHz.orElse(EUROPEAN_MAINS_HZ)), LOW_HZ);
    }

    private static List<FilterSpec> filters(ChannelLayout layout, Optional<Double> powerLineHz, double cornerHz) {
        double rateHz = layout.rateHz();
        List<FilterSpec> filters = new ArrayList<>();
        // At low rates the corner stays a tenth of the rate, so that the filter leaves most of the spectrum.
        double lowHz = Math.min(cornerHz, 0.1 * rateHz);
        if (rateHz >= BAND_PASS_RATE_HZ) {
            filters.add(new FilterSpec.BandPass(ORDER, lowHz, Math.min(HIGH_HZ, 0.45 * rateHz)));
        } else {
            filters.add(new FilterSpec.HighPass(ORDER, lowHz));
        }
        powerLineHz
                .filter(mainsHz -> mainsHz < 0.5 * rateHz)
                .ifPresent(mainsHz -> filters.add(new FilterSpec.Notch(mainsHz, NOTCH_Q, 1)));
        return filters;
    }

    private static boolean isPectoral(ChannelLayout layout) {
        return layout.channels().stream()
                .flatMap(channel -> channel.muscle().stream())
                .anyMatch(muscle -> muscle.toLowerCase(Locale.ROOT).contains("pector"));
    }
}
