package org.opentmr.simulation.artefact;

import org.opentmr.simulation.anatomy.ElectrodeSite;

/**
 * How strongly each electrode sees the heart: the potential of a current dipole in a homogeneous conductor, V ∝ p·r / r³
 * (Malmivuo and Plonsey 1995, equation 8.13), taken between the two contacts of an electrode on a cylindrical limb.
 */
final class Dipole {

    /** Points along the limb, to the heart's near side and to the front; default of the simulation. */
    private static final double[] MOMENT = {0.5, 0.3, 0.81};

    private Dipole() {}

    /** One gain for each channel, signed, the largest among the chosen ones of size 1; 0 for the others. */
    static double[] gains(Stage stage, int[] chosen, EcgSpec.Heart heart) {
        double[] gains = new double[stage.channels()];
        double largest = 0;
        for (int channel : chosen) {
            ElectrodeSite site = stage.sites().get(channel);
            double half = site.interElectrode() / 2;
            gains[channel] = potential(stage, heart, site, site.along() - half)
                    - potential(stage, heart, site, site.along() + half);
            largest = Math.max(largest, Math.abs(gains[channel]));
        }
        for (int channel : chosen) {
            gains[channel] /= largest;
        }
        return gains;
    }

    private static double potential(Stage stage, EcgSpec.Heart heart, ElectrodeSite site, double along) {
        double radius = stage.circumferenceMillimetres() / (2 * Math.PI);
        double angle = (site.around() - heart.aroundMillimetres()) / radius;
        double x = radius * StrictMath.cos(angle) - heart.medialMillimetres();
        double y = radius * StrictMath.sin(angle);
        double z = along + heart.proximalMillimetres();
        double square = x * x + y * y + z * z;
        return (MOMENT[0] * x + MOMENT[1] * y + MOMENT[2] * z) / (square * Math.sqrt(square));
    }
}
