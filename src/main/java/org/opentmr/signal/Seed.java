package org.opentmr.signal;

import java.util.SplittableRandom;

/**
 * The only source of randomness: a number that is written into every result, and named streams made from it. The same
 * seed and the same name give the same stream, whatever else was drawn before.
 */
public record Seed(long value) {

    /** The seed used where the user states none. */
    public static final Seed DEFAULT = new Seed(20260);

    /** A generator of its own for one purpose, for example {@code stream("electrode noise", channel)}. */
    public SplittableRandom stream(String purpose, long index) {
        long mixed = value;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed ^ purpose.charAt(i));
        }
        return new SplittableRandom(mix(mixed ^ index));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, figure 16), with its constants. */
    private static long mix(long z) {
        long y = (z + 0x9e3779b97f4a7c15L);
        y = (y ^ (y >>> 30)) * 0xbf58476d1ce4e5b9L;
        y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return y ^ (y >>> 31);
    }
}
