package org.opentmr.feature;

import static org.opentmr.feature.DifferenceSums.FIRST_SQUARE;
import static org.opentmr.feature.DifferenceSums.SECOND_SQUARE;
import static org.opentmr.feature.DifferenceSums.SQUARE;
import static org.opentmr.feature.HudginsSums.ABSOLUTE;
import static org.opentmr.feature.HudginsSums.CROSSINGS;
import static org.opentmr.feature.HudginsSums.LENGTH;
import static org.opentmr.feature.HudginsSums.TURNS;

import java.util.List;
import java.util.Map;

/**
 * The features of the time domain, one number a channel unless said otherwise, and the groups in use. Names and forms are
 * those of LibEMG (Eddy, Campbell, Phinyomark, Bateman and Scheme 2023) and of the survey of Phinyomark, Phukpattaranont
 * and Limsakul (2012); N is the number of samples, Δ the difference of neighbouring samples. A channel with a sample that
 * is not finite yields NaN in all of its numbers, counts too.
 */
public final class TimeDomainFeatures implements FeatureCatalog {

    /** LibEMG's threshold of WAMP, whatever the unit. */
    private static final double DEFAULT_WILLISON_THRESHOLD = 2e-3;

    private static final HudginsSums PLAIN = new HudginsSums(0);
    private static final DifferenceSums DIFFERENCES = new DifferenceSums();
    private static final PowerDescriptors POWER = new PowerDescriptors(false);
    private static final Moments MOMENTS = new Moments();

    @Override
    public Map<String, String> groups() {
        return Map.ofEntries(
                Map.entry("HTD", "MAV+ZC+SSC+WL"),
                Map.entry("TSTD", "MAVFD+DASDV+WAMP+ZC+MFL+SAMPEN+M0+M2+M4+SPARSI+IRF+WLF"),
                Map.entry("ITD", "ISD+COR+MDIFF+MLK"),
                Map.entry("HJORTH", "ACT+MOB+COMP"),
                Map.entry("LS4", "LS+MFL+MSR+WAMP"),
                Map.entry("LS9", "LS+MFL+MSR+WAMP+ZC+RMS+IAV+DASDV+VAR"),
                Map.entry("TDPSD", "M0+M2+M4+SPARSI+IRF+WLF"),
                Map.entry("TDAR", "MAV+ZC+SSC+WL+AR"),
                Map.entry("COMB", "WL+SSC+LD+AR(9)"),
                Map.entry("MSWT", "WENG+WV+WWL+WENT"));
    }

