package org.opentmr.app.bench.model.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Link;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.Limbs;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.simulation.live.LivePatient;

/** Which motions a person can be asked for. */
final class Offer {

    private Offer() {}

    /** What a simulated patient can mean; else rest and whatever the joints of the limb can do. */
    static List<Motion> of(Bench bench) {
        return bench.connection()
                .link()
                .map(Link::source)
                .filter(LivePatient.class::isInstance)
                .map(LivePatient.class::cast)
                .map(patient -> patient.motions().motions())
                .orElseGet(() -> ofLimb(bench.limb().get().orElse(AmputationLevel.TRANSHUMERAL)));
    }

    private static List<Motion> ofLimb(AmputationLevel level) {
        List<Motion> motions = new ArrayList<>(List.of(Motion.REST));
        for (Joint joint : Limbs.of(level).joints()) {
            for (Direction direction : Direction.values()) {
                motions.add(Motion.named(joint.axis().motionName(direction)));
            }
        }
        return motions;
    }

    /** What is chosen before anybody chose: the program's own protocol as far as it goes, or all. */
    static List<Motion> usual(Bench bench, List<Motion> offered) {
        boolean simulated = bench.connection()
                .link()
                .filter(link -> link.source() instanceof LivePatient)
                .isPresent();
        List<Motion> arm = GuidedProtocol.ARM.motions().motions();
        return simulated || !offered.containsAll(arm) ? offered : arm;
    }
}
