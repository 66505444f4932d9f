package org.opentmr.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.control.Command;
import org.opentmr.control.direct.DirectController;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.signal.HotPath;

/**
 * A trained decoder running on one stream: samples in, a {@link Command} every increment. For one thread.
 *
 * <p>Use: {@link #push} a block; while it takes fewer samples than offered, {@link #command()} holds a new decision; push
 * the rest.
 */
public final class Decoder {

    private final TrainedDecoder trained;
    private final FrontEnd front;
    private final BackEnd back;
    private final double[] features;
    private final Command command = new Command();

    public Decoder(TrainedDecoder trained) {
        this.trained = trained;
        front = new FrontEnd(trained.spec(), trained.layout());
        back = new BackEnd(trained);
        features = new double[front.dimensions()];
    }

    public TrainedDecoder trained() {
        return trained;
    }

    /**
     * Takes samples {@code [channel][from .. from + count)} up to the next decision.
     *
     * @return how many were taken; {@link #ready()} says whether a decision was made
     */
    @HotPath
    public int push(float[][] samples, int from, int count) {
        int taken = front.push(samples, from, count);
        decideIfReady();
        return taken;
    }

    /** {@link #push(float[][], int, int)} for samples of a recording. */
    @HotPath
    public int push(double[][] samples, int from, int count) {
        int taken = front.push(samples, from, count);
        decideIfReady();
        return taken;
    }

    private void decideIfReady() {
        if (front.ready()) {
            front.read(features);
            back.decide(features, front.activity(), front.bad(), command);
        }
    }

    /** True when the last push made a decision. */
    public boolean ready() {
        return front.ready();
    }

    /** The last decision; the same object at every call. */
    public Command command() {
        return command;
    }

    /** The posterior of the last decision, per motion; empty where there is none. The same array at every call. */
    public double[] posterior() {
        return back.posterior();
    }

    /** The motion of the last decision; rest where the decoder decided for no motion. */
    public Motion motion() {
        int decided = command.decision();
        return decided < 0 ? Motion.REST : trained.motions().get(decided);
    }

    /** The motions that go on after the last decision, each at its speed; empty at rest. */
    public List<MotionSpeed> motionSpeeds() {
        List<MotionSpeed> going = new ArrayList<>(1);
        for (int m = 0; m < trained.motions().size(); m++) {
            Motion motion = trained.motions().get(m);
            if (command.speed(m) > 0 && !motion.isRest()) {
                going.add(new MotionSpeed(motion, command.speed(m)));
            }
        }
        return List.copyOf(going);
    }

    /** Where it is direct control: the modes of its groups. */
    public Optional<DirectController> direct() {
        return back.direct();
    }

    /** Starts the next window at the next sample and forgets earlier decisions; filters carry on. */
    public void restartWindow() {
        front.restartWindow();
        back.reset();
    }

    /** Starts everything anew: what comes next does not follow from what came before. */
    public void restart() {
        front.restart();
        back.reset();
    }
}
