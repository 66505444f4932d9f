package org.opentmr.simulation.motorunit;

/** Where a wave ends at a tendon, within a cell: what the source in it adds to the moments there, {@link SkinPotential}. */
final class WaveEnd {

    private final int cell;
    private final double[] before = new double[CellMoments.COUNT];
    private final double[] left = new double[CellMoments.COUNT];
    private final double[] right = new double[CellMoments.COUNT];

    /**
     * @param length of the way, millimetres, at least a cell
     * @param moments of the cells
     */
    WaveEnd(double length, CellMoments moments) {
        cell = (int) Math.floor(length / moments.cell());
        double width = length - cell * moments.cell();
        for (int n = 0; n < CellMoments.COUNT; n++) {
            before[n] = moments.right(n);
            left[n] = moments.leftUpTo(width, n);
            right[n] = moments.rightUpTo(width, n);
        }
    }

    /** The cell that the wave ends in, so many lie before. */
    int cell() {
        return cell;
    }

    /**
     * Adds the right corner of the last whole cell, and the cell that it ends in.
     *
     * @param ends {@code [cell][moment]}
     * @param atLeft source at that cell's left corner
     * @param atRight where it would be at the right one
     */
    void addTo(double[][] ends, double atLeft, double atRight) {
        double[] whole = ends[cell - 1];
        double[] part = ends[cell];
        for (int n = 0; n < CellMoments.COUNT; n++) {
            whole[n] += before[n] * atLeft;
            part[n] += left[n] * atLeft + right[n] * atRight;
        }
    }
}
