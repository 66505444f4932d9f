package org.opentmr.plot.live;

import java.awt.Color;
import org.opentmr.plot.Theme;

/** The theme's colours as the raster holds them: 0xRRGGBB. */
record ScopeColours(int background, int trace, int fill, int zero, int grid, int missing, int warning) {

    static ScopeColours of(Theme theme) {
        return new ScopeColours(
                rgb(theme.background()),
                rgb(theme.ink()),
                rgb(theme.line()),
                rgb(theme.rest()),
                rgb(theme.line()),
                rgb(theme.quietInk()),
                rgb(theme.warning()));
    }

    private static int rgb(Color colour) {
        return colour.getRGB() & 0xFFFFFF;
    }
}
