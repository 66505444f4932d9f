package org.opentmr.app.bench.model.tune;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.ThresholdSweep;
import org.opentmr.tuning.WhatIf;

/** Makes the curve of a group of dials: of its threshold, or of all thresholds together. */
final class Curves {

    private static final String REJECTION = ".rejection";
    private static final String ON = ".on";
    private static final int SITE_POINTS = 24;

    private Curves() {}

    static Curve of(WhatIf base, Settings tried, DialGroup group) {
        WhatIf whatIf = base.from(tried);
        String title = group.title() + ": threshold";
        List<Parameter> own = ending(group.dials().stream().map(Dial::parameter).toList(), REJECTION, ON);
        if (!own.isEmpty()) {
            Parameter threshold = own.get(0);
            return new Curve(group.key(), title, ThresholdSweep.of(whatIf, threshold, values(tried, threshold)));
        }
        List<Parameter> rejections = ending(tried.parameters(), REJECTION);
        if (!rejections.isEmpty()) {
            return new Curve(
                    group.key(),
                    "All motions alike: threshold",
                    ThresholdSweep.together(whatIf, rejections, ThresholdSweep.thresholds()));
        }
        Parameter first = ending(tried.parameters(), ON).get(0);
        return new Curve(group.key(), first.meaning(), ThresholdSweep.of(whatIf, first, values(tried, first)));
    }

    private static List<Parameter> ending(List<Parameter> parameters, String... endings) {
        return parameters.stream()
                .filter(parameter -> Arrays.stream(endings).anyMatch(parameter.name()::endsWith))
                .toList();
    }

    /** Of a site, what its other thresholds allow. */
    private static double[] values(Settings tried, Parameter threshold) {
        if (threshold.name().endsWith(REJECTION)) {
            return ThresholdSweep.thresholds();
        }
        double low = Nearest.to(tried, threshold, threshold.low()).get(threshold);
        double high = Nearest.to(tried, threshold, threshold.high()).get(threshold);
        return IntStream.rangeClosed(0, SITE_POINTS)
                .mapToDouble(i -> low + (high - low) * i / SITE_POINTS)
                .toArray();
    }
}
