package org.opentmr.simulation.live;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.Patient;

/**
 * What the patient means: the sum of what they answer to prompts, steer by sight and mean by themselves. Any thread leaves a
 * wish, a look or another way of steering; of several between two control ticks the last counts.
 */
final class Mind {

    private final Patient patient;
    private final MotionSet motions;
    private final double tickSeconds;
    private final Prompted prompted;
    private final int[] repetitions;
    private final double[] efforts;

    private final AtomicReference<@Nullable Wish> wishes = new AtomicReference<>();
    private final AtomicReference<@Nullable Posture> looks = new AtomicReference<>();
    private final AtomicReference<@Nullable Steersman> steersmen = new AtomicReference<>();

    private Steersman steersman;
    private Wish wish;
    private int meant;
    private double meantEffort;

    /** @param seed of the session */
    Mind(Patient patient, Steersman steersman, Seed seed) {
        this.patient = patient;
        this.steersman = steersman;
        motions = patient.motions();
        double rateHz = patient.layout().rateHz();
        tickSeconds = patient.tickSamples() / rateHz;
        prompted = new Prompted(seed, rateHz, motions.size(), motions.restIndex(), patient.tickSamples());
        repetitions = new int[motions.size()];
        efforts = new double[motions.size()];
        meant = motions.restIndex();
        wish = new Wish.Prompt(motions.restIndex());
    }

    void wish(Wish next) {
        wishes.set(next);
    }

    void see(Posture limb) {
        looks.set(limb);
    }

    void steerAs(Steersman next) {
        steersmen.set(next);
    }

    /** One control tick: takes up what was left, and sets what the patient means. */
    @HotPath
    void tick(long sample) {
        takeUp(sample);
        Arrays.fill(efforts, 0);
        if (prompted.tick(sample)) {
            begin(prompted.doing());
        }
        prompted.addTo(efforts);
        int steered = steersman.act(tickSeconds, efforts);
        if (steered != MotionSet.NONE) {
            begin(steered);
        }
        efforts[meant] += meantEffort;
        for (int m = 0; m < efforts.length; m++) {
            efforts[m] = Math.min(1, efforts[m]);
        }
        patient.intend(efforts);
    }

    private void takeUp(long sample) {
        Steersman newcomer = steersmen.getAndSet(null);
        if (newcomer != null) {
            steersman = newcomer;
            if (wish instanceof Wish.Target target) {
                steersman.steerTo(target);
            }
        }
        Wish next = wishes.getAndSet(null);
        if (next != null) {
            wish = next;
            turnTo(next, sample);
        }
        Posture seen = looks.getAndSet(null);
        if (seen != null) {
            steersman.see(seen);
        }
    }

    private void turnTo(Wish next, long sample) {
        if (next instanceof Wish.Prompt prompt) {
            steersman.relax();
            mean(motions.restIndex(), 0);
            prompted.ask(prompt.motion(), sample);
        } else if (next instanceof Wish.Target target) {
            mean(motions.restIndex(), 0);
            prompted.letGo();
            steersman.steerTo(target);
        } else if (next instanceof Wish.Intention intention) {
            steersman.relax();
            prompted.letGo();
            mean(intention.motion(), intention.effort());
        }
    }

    private void mean(int motion, double effort) {
        boolean goesOn = motion == meant && meantEffort > 0;
        if (effort > 0 && !goesOn && motion != motions.restIndex()) {
            begin(motion);
        }
        meant = motion;
        meantEffort = effort;
    }

    /** Nobody does the same twice alike. */
    private void begin(int motion) {
        repetitions[motion]++;
        patient.beginContraction(motions.get(motion), repetitions[motion]);
    }
}
