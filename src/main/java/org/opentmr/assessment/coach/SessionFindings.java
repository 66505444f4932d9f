package org.opentmr.assessment.coach;

import java.util.List;
import java.util.Optional;
import org.opentmr.motion.Motion;

/**
 * What the rules judge: all figures of a session.
 *
 * @param motions all but rest
 * @param rest share of the windows of rest that move the prosthesis, where rest was recorded and tested
 * @param restRecorded whether rest was
 * @param apartDb median over all pairs of motions of how much their patterns differ, root mean square over the electrodes;
 *     NaN with fewer than 2 motions
 * @param coactivations antagonists whose muscles work together
 * @param electrodes in the order of the layout
 */
record SessionFindings(
        List<MotionFindings> motions,
        Optional<RestFindings> rest,
        boolean restRecorded,
        double apartDb,
        List<Coactivation> coactivations,
        List<ElectrodeFindings> electrodes) {

    SessionFindings {
        motions = List.copyOf(motions);
        coactivations = List.copyOf(coactivations);
        electrodes = List.copyOf(electrodes);
    }

    /**
     * Rest under test.
     *
     * @param windows of rest
     * @param falseShare of them decoded as a motion
     * @param mostAs the motion that they are most often decoded as
     */
    record RestFindings(long windows, double falseShare, Motion mostAs) {}

    /** Percentage points of the mean accuracy over motions, rest among them, that a share of one motion's windows makes. */
    double points(double shareOfOneMotion) {
        return 100 * shareOfOneMotion / (motions.size() + (restRecorded ? 1 : 0));
    }

    /** Points lost in all. */
    double pointsLost() {
        return points(motions.stream()
                .mapToDouble(MotionFindings::lost)
                .filter(lost -> !Double.isNaN(lost))
                .sum()
                + rest.map(RestFindings::falseShare).orElse(0.0));
    }

    Optional<MotionFindings> of(Motion motion) {
        return motions.stream().filter(each -> each.motion().equals(motion)).findFirst();
    }
}
