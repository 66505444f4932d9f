package org.opentmr.experiment;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.opentmr.control.direct.DirectController;
import org.opentmr.control.direct.DirectSpec;
import org.opentmr.control.direct.ModeSwitch;
import org.opentmr.control.direct.SiteGroup;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.user.SyntheticUser;
import org.opentmr.simulation.user.UserSpec;

/**
 * The technique of direct control: a person contracts the muscle of a site, which is that of its first mode's motion,
 * whatever the mode. Where another mode is needed they co-contract both muscles, relax, look which mode there is now, and go
 * on, or try again. Figures are defaults of the simulation.
 */
final class SiteContractions implements Technique {

    /** Long enough for the envelope of a 200 ms window to rise. */
    private static final double PULSE_SECONDS = 0.3;

    /** Until both muscles and their envelopes are down again. */
    private static final double RELAX_SECONDS = 0.3;

    /** Standard deviation of the time by which one of both muscles comes late. */
    private static final double LATE_SECONDS = 0.03;

    /** Standard deviation of the natural logarithm of each muscle's effort in a co-contraction. */
    private static final double EFFORT_SCATTER = 0.15;

    /** How much harder after a co-contraction that did not switch. */
    private static final double HARDER = 1.2;

    private enum Doing {
        CONTROLLING,
        CO_CONTRACTING,
        LOOKING
    }

    /** Where a motion is: in which group, in which of its modes, at which site. */
    private record Place(int group, int mode, int site) {}

    private final MotionSet motions;
    private final DirectController controller;
    private final UserSpec behaviour;
    private final SplittableRandom random;
    private final Place[] places;
    /** {@code [group][site]}: the patient's motion whose muscle it is. */
    private final int[][] muscles;

    private final double[] pulse = new double[2];
    private final int[] late = new int[2];
    private final double follow;
    private Doing doing = Doing.CONTROLLING;
    private Motion wanted = Motion.REST;
    private int group;
    private int step;
    private int until;
    private double effort;
    private int modeBefore;

    /**
     * @param controller whose mode the person sees
     */
    SiteContractions(
            DirectSpec spec,
            MotionSet motions,
            DirectController controller,
            Patient patient,
            UserSpec behaviour,
            Seed seed) {
        this.motions = motions;
        this.controller = controller;
        this.behaviour = behaviour;
        random = seed.stream("technique of direct control", 0);
        places = new Place[motions.size()];
        muscles = new int[spec.groups().size()][];
        for (int g = 0; g < muscles.length; g++) {
            SiteGroup each = spec.groups().get(g);
            if (each.modes().size() > 1
                    && !(each.modeSwitch().orElseThrow() instanceof ModeSwitch.CoContraction both && !both.isSoft())) {
                throw new IllegalArgumentException("simulated people switch modes by co-contraction, not by "
                        + each.modeSwitch().orElseThrow().describe() + "; choose --mode-switch co_contraction");
            }
            muscles[g] = each.modes().get(0).stream()
                    .mapToInt(motion -> requireKnown(patient.motions(), motion))
                    .toArray();
            for (int m = 0; m < each.modes().size(); m++) {
                for (int s = 0; s < muscles[g].length; s++) {
                    places[motions.indexOf(each.modes().get(m).get(s))] = new Place(g, m, s);
                }
            }
        }
        follow = 1
                - StrictMath.exp(
                        -SyntheticUser.STEP_SECONDS / behaviour.effort().lagSeconds());
        effort = firm();
    }

    private static int requireKnown(MotionSet known, Motion motion) {
        int index = known.indexOf(motion);
        if (index == MotionSet.NONE) {
            throw new IllegalArgumentException("direct control needs the muscle of \"" + motion
                    + "\", which the simulated patient cannot mean; train a decoder on this patient");
        }
        return index;
    }

    @Override
    public boolean occupied(Motion contraction) {
        int index = motions.indexOf(contraction);
        Place place = contraction.isRest() || index < 0 ? null : places[index];
        if (doing == Doing.CONTROLLING && place != null && controller.mode(place.group()) != place.mode()) {
            wanted = contraction;
            group = place.group();
            effort = firm();
            coContract();
        }
        return doing != Doing.CONTROLLING;
    }

    /** People are taught a short, firm burst: between the usual and the strongest effort. */
    private double firm() {
        return (behaviour.effort().usual() + behaviour.effort().strongest()) / 2;
    }

    private void coContract() {
        doing = Doing.CO_CONTRACTING;
        modeBefore = controller.mode(group);
        step = 0;
        until = steps(PULSE_SECONDS);
        late[0] = 0;
        late[1] = steps(LATE_SECONDS * Math.abs(random.nextGaussian()));
        if (random.nextBoolean()) {
            late[0] = late[1];
            late[1] = 0;
        }
        Arrays.fill(pulse, 0);
    }

    private static int steps(double seconds) {
        return (int) Math.round(seconds / SyntheticUser.STEP_SECONDS);
    }

    @Override
    public void act(double[] meant, double[] efforts) {
        Arrays.fill(efforts, 0);
        if (doing == Doing.CONTROLLING) {
            for (int m = 0; m < meant.length; m++) {
                if (meant[m] > 0 && places[m] != null) {
                    int muscle = muscles[places[m].group()][places[m].site()];
                    efforts[muscle] = Math.min(1, efforts[muscle] + meant[m]);
                }
            }
            return;
        }
        for (int s = 0; s < muscles[group].length; s++) {
            double target = doing == Doing.CO_CONTRACTING && step >= late[s] ? effort : 0;
            pulse[s] += follow * (target - pulse[s]);
            efforts[muscles[group][s]] = Math.min(1, pulse[s]);
        }
        step++;
        if (step >= until) {
            next();
        }
    }

    private void next() {
        if (doing == Doing.CO_CONTRACTING) {
            doing = Doing.LOOKING;
            step = 0;
            until = steps(RELAX_SECONDS
                    + behaviour.reaction().medianSeconds()
                            * StrictMath.exp(behaviour.reaction().logScatter() * random.nextGaussian()));
            return;
        }
        Place place = places[motions.indexOf(wanted)];
        if (place != null && controller.mode(group) != place.mode()) {
            // A step further round the modes takes the same effort again; no step at all takes more.
            boolean switched = controller.mode(group) != modeBefore;
            effort = Math.min(behaviour.effort().strongest(), (switched ? effort : effort * HARDER) * scatter());
            coContract();
        } else {
            doing = Doing.CONTROLLING;
        }
    }

    private double scatter() {
        return StrictMath.exp(EFFORT_SCATTER * random.nextGaussian());
    }

    /** The muscle's own way of varying from one contraction to the next. */
    @Override
    public void begin(Motion contraction, int number, Patient patient) {
        int index = motions.indexOf(contraction);
        Place place = contraction.isRest() || index < 0 ? null : places[index];
        patient.beginContraction(
                place == null ? contraction : patient.motions().get(muscles[place.group()][place.site()]), number);
    }

    @Override
    public void relax() {
        doing = Doing.CONTROLLING;
        wanted = Motion.REST;
    }
}
