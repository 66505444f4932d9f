package org.opentmr.filter;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;

/**
 * A linear filter as a cascade of second-order sections, the first one first. Without any section it passes everything.
 *
 * @param rateHz samples per second that it is made for
 * @param sections each normalised to a0 = 1
 */
public record SosDesign(double rateHz, List<Biquad> sections) implements FilterDesign {

    public SosDesign {
        if (!(rateHz > 0 && rateHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a filter needs a rate above 0 Hz, got rateHz=" + rateHz);
        }
        sections = List.copyOf(sections);
    }

    /** This filter and then the next one, as one cascade. */
    public SosDesign then(SosDesign next) {
        if (next.rateHz != rateHz) {
            throw new IllegalArgumentException(
                    "filters in a row need one rate, got " + rateHz + " Hz and " + next.rateHz + " Hz");
        }
        List<Biquad> both = new ArrayList<>(sections);
        both.addAll(next.sections);
        return new SosDesign(rateHz, both);
    }

    @Override
    public FilterState newState() {
        return new SosState(this, SosState.Start.STEADY);
    }

    /** The response at one frequency, from 0 to half the rate. */
    public FrequencyResponse at(double frequencyHz) {
        if (!(frequencyHz >= 0 && frequencyHz <= rateHz / 2)) {
            throw new IllegalArgumentException("a response needs a frequency from 0 to " + rateHz / 2
                    + " Hz, half the rate, got frequencyHz=" + frequencyHz);
        }
        double angle = 2 * Math.PI * frequencyHz / rateHz;
        Complex delay = new Complex(Math.cos(angle), -Math.sin(angle));
        Complex response = Complex.ONE;
        for (Biquad section : sections) {
            Complex numerator = polynomial(section.b0(), section.b1(), section.b2(), delay);
            Complex denominator = polynomial(1, section.a1(), section.a2(), delay);
            response = response.multiply(numerator.divide(denominator));
        }
        return new FrequencyResponse(response.getReal(), response.getImaginary());
    }

    /**
     * The memory {@code [section][2]} of the transposed direct form II after a constant input of 1 for ever, so that a
     * filter started in it has no transient (SciPy's sosfilt_zi).
     */
    double[][] steadyMemory() {
        double[][] memory = new double[sections.size()][];
        double in = 1;
        for (int k = 0; k < memory.length; k++) {
            Biquad section = sections.get(k);
            double out = in * section.steadyGain();
            memory[k] = new double[] {out - section.b0() * in, section.b2() * in - section.a2() * out};
            in = out;
        }
        return memory;
    }

    private static Complex polynomial(double c0, double c1, double c2, Complex delay) {
        return delay.multiply(c2).add(c1).multiply(delay).add(c0);
    }
}
