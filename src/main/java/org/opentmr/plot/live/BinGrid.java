package org.opentmr.plot.live;

/**
 * Which samples share a column of pixels. Columns are counted from the start of the stream, not of the view: column k holds
 * the same samples wherever it stands on the screen, and a trace does not shimmer while it scrolls.
 *
 * @param columns on the screen, at least 1
 * @param samples on the screen, at least 1: column k begins at sample {@code k * samples / columns}
 */
record BinGrid(int columns, long samples) {

    BinGrid {
        if (columns < 1 || samples < 1) {
            throw new IllegalArgumentException(
                    "a screen needs columns >= 1 and samples >= 1, got columns=" + columns + ", samples=" + samples);
        }
    }

    long columnOf(long sample) {
        return Math.floorDiv(sample * columns, samples);
    }

    /** The first sample that does not lie before the column. */
    long firstSampleOf(long column) {
        return -Math.floorDiv(-column * samples, columns);
    }

    /** Where the column begins, in samples: most often between two of them. */
    double edge(long column) {
        return (double) column * samples / columns;
    }

    /** Where the column is kept and painted: columns a screen apart take the same place. */
    int slot(long column) {
        return (int) Math.floorMod(column, (long) columns);
    }
}
