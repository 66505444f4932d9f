package org.opentmr.app.bench.model.simulate;

import java.util.Locale;
import org.opentmr.simulation.anatomy.Reinnervation;

/** What so many months since surgery mean for the nerves, as the simulation has it. */
public final class NerveGrowth {

    /** Shares of ripeness between the stages; they lie where the simulation's course bends. */
    private static final double WEAK = 0.35;

    private static final double USABLE = 0.8;
    private static final double SETTLED = 0.98;

    /** Before that no axon has arrived, {@link Reinnervation}. */
    private static final double SILENT_MONTHS = 2.5;

    private NerveGrowth() {}

    /** One line. */
    public static String words(double months) {
        double ripe = new Reinnervation(months, 0).maturity();
        String stage;
        if (months <= SILENT_MONTHS) {
            stage = "no transferred nerve has reached its muscle";
        } else if (ripe < WEAK) {
            stage = "the first nerve fibres arrive: weak signals";
        } else if (ripe < USABLE) {
            stage = "nerves grow in: signals can be trained";
        } else if (ripe < SETTLED) {
            stage = "most nerves are in: signals can be used";
        } else {
            stage = "nerves are in: strong, steady signals";
        }
        return String.format(Locale.ROOT, "%s (%.0f %%)", stage, 100 * ripe);
    }
}
