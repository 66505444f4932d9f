package org.opentmr.assessment.coach;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.signal.ChannelLayout;

/** Looks for antagonists that contract together. */
final class Coactivations {

    private final Contractions contractions;
    private final ChannelLayout layout;

    Coactivations(Contractions contractions, ChannelLayout layout) {
        this.contractions = contractions;
        this.layout = layout;
    }

    /** Of every motion whose antagonist is among them and stands out most at another electrode. */
    List<Coactivation> among(List<Motion> motions) {
        List<Coactivation> found = new ArrayList<>();
        for (Motion motion : motions) {
            for (Motion other : motions) {
                int own = strongest(motion);
                int others = strongest(other);
                if (areAntagonists(motion, other) && own != others) {
                    String electrode = layout.channels().get(others).name();
                    found.add(new Coactivation(motion, other, electrode, share(motion, other, others)));
                }
            }
        }
        return found;
    }

    private static boolean areAntagonists(Motion a, Motion b) {
        return a.drives().size() == 1
                && b.drives().size() == 1
                && a.drives().get(0).axis() == b.drives().get(0).axis()
                && a.drives().get(0).direction() != b.drives().get(0).direction();
    }

    private int strongest(Motion motion) {
        double[] power = contractions.power(motion);
        double[] rest = contractions.restPower();
        int best = 0;
        for (int c = 1; c < power.length; c++) {
            best = !(power[c] / rest[c] <= power[best] / rest[best]) && !Double.isNaN(rest[c]) ? c : best;
        }
        return best;
    }

    private double share(Motion motion, Motion antagonist, int electrode) {
        double rest = contractions.restPower()[electrode];
        return Math.sqrt(Math.max(0, contractions.power(motion)[electrode] - rest)
                / Math.max(rest, contractions.power(antagonist)[electrode] - rest));
    }
}
