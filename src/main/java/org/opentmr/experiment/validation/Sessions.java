package org.opentmr.experiment.validation;

import org.opentmr.signal.Recording;
import org.opentmr.simulation.Skill;

/** Sessions of simulated people who follow one protocol. The same arguments give the same samples. */
@FunctionalInterface
interface Sessions {

    /** @param person number, from 0 */
    Recording of(int person, Wish wish);

    /**
     * What a session is like, where that is not what it usually is.
     *
     * @param number of the session, from 1; the person is the same in all
     * @param skill of the person; {@link #USUAL_SKILL} where it is not what is studied
     * @param shiftMillimetres by which the electrodes sit further around the limb than in the first session
     * @param heart whether the heart is heard
     */
    record Wish(int number, double skill, double shiftMillimetres, boolean heart) {

        static final Wish USUAL = new Wish(1, USUAL_SKILL, 0, false);

        Wish later(int session) {
            return new Wish(session, skill, shiftMillimetres, heart);
        }

        Wish skilled(double other) {
            return new Wish(number, other, shiftMillimetres, heart);
        }

        Wish shifted(double millimetres) {
            return new Wish(number, skill, millimetres, heart);
        }

        Wish withHeart() {
            return new Wish(number, skill, shiftMillimetres, true);
        }
    }

    /** Standard deviation of the natural logarithm of a muscle's drive between repetitions, of a typical person. */
    double USUAL_SKILL = Skill.TYPICAL.repetitionScatter();
}
