package org.opentmr.plot;

import java.awt.Color;

/** The two sets of colours. Text reaches a contrast of 4.5 : 1 on its background in both (WCAG 2.1, level AA). */
public enum Theme {
    LIGHT(new Color(0xFFFFFF), new Color(0x1A1D21), new Color(0x555B63), new Color(0xDFE2E6), new Color(0xB4B8BE)),
    DARK(new Color(0x16181C), new Color(0xF1F3F5), new Color(0xABB1B9), new Color(0x353A41), new Color(0x6A7078));

    private final Color background;
    private final Color ink;
    private final Color quietInk;
    private final Color line;
    private final Color rest;

    Theme(Color background, Color ink, Color quietInk, Color line, Color rest) {
        this.background = background;
        this.ink = ink;
        this.quietInk = quietInk;
        this.line = line;
        this.rest = rest;
    }

    public Color background() {
        return background;
    }

    /** Titles, numbers, traces. */
    public Color ink() {
        return ink;
    }

    /** Axis text, footers. */
    public Color quietInk() {
        return quietInk;
    }

    /** Grid lines and frames. */
    public Color line() {
        return line;
    }

    /** The person rests. */
    public Color rest() {
        return rest;
    }

    /** What can be taken hold of or is looked at just now; reads as text too. */
    public Color accent() {
        return this == LIGHT ? OkabeIto.BLUE : OkabeIto.SKY_BLUE;
    }

    /** Something is wrong here; reads as text too. A shape or a word goes with it. */
    public Color warning() {
        return Contrast.atLeast(Contrast.TEXT, OkabeIto.VERMILLION, background, ink);
    }

    /** The colour of a share from 0 (almost the background) to 1, for the cells of a table. */
    public Color share(double share) {
        Color full = this == LIGHT ? Contrast.mix(OkabeIto.BLUE, Color.BLACK, 0.35) : OkabeIto.SKY_BLUE;
        return Contrast.mix(background, full, 0.04 + 0.96 * Math.max(0, Math.min(1, share)));
    }

    /** What is read best on a colour of {@link #share}. */
    public static Color textOn(Color background) {
        return Contrast.textOn(background);
    }

    /** Of a change for the better; never alone, a word or a sign goes with it. */
    public Color better() {
        return Contrast.atLeast(Contrast.MARK, OkabeIto.BLUE, background, ink);
    }

    /** Of a change for the worse; never alone, a word or a sign goes with it. */
    public Color worse() {
        return Contrast.atLeast(Contrast.MARK, OkabeIto.VERMILLION, background, ink);
    }
}
