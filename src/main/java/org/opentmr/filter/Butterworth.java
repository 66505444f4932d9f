package org.opentmr.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.complex.Complex;

/**
 * Butterworth filters (Butterworth 1930) by analogue pole placement, frequency transformation and the bilinear transform
 * with pre-warped band edges (Oppenheim and Schafer 2010, section 7.2), so that the gain at every band edge is exactly
 * 1/√2. A band-pass or band-stop of order n has 2n poles.
 */
final class Butterworth {

    private Butterworth() {}

    static SosDesign lowPass(int order, double cutoffHz, double rateHz) {
        double edge = warped(cutoffHz, rateHz);
        return digital(scaled(prototype(order), edge), 1, Math.pow(edge, order), copies(order, Root.real(-1)), rateHz);
    }

    /** The prototype's poles lie on the unit circle, so that 1/p is the conjugate of p: the poles are those of the low-pass. */
    static SosDesign highPass(int order, double cutoffHz, double rateHz) {
        double edge = warped(cutoffHz, rateHz);
        return digital(scaled(prototype(order), edge), 1, 1, copies(order, Root.real(1)), rateHz);
    }

    static SosDesign bandPass(int order, double lowHz, double highHz, double rateHz) {
        double low = warped(lowHz, rateHz);
        double high = warped(highHz, rateHz);
        List<Root> zeros = new ArrayList<>(copies(order, Root.real(-1)));
        zeros.addAll(copies(order, Root.real(1)));
        return digital(toBand(prototype(order), low, high), 1, Math.pow(high - low, order), zeros, rateHz);
    }

    /** Poles as those of the band-pass, for the reason given at the high-pass; all zeros at the centre. */
    static SosDesign bandStop(int order, double lowHz, double highHz, double rateHz) {
        double low = warped(lowHz, rateHz);
        double high = warped(highHz, rateHz);
        Root centre = new Root(0, Math.sqrt(low * high));
        double zeroProduct = Math.pow(centre.productFromOne(), order);
        return digital(toBand(prototype(order), low, high), zeroProduct, 1, copies(order, centre.bilinear()), rateHz);
    }

    /** The analogue angular frequency that the bilinear transform maps to {@code frequencyHz}. */
    private static double warped(double frequencyHz, double rateHz) {
        return Math.tan(Math.PI * frequencyHz / rateHz);
    }

    /** The poles of the analogue low-pass with its edge at 1: evenly spread over the left half of the unit circle. */
    private static List<Root> prototype(int order) {
        List<Root> poles = new ArrayList<>();
        for (int k = 0; k < order / 2; k++) {
            double angle = Math.PI * (2 * k + 1) / (2 * order);
            poles.add(new Root(-Math.sin(angle), Math.cos(angle)));
        }
        if (order % 2 != 0) {
            poles.add(Root.real(-1));
        }
        return poles;
    }

    private static List<Root> scaled(List<Root> poles, double factor) {
        return poles.stream().map(pole -> pole.scaled(factor)).toList();
    }

    private static List<Root> copies(int count, Root root) {
        return Collections.nCopies(count, root);
    }

    /** Every pole p becomes the two roots of s² - p (high - low) s + low high = 0. */
    private static List<Root> toBand(List<Root> prototype, double low, double high) {
        double product = low * high;
        List<Root> poles = new ArrayList<>();
        for (Root pole : prototype) {
            Root sum = pole.scaled(high - low);
            if (sum.isPair()) {
                addComplex(poles, new Complex(sum.real(), sum.imaginary()), product);
            } else {
                addReal(poles, sum.real(), product);
            }
        }
        return poles;
    }

    private static void addReal(List<Root> poles, double sum, double product) {
        double discriminant = sum * sum / 4 - product;
        if (discriminant < 0) {
            poles.add(new Root(sum / 2, Math.sqrt(-discriminant)));
        } else {
            double larger = sum / 2 - Math.sqrt(discriminant);
            poles.add(Root.real(larger));
            poles.add(Root.real(product / larger));
        }
    }

    /** The larger root first and the smaller one from the product: their difference would cancel in a wide band. */
    private static void addComplex(List<Root> poles, Complex sum, double product) {
        Complex half = sum.divide(2);
        Complex root = half.multiply(half).subtract(product).sqrt();
        boolean sameSide = half.getReal() * root.getReal() + half.getImaginary() * root.getImaginary() >= 0;
        Complex larger = sameSide ? half.add(root) : half.subtract(root);
        Complex smaller = larger.reciprocal().multiply(product);
        poles.add(new Root(larger.getReal(), Math.abs(larger.getImaginary())));
        poles.add(new Root(smaller.getReal(), Math.abs(smaller.getImaginary())));
    }

    private static SosDesign digital(
            List<Root> analoguePoles, double zeroProduct, double analogueGain, List<Root> zeros, double rateHz) {
        double poleProduct = 1;
        for (Root pole : analoguePoles) {
            poleProduct *= pole.productFromOne();
        }
        List<Root> poles = analoguePoles.stream().map(Root::bilinear).toList();
        double gain = analogueGain * zeroProduct / poleProduct;
        return new SosDesign(rateHz, SectionPairing.sections(zeros, poles, gain));
    }
}
