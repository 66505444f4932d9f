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
 * What the patient means: the sum of what they answer to prompts, steer by sight, and what somebody means for them. Any
 * thread leaves a wish, a look or another way of steering; of several between two control ticks the last counts.
 */
final class Mind {

    private final Patient patient;
    private final MotionSet motions;
    private final double tickSeconds;
    private final Prompted prompted;
    private final int[] repetitions;
    private final double[] efforts;

    private final AtomicReference<@Nullable Wish> wishes = new AtomicReference<>();
    private final AtomicReference<@Nullable Intention> intentions = new AtomicReference<>();
    private final AtomicReference<@Nullable Posture> looks = new AtomicReference<>();
    private final AtomicReference<@Nullable Steersman> steersmen = new AtomicReference<>();

    private Steersman steersman;
    private Wish wish;
    private Intention intention;

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
        intention = new Intention(motions.restIndex(), 0);
        wish = new Wish.Prompt(motions.restIndex());
    }

    void wish(Wish next) {
        wishes.set(next);
    }

    void mean(Intention next) {
        intentions.set(next);
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
        efforts[intention.motion()] += intention.effort();
        for (int m = 0; m < efforts.length; m++) {
            efforts[m] = Math.min(1, efforts[m]);
        }
        patient.intend(efforts);
    }

    private void takeUp(long sample) {
        Steersman newcomer = steersmen.getAndSet(null);
        if (newcomer != null) {
            steersman = newcomer;
            if (wish instanceof Wish.Target target && !intention.holds()) {
                steersman.steerTo(target);
            }
        }
        Wish next = wishes.getAndSet(null);
        if (next != null) {
            wish = next;
            if (!intention.holds()) {
                turnTo(next, sample);
            }
        }
        Intention meant = intentions.getAndSet(null);
        if (meant != null) {
            mean(meant, sample);
        }
        Posture seen = looks.getAndSet(null);
        if (seen != null) {
            steersman.see(seen);
        }
    }

    private void turnTo(Wish next, long sample) {
        if (next instanceof Wish.Prompt prompt) {
            steersman.relax();
            prompted.ask(prompt.motion(), sample);
        } else if (next instanceof Wish.Target target) {
            prompted.letGo();
            steersman.steerTo(target);
        }
    }

    private void mean(Intention next, long sample) {
        Intention before = intention;
        intention = next;
        if (!next.holds()) {
            if (before.holds()) {
                turnTo(wish, sample);
            }
            return;
        }
        steersman.relax();
        prompted.letGo();
        boolean goesOn = before.holds() && next.motion() == before.motion();
        if (!goesOn && next.motion() != motions.restIndex()) {
            begin(next.motion());
        }
    }

    /** Nobody does the same twice alike. */
    private void begin(int motion) {
        repetitions[motion]++;
        patient.beginContraction(motions.get(motion), repetitions[motion]);
    }
}
