package org.opentmr.filter;

/**
 * One second-order section {@code y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] - a1 y[n-1] - a2 y[n-2]}, normalised to a0 = 1 and
 * stable: both poles lie inside the unit circle, which for a second-order section is the triangle |a2| &lt; 1,
 * |a1| &lt; 1 + a2 (Jury 1964).
 */
public record Biquad(double b0, double b1, double b2, double a1, double a2) {

    public Biquad {
        if (!(Math.abs(a2) < 1 && Math.abs(a1) < 1 + a2)) {
            throw new IllegalArgumentException(
                    "a section is stable where |a2| < 1 and |a1| < 1 + a2, got a1=" + a1 + ", a2=" + a2);
        }
        if (!Double.isFinite(b0 + b1 + b2)) {
            throw new IllegalArgumentException(
                    "a section needs a finite numerator, got b0=" + b0 + ", b1=" + b1 + ", b2=" + b2);
        }
    }

    /** The monic section with the zeros and poles given, two of each. */
    static Biquad of(Root zero, Root otherZero, Root pole, Root otherPole) {
        return new Biquad(
                1,
                linear(zero, otherZero),
                constant(zero, otherZero),
                linear(pole, otherPole),
                constant(pole, otherPole));
    }

    Biquad scaled(double gain) {
        return new Biquad(gain * b0, gain * b1, gain * b2, a1, a2);
    }

    /** What a constant input is multiplied by in the end. */
    double steadyGain() {
        return (b0 + b1 + b2) / (1 + a1 + a2);
    }

    private static double linear(Root root, Root other) {
        return root.isPair() ? -2 * root.real() : -(root.real() + other.real());
    }

    private static double constant(Root root, Root other) {
        return root.isPair()
                ? root.real() * root.real() + root.imaginary() * root.imaginary()
                : root.real() * other.real();
    }
}
