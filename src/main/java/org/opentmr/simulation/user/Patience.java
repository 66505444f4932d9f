package org.opentmr.simulation.user;

/**
 * What a person does when the limb does not obey: relax, then contract anew and more strongly.
 *
 * @param stillSeconds how long they wait for the limb to move, after they should have seen it, above 0
 * @param wrongSeconds how long they watch it move wrongly, above 0
 * @param relaxSeconds how long they relax, 0 to 10
 * @param strengthening factor from one effort to the next, 1 to 3
 */
public record Patience(double stillSeconds, double wrongSeconds, double relaxSeconds, double strengthening) {

    public Patience {
        if (!(stillSeconds > 0
                && stillSeconds <= 60
                && wrongSeconds > 0
                && wrongSeconds <= 60
                && relaxSeconds >= 0
                && relaxSeconds <= 10
                && strengthening >= 1
                && strengthening <= 3)) {
            throw new IllegalArgumentException(
                    "patience needs to last above 0 to 60 s, relaxing 0 to 10 s and a strengthening"
                            + " of 1 to 3, got stillSeconds=" + stillSeconds + ", wrongSeconds=" + wrongSeconds
                            + ", relaxSeconds=" + relaxSeconds + ", strengthening=" + strengthening);
        }
    }
}
