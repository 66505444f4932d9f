package org.opentmr.simulation.anatomy;

/**
 * A bipolar electrode on the skin, its two contacts in line with the limb. Coordinates as the package says.
 *
 * @param name of the channel
 * @param muscle that it was placed over, "" where over none
 * @param around of its middle, millimetres
 * @param along of its middle, millimetres
 * @param interElectrode distance between the contacts, millimetres, above 0
 */
public record ElectrodeSite(String name, String muscle, double around, double along, double interElectrode) {

    public ElectrodeSite {
        if (name.isBlank() || !Double.isFinite(around) || !Double.isFinite(along) || !(interElectrode > 0)) {
            throw new IllegalArgumentException("an electrode needs a name, finite around and along (mm) and"
                    + " interElectrode > 0 mm, got \"" + name + "\", around=" + around + ", along=" + along
                    + ", interElectrode=" + interElectrode);
        }
    }

    /** The same electrode, so many millimetres further around and along the limb. */
    public ElectrodeSite shifted(double aroundMillimetres, double alongMillimetres) {
        return new ElectrodeSite(name, muscle, around + aroundMillimetres, along + alongMillimetres, interElectrode);
    }
}
