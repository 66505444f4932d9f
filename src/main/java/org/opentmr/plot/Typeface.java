package org.opentmr.plot;

import java.awt.Font;

/** The platform's sans-serif face; its figures are of equal width on every platform that Java draws on. */
public final class Typeface {

    public static final float TITLE = 16;
    public static final float TEXT = 13;
    public static final float LABEL = 11;
    public static final float SMALL = 9;

    private static final String NEEDED = "0123456789 µ²–±≥→°%";
    private static final Font FACE = face();

    private Typeface() {}

    /** The face in a size of pixels of the layout. */
    public static Font plain(float size) {
        return FACE.deriveFont(size);
    }

    public static Font bold(float size) {
        return FACE.deriveFont(Font.BOLD, size);
    }

    private static Font face() {
        for (String family : new String[] {Font.SANS_SERIF, "DejaVu Sans", Font.DIALOG}) {
            Font font = new Font(family, Font.PLAIN, 12);
            if (font.canDisplayUpTo(NEEDED) < 0) {
                return font;
            }
        }
        throw new IllegalStateException("no font on this machine can show \"" + NEEDED
                + "\"; install one, for example DejaVu Sans (package fonts-dejavu-core)");
    }
}
