package org.opentmr.decoder;

import java.util.Arrays;
import java.util.List;
import org.opentmr.control.Command;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.RejectionReason;
import org.opentmr.control.Together;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * Parallel classifiers: each joint decides for itself. A fault of the signal stops all of them.
 *
 * <p>The posterior is that of the joints being independent of each other given the window: for a motion the product of its
 * parts' posteriors and of every other joint's rest, together 1 over the motions that the decoder knows.
 */
final class ParallelDecider implements Decider {

    private final PatternDecider[] joints;
    private final Command[] commands;
    /** {@code [joint][motion of the joint]}: its index among all motions; rest included. */
    private final int[][] place;
    /** {@code [motion][joint]}: which of the joint's motions belongs to it. */
    private final int[][] part;

    private final int motions;
    private final int rest;
    private final Together together;
    private final boolean[] on;
    private final boolean[] wanted;
    private final double[] posterior;

    ParallelDecider(TrainedStrategy.Parallel trained, ControlSpec control) {
        MotionSet set = trained.motions();
        List<TrainedStrategy.Pattern> patterns = trained.joints();
        motions = set.size();
        rest = set.restIndex();
        joints = patterns.stream()
                .map(pattern -> new PatternDecider(pattern, control))
                .toArray(PatternDecider[]::new);
        commands = patterns.stream().map(pattern -> new Command()).toArray(Command[]::new);
        place = patterns.stream()
                .map(pattern -> pattern.motions().motions().stream()
                        .mapToInt(set::indexOf)
                        .toArray())
                .toArray(int[][]::new);
        part = new int[motions][patterns.size()];
        for (int m = 0; m < motions; m++) {
            for (int j = 0; j < patterns.size(); j++) {
                part[m][j] = part(set.get(m), patterns.get(j).motions());
            }
        }
        together = new Together(set);
        on = new boolean[motions];
        wanted = new boolean[motions];
        posterior = new double[motions];
    }

    private static int part(Motion motion, MotionSet joint) {
        return motion.parts().stream()
                .mapToInt(joint::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(joint.restIndex());
    }

    @Override
    @HotPath
    public void decide(double[] features, double activity, boolean bad, Command out) {
        out.begin(motions);
        Arrays.fill(on, false);
        Arrays.fill(wanted, false);
        RejectionReason fault = RejectionReason.NONE;
        RejectionReason withheld = RejectionReason.NONE;
        double confidence = 1;
        double fastest = 0;
        for (int j = 0; j < joints.length; j++) {
            Command command = commands[j];
            joints[j].decide(features, activity, bad, command);
            confidence *= command.confidence();
            if (command.rejection().isFault()) {
                fault = command.rejection();
                continue;
            }
            if (command.isRejected()) {
                withheld = command.rejection();
            }
            mark(wanted, j, command.winner());
            mark(on, j, command.decision());
            if (command.decision() >= 0 && place[j][command.decision()] != rest) {
                out.setSpeed(place[j][command.decision()], command.speed());
                fastest = Math.max(fastest, command.speed());
            }
        }
        combine();
        if (fault.isFault()) {
            out.begin(motions);
            out.setEvidence(Command.NO_MOTION, 0);
            out.setDecision(fault, rest, rest, rest, 0);
            return;
        }
        int decision = together.of(on, out);
        int winner = together.of(wanted, out);
        out.setEvidence(winner, confidence);
        // Withheld by one joint while another moves is a decision; withheld by all that wanted to move is none.
        out.setDecision(decision == rest ? withheld : RejectionReason.NONE, decision, decision, decision, fastest);
    }

    private void mark(boolean[] marks, int joint, int motion) {
        if (motion >= 0 && place[joint][motion] != rest) {
            marks[place[joint][motion]] = true;
        }
    }

    private void combine() {
        double sum = 0;
        for (int m = 0; m < motions; m++) {
            double product = 1;
            for (int j = 0; j < joints.length; j++) {
                product *= joints[j].posterior()[part[m][j]];
            }
            posterior[m] = product;
            sum += product;
        }
        for (int m = 0; m < motions; m++) {
            posterior[m] = sum > 0 ? posterior[m] / sum : Double.NaN;
        }
    }

    @Override
    public double[] posterior() {
        return posterior;
    }

    @Override
    public void reset() {
        for (PatternDecider joint : joints) {
            joint.reset();
        }
    }
}