    @Override
    public List<FeatureFamily> families() {
        return List.of(
                new FeatureFamily(
                        "TD4",
                        "Hudgins' MAV, ZC, SSC and WL of all channels, one after another; threshold in µV",
                        List.of(0.0),
                        parameters -> td4(parameters[0])),
                scalar("MAV", "mean absolute value", PLAIN, (v, n) -> v[ABSOLUTE] / n),
                scalar("IAV", "integral of the absolute value, Σ|x|", PLAIN, (v, n) -> v[ABSOLUTE]),
                scalar("MLK", "mean logarithm kernel, log(Σ|x|) / N", PLAIN, TimeDomainFeatures::logKernel),
                scalar("WL", "waveform length, Σ|Δx|", PLAIN, (v, n) -> v[LENGTH]),
                scalar("MAVFD", "mean absolute value of the first difference", PLAIN, (v, n) -> v[LENGTH] / (n - 1)),
                scalar(
                        "MFL",
                        "maximum fractal length, log10 of the waveform length",
                        PLAIN,
                        (v, n) -> Math.log10(v[LENGTH])),
                new FeatureFamily(
                        "ZC",
                        "zero crossings with steps of at least a threshold in µV; zeros are passed over",
                        List.of(0.0),
                        parameters -> count("ZC", parameters[0], CROSSINGS)),
                new FeatureFamily(
                        "SSC",
                        "slope sign changes with a step of at least a threshold in µV on one side; flat does not count",
                        List.of(0.0),
                        parameters -> count("SSC", parameters[0], TURNS)),
                new FeatureFamily(
                        "SSCPROD",
                        "slope sign changes whose two steps have a product above a threshold in µV²",
                        List.of(0.0),
                        parameters -> SummaryFeature.scalar(
                                FeatureFamily.name("SSCPROD", parameters),
                                new TurnCount(parameters[0]),
                                (v, n) -> v[0] + v[1])),
                new FeatureFamily(
                        "WAMP",
                        "Willison amplitude: steps larger than a threshold in µV",
                        List.of(DEFAULT_WILLISON_THRESHOLD),
                        parameters -> SummaryFeature.scalar(
                                FeatureFamily.name("WAMP", parameters),
                                new StepCount(parameters[0]),
                                (v, n) -> v[0] + v[1])),
                scalar("RMS", "root mean square", DIFFERENCES, (v, n) -> Math.sqrt(v[SQUARE] / n)),
                scalar("ISD", "integral square descriptor, Σx²", DIFFERENCES, (v, n) -> v[SQUARE]),
                scalar("ACT", "Hjorth activity as the mean square", DIFFERENCES, (v, n) -> v[SQUARE] / n),
                scalar(
                        "DASDV",
                        "root mean square of the first difference",
                        DIFFERENCES,
                        (v, n) -> Math.sqrt(v[FIRST_SQUARE] / (n - 1))),
                scalar("MZP", "√(ΣΔx² / N), power and peaks", DIFFERENCES, (v, n) -> Math.sqrt(v[FIRST_SQUARE] / n)),
                scalar("MDIFF", "mean square of the derivative, ΣΔx² / N", DIFFERENCES, (v, n) -> v[FIRST_SQUARE] / n),
                scalar(
                        "MOB",
                        "Hjorth mobility, √(ΣΔx² / Σx²)",
                        DIFFERENCES,
                        (v, n) -> Math.sqrt(v[FIRST_SQUARE] / v[SQUARE])),
                scalar(
                        "COMP",
                        "Hjorth complexity, mobility of Δx over mobility of x",
                        DIFFERENCES,
                        (v, n) ->
                                Math.sqrt(v[SECOND_SQUARE] / v[FIRST_SQUARE]) / Math.sqrt(v[FIRST_SQUARE] / v[SQUARE])),
                scalar(
                        "PAP",
                        "peak average power, √(Σx² ΣΔx² / ΣΔ²x²)",
                        DIFFERENCES,
                        (v, n) -> Math.sqrt(v[SQUARE]) / (Math.sqrt(v[SECOND_SQUARE]) / Math.sqrt(v[FIRST_SQUARE]))),
                scalar(
                        "COR",
                        "coefficient of regularisation, ΣΔx² / (ΣΔ²x² Σx²)",
                        DIFFERENCES,
                        (v, n) -> v[FIRST_SQUARE] / (v[SECOND_SQUARE] * v[SQUARE])),
                power("M0", "fused power descriptor of the signal, LibEMG's form", PowerDescriptors.M0),
                power("M2", "fused power descriptor of the first difference", PowerDescriptors.M2),
                power("M4", "fused power descriptor of the second difference", PowerDescriptors.M4),
                power("SPARSI", "fused sparseness", PowerDescriptors.SPARSI),
                power("IRF", "fused irregularity factor", PowerDescriptors.IRF),
                power("WLF", "fused ratio of waveform lengths", PowerDescriptors.WLF),
                FeatureFamily.of(
                        "time-domain power spectral descriptors as published, six a channel, descriptor by descriptor",
                        new SummaryFeature(
                                "KTDPSD",
                                new PowerDescriptors(true),
                                PowerDescriptors.COUNT,
                                Order.NUMBER_BY_NUMBER,
                                () -> copying(PowerDescriptors.COUNT))),
                scalar("MEAN", "mean", MOMENTS, (v, n) -> v[Moments.MEAN]),
                scalar("VAR", "variance, divided by N", MOMENTS, (v, n) -> v[Moments.SECOND] / n),
                scalar("SKEW", "skewness; NaN of a constant window", MOMENTS, Moments::skewness),
                scalar(
                        "KURT",
                        "kurtosis, 3 for a normal distribution; NaN of a constant window",
                        MOMENTS,
                        Moments::kurtosis),
                new FeatureFamily(
                        "TM",
                        "absolute temporal moment of a whole order, mean |x|^order",
                        List.of(3.0),
                        parameters -> temporalMoment(FeatureFamily.whole("TM", "order", parameters[0]))),
                scalar(
                        "LD",
                        "log detector, exp of the mean of log(|x| + 1)",
                        new LogSum(),
                        (v, n) -> Math.exp(v[0] / n)),
                scalar("MSR", "modulus of the mean complex square root", new RootSums(), RootSums::modulus),
                scalar("MPK", "largest sample", new Peak(), (v, n) -> v[0]),
                FeatureFamily.of("L-scale, the second L-moment", new LScale()),
                new FeatureFamily(
                        "MAVSLP",
                        "differences of the mean absolute values of a number of segments, segment by segment",
                        List.of(2.0),
                        parameters -> SegmentSlopes.feature(FeatureFamily.whole("MAVSLP", "number", parameters[0]))),
                new FeatureFamily(
                        "AR",
                        "autoregressive coefficients of an order by Burg, channel by channel",
                        List.of(4.0),
                        parameters -> Prediction.burg(FeatureFamily.whole("AR", "order", parameters[0]))),
                new FeatureFamily(
                        "ARYW",
                        "autoregressive coefficients of an order from autocorrelations (Yule-Walker), channel by channel",
                        List.of(4.0),
                        parameters -> Prediction.yuleWalker(FeatureFamily.whole("ARYW", "order", parameters[0]))),
                new FeatureFamily(
                        "CC",
                        "cepstral coefficients of an order by Burg, channel by channel",
                        List.of(4.0),
                        parameters -> Prediction.cepstrum(FeatureFamily.whole("CC", "order", parameters[0]))));
    }

