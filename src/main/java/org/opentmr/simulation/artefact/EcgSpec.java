package org.opentmr.simulation.artefact;

import java.util.List;

/**
 * What a heart beat looks like at an electrode: a sum of Gaussians around the R wave (as in McSharry et al. 2003, without
 * their phase), beats at random intervals, and where the heart lies.
 *
 * @param waves of one beat
 * @param variability standard deviation of the interval between beats, as a share of its mean, 0 to 0.1
 * @param heart where the dipole lies
 */
public record EcgSpec(List<Wave> waves, double variability, Heart heart) {

    /**
     * One wave.
     *
     * @param name for example "R"
     * @param share of the R wave's amplitude
     * @param atSeconds its crest, from the R wave's, from -0.3 to 0.5
     * @param sigmaSeconds its width, above 0 and at most 0.06
     */
    public record Wave(String name, double share, double atSeconds, double sigmaSeconds) {

        public Wave {
            if (!(Double.isFinite(share)
                    && atSeconds >= -0.3
                    && atSeconds <= 0.5
                    && sigmaSeconds > 0
                    && sigmaSeconds <= 0.06)) {
                throw new IllegalArgumentException("wave " + name + " needs a finite share, a crest from -0.3 to 0.5 s"
                        + " and a sigma above 0 and at most 0.06 s, got " + share + ", " + atSeconds + ", "
                        + sigmaSeconds);
            }
        }

        /** Its part at so many seconds after the R wave's crest. */
        double at(double seconds) {
            double z = (seconds - atSeconds) / sigmaSeconds;
            // At 8 sigma a Gaussian has fallen to 1e-14, below the last digit of the beat.
            return Math.abs(z) > 8 ? 0 : share * StrictMath.exp(-z * z / 2);
        }
    }

    /**
     * Where the heart's dipole lies and points, in a limb's coordinates; defaults of the simulation, a left shoulder.
     *
     * @param proximalMillimetres of the limb's proximal end, above 0
     * @param aroundMillimetres where around the limb the skin is nearest to the heart
     * @param medialMillimetres from the limb's axis
     */
    public record Heart(double proximalMillimetres, double aroundMillimetres, double medialMillimetres) {

        public Heart {
            if (!(proximalMillimetres > 0
                    && medialMillimetres >= 0
                    && Double.isFinite(proximalMillimetres + aroundMillimetres + medialMillimetres))) {
                throw new IllegalArgumentException(
                        "a heart needs proximal > 0, medial >= 0 and finite around (mm), got " + proximalMillimetres
                                + ", " + medialMillimetres + ", " + aroundMillimetres);
            }
        }
    }

    /**
     * Waves after the textbook order and size of an ECG, an R wave as sharp as a QRS complex of 80 to 100 ms has; defaults
     * of the simulation. With an R wave of this width a high-pass near 100 Hz is what clears the amplitude, as Hargrove et
     * al. (2009) found on people.
     */
    public static final EcgSpec STANDARD = new EcgSpec(
            List.of(
                    new Wave("P", 0.12, -0.170, 0.025),
                    new Wave("Q", -0.12, -0.025, 0.008),
                    new Wave("R", 1, 0, 0.005),
                    new Wave("S", -0.25, 0.028, 0.009),
                    new Wave("T", 0.25, 0.240, 0.050)),
            0.05,
            new Heart(120, 0, 60));

    public EcgSpec {
        waves = List.copyOf(waves);
        if (waves.isEmpty() || !(variability >= 0 && variability <= 0.1)) {
            throw new IllegalArgumentException("an ECG needs waves and a variability from 0 to 0.1, got " + waves.size()
                    + " waves, variability=" + variability);
        }
    }

    /** The beat at so many seconds after its R wave's crest; the R wave is 1. */
    public double beat(double seconds) {
        double sum = 0;
        for (int i = 0; i < waves.size(); i++) {
            sum += waves.get(i).at(seconds);
        }
        return sum;
    }
}
