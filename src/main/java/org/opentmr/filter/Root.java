package org.opentmr.filter;

/**
 * A zero or a pole of a filter with real coefficients: a real root, or a pair of complex conjugates given by the one in the
 * upper half plane. Roots that are pairs by construction are pairs exactly, whatever the rounding.
 *
 * @param imaginary 0 for a real root, above 0 for a pair
 */
record Root(double real, double imaginary) {

    static final Root ORIGIN = new Root(0, 0);

    static Root real(double value) {
        return new Root(value, 0);
    }

    boolean isPair() {
        return imaginary > 0;
    }

    /** How many roots it stands for. */
    int count() {
        return isPair() ? 2 : 1;
    }

    Root scaled(double factor) {
        return new Root(factor * real, factor * imaginary);
    }

    /** How far it lies from the unit circle. */
    double distanceToCircle() {
        return Math.abs(1 - Math.hypot(real, imaginary));
    }

    double distanceTo(Root other) {
        return Math.hypot(real - other.real, imaginary - other.imaginary);
    }

    /** The product of 1 - root over the roots it stands for. */
    double productFromOne() {
        return isPair() ? (1 - real) * (1 - real) + imaginary * imaginary : 1 - real;
    }

    /** The bilinear transform z = (1 + s) / (1 - s), which maps the left half plane into the unit circle. */
    Root bilinear() {
        double norm = (1 - real) * (1 - real) + imaginary * imaginary;
        return new Root((1 - real * real - imaginary * imaginary) / norm, 2 * imaginary / norm);
    }
}