    private static FeatureFamily scalar(String name, String meaning, Summary summary, Reading.Scalar reading) {
        return FeatureFamily.of(meaning, SummaryFeature.scalar(name, summary, reading));
    }

    private static FeatureFamily power(String name, String meaning, int index) {
        return scalar(name, meaning, POWER, (values, samples) -> values[index]);
    }

    private static Feature td4(double thresholdMicrovolts) {
        Reading reading = (values, samples, out, at, step) -> {
            out[at] = values[ABSOLUTE] / samples;
            out[at + step] = values[CROSSINGS];
            out[at + 2 * step] = values[TURNS];
            out[at + 3 * step] = values[LENGTH];
        };
        return new SummaryFeature(
                FeatureFamily.name("TD4", thresholdMicrovolts),
                new HudginsSums(thresholdMicrovolts),
                4,
                Order.NUMBER_BY_NUMBER,
                () -> reading);
    }

    private static Feature count(String abbreviation, double thresholdMicrovolts, int index) {
        String name = thresholdMicrovolts == 0 ? abbreviation : FeatureFamily.name(abbreviation, thresholdMicrovolts);
        return SummaryFeature.scalar(name, new HudginsSums(thresholdMicrovolts), (values, samples) -> values[index]);
    }

    private static Feature temporalMoment(int order) {
        return SummaryFeature.scalar(
                FeatureFamily.name("TM", order), new AbsoluteMoment(order), (values, samples) -> values[0] / samples);
    }

    private static double logKernel(double[] values, int samples) {
        // LibEMG's guard: the logarithm of a silent window is that of the spacing of doubles at 1
        return Math.log(values[ABSOLUTE] + Math.ulp(1.0)) / samples;
    }

    private static Reading copying(int count) {
        return (values, samples, out, at, step) -> {
            for (int i = 0; i < count; i++) {
                out[at + i * step] = values[i];
            }
        };
    }
}
