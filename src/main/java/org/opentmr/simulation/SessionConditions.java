package org.opentmr.simulation;

/**
 * What differs between two sessions of one person.
 *
 * @param number of the session, from 1; every session draws its own noise and scatter
 * @param electrodeShift how far the electrodes sit from where they first sat, in distances between neighbours
 * @param mainsMicrovolts amplitude of the mains hum
 * @param mainsHz its frequency
 */
public record SessionConditions(int number, double electrodeShift, double mainsMicrovolts, double mainsHz) {

    public SessionConditions {
        if (number < 1 || !(Math.abs(electrodeShift) <= 4) || !(mainsMicrovolts >= 0) || !(mainsHz > 0)) {
            throw new IllegalArgumentException("a session needs number >= 1, |electrodeShift| <= 4, mains >= 0 µV at"
                    + " more than 0 Hz, got number=" + number + ", electrodeShift=" + electrodeShift + ", mains="
                    + mainsMicrovolts + " µV at " + mainsHz + " Hz");
        }
    }
}
