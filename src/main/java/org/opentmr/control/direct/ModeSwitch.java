package org.opentmr.control.direct;

/**
 * How the person goes from one mode of a group of sites to the next. Figures are defaults of this program; all can be set.
 */
public sealed interface ModeSwitch permits ModeSwitch.CoContraction, ModeSwitch.RateOfRise, ModeSwitch.LongHold {

    /** How many sites the group must have. */
    int sitesNeeded();

    /** One line for people. */
    String describe();

    /**
     * Both muscles contract at once. The limb waits for the window before it obeys a first site, since the second may follow.
     *
     * @param windowSeconds within which both must reach the threshold, above 0 to 1
     * @param thresholdShare of each site's on-threshold. From 1: both must reach it. Below 1, a soft co-contraction: both must
     *     reach it and neither the on-threshold itself, and the switch is made when both relax
     */
    record CoContraction(double windowSeconds, double thresholdShare) implements ModeSwitch {

        /** The middle of the 60 to 150 ms that prosthesis software offers. */
        public static final CoContraction DEFAULT = new CoContraction(0.1, 1);

        public CoContraction {
            requireSeconds("co-contraction", "windowSeconds", windowSeconds, 1);
            if (!(thresholdShare > 0 && thresholdShare <= 10)) {
                throw new IllegalArgumentException(
                        "co-contraction needs a threshold share above 0 to 10, got thresholdShare=" + thresholdShare);
            }
        }

        public boolean isSoft() {
            return thresholdShare < 1;
        }

        @Override
        public int sitesNeeded() {
            return 2;
        }

        @Override
        public String describe() {
            return String.format(
                    "%sco-contraction within %.0f ms", isSoft() ? "soft " : "", 1e3 * windowSeconds);
        }
    }

    /**
     * Every contraction chooses: one that rises fast is for the second mode, one that rises slowly for the first. The limb
     * waits until it is clear which one it is.
     *
     * @param riseSeconds from the on-threshold to the high threshold in at most this is fast; 0.08 s in four-channel
     *     control of prosthetic hands. Above 0 to 1
     * @param highShare the high threshold lies at this share of the way from on to full speed; above 0 to 1
     */
    record RateOfRise(double riseSeconds, double highShare) implements ModeSwitch {

        public static final RateOfRise DEFAULT = new RateOfRise(0.08, 0.5);

        public RateOfRise {
            requireSeconds("rate of rise", "riseSeconds", riseSeconds, 1);
            if (!(highShare > 0 && highShare <= 1)) {
                throw new IllegalArgumentException(
                        "rate of rise needs a high share above 0 to 1, got highShare=" + highShare);
            }
        }

        @Override
        public int sitesNeeded() {
            return 1;
        }

        @Override
        public String describe() {
            return String.format("a contraction that rises within %.0f ms", 1e3 * riseSeconds);
        }
    }

    /**
     * The last site of the group held for long, as a hand that is open already is held open. The limb follows the hold until
     * the switch is made, and then waits for the muscle to relax.
     *
     * @param holdSeconds above 0 to 10
     */
    record LongHold(double holdSeconds) implements ModeSwitch {

        public static final LongHold DEFAULT = new LongHold(2);

        public LongHold {
            requireSeconds("long hold", "holdSeconds", holdSeconds, 10);
        }

        @Override
        public int sitesNeeded() {
            return 1;
        }

        @Override
        public String describe() {
            return String.format("hold for %.1f s", holdSeconds);
        }
    }

    private static void requireSeconds(String what, String name, double seconds, double most) {
        if (!(seconds > 0 && seconds <= most)) {
            throw new IllegalArgumentException(
                    what + " needs " + name + " above 0 to " + most + " s, got " + name + "=" + seconds);
        }
    }
}
