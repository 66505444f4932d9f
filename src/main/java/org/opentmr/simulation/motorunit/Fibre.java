package org.opentmr.simulation.motorunit;

/**
 * A muscle fibre that stands for its share of a unit's fibres. Coordinates in millimetres as in
 * {@link org.opentmr.simulation.anatomy}.
 *
 * @param around the limb
 * @param depth below the inner face of the fat
 * @param endplate along the limb
 * @param proximalLength from the endplate to the proximal tendon
 * @param distalLength from the endplate to the distal tendon
 * @param latencySeconds from the unit's discharge to the endplate's
 */
record Fibre(
        double around,
        double depth,
        double endplate,
        double proximalLength,
        double distalLength,
        double latencySeconds) {

    /** The same fibre in another depth. */
    Fibre at(double otherDepth) {
        return new Fibre(around, otherDepth, endplate, proximalLength, distalLength, latencySeconds);
    }
}
