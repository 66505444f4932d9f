package org.opentmr.app.bench.view;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Font;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.UIManager;
import net.miginfocom.layout.PlatformDefaults;
import net.miginfocom.layout.UnitValue;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.plot.Theme;

/**
 * Colours, typeface and measures of the bench, the same as in its pictures. Everything sits on a grid of 8 pixels; sizes that
 * a layout names are multiplied by the scale. For the thread that paints.
 */
public final class Look {

    /** The grid, pixels. */
    public static final int GRID = 8;

    /** Sizes beside each other; the platform says how large its text is. */
    private static final int TEXT = 13;

    private static final int LABEL = 11;
    private static final int NUMBER = 24;

    private final Changes changes = new Changes();
    private Theme theme;
    private double scale;

    /**
     * Puts the look on.
     *
     * @param scale of everything, 1 to 2, on top of the screen's own
     */
    public Look(Theme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
        install();
    }

    private void install() {
        boolean light = theme == Theme.LIGHT;
        FlatLaf.setGlobalExtraDefaults(Map.of(
                "@background",
                hex(theme.background()),
                "@foreground",
                hex(theme.ink()),
                "@accentColor",
                light ? "#0072B2" : "#56B4E9",
                "@disabledForeground",
                hex(theme.quietInk()),
                "small.font",
                "-" + (TEXT - LABEL),
                "Bench.onAccent",
                light ? "#FFFFFF" : "#10222E",
                "Bench.card",
                light ? "#F4F6F8" : "#1F2328",
                "Component.focusWidth",
                "1",
                "Button.defaultButtonFollowsFocus",
                "true"));
        Class<? extends FlatLaf> wanted = light ? FlatLightLaf.class : FlatDarkLaf.class;
        // Putting on what is on already would cost a start a tenth of a second.
        if (!wanted.isInstance(UIManager.getLookAndFeel())) {
            FlatLaf.setup(light ? new FlatLightLaf() : new FlatDarkLaf());
        }
        UIScale.setZoomFactor((float) scale);
        // The layout follows the look's scale by itself (its property laf.scaleFactor), in these units only.
        PlatformDefaults.setDefaultHorizontalUnit(UnitValue.LPX);
        PlatformDefaults.setDefaultVerticalUnit(UnitValue.LPY);
    }

    /** Changes between light and dark. */
    public void theme(Theme other) {
        theme = other;
        again();
    }

    /** Changes the scale, 1 to 2. */
    public void scale(double other) {
        scale = other;
        again();
    }

    private void again() {
        install();
        FlatLaf.updateUI();
        changes.tell();
    }

    public Theme theme() {
        return theme;
    }

    public double scale() {
        return scale;
    }

    /** A length in pixels of the layout, scaled. */
    public int pixels(double length) {
        return Math.round(UIScale.scale((float) length));
    }

    /** Of texts. */
    public Font text() {
        return font(TEXT);
    }

    /** Of what stands beside a number or under a picture. */
    public Font label() {
        return font(LABEL);
    }

    /** Of numbers that matter. */
    public Font number() {
        return font(NUMBER).deriveFont(Font.BOLD);
    }

    private static Font font(int size) {
        Font usual = UIManager.getFont("defaultFont");
        return usual.deriveFont(usual.getSize2D() * size / TEXT);
    }

    /** Of what is chosen or comes next. */
    public Color accent() {
        return UIManager.getColor("Component.accentColor");
    }

    /** Of a problem; never alone, a word or a sign goes with it. */
    public Color problem() {
        return theme == Theme.LIGHT ? new Color(0xA63F00) : new Color(0xFF9A5C);
    }

    /** Of what is well; never alone. */
    public Color good() {
        return theme == Theme.LIGHT ? new Color(0x00694D) : new Color(0x3CC79A);
    }

    /** A quiet label. */
    public JLabel quiet(String text) {
        JLabel label = new JLabel(text);
        style(label, "font: $small.font; foreground: $Label.disabledForeground");
        return label;
    }

    /** A heading. */
    public JLabel heading(String text) {
        JLabel label = new JLabel(text);
        style(label, "font: +2 bold");
        return label;
    }

    /** The button of a place that does what comes next; one at a time. */
    public JButton primary(String text) {
        JButton button = new JButton(text);
        style(
                button,
                "background: $Component.accentColor; foreground: $Bench.onAccent;"
                        + " focusedBackground: $Component.accentColor; default.background: $Component.accentColor;"
                        + " default.foreground: $Bench.onAccent; default.focusedBackground: $Component.accentColor;"
                        + " hoverBackground: darken($Component.accentColor,5%);"
                        + " default.hoverBackground: darken($Component.accentColor,5%);"
                        + " pressedBackground: darken($Component.accentColor,10%);"
                        + " default.pressedBackground: darken($Component.accentColor,10%);"
                        + " font: bold; margin: 6,16,6,16");
        return button;
    }

    /** Styles a component so that it stays so when theme or scale change; see FlatLaf's style syntax. */
    public static void style(JComponent component, String style) {
        component.putClientProperty("FlatLaf.style", style);
    }

    /** Told when theme or scale has changed. */
    public Changes changes() {
        return changes;
    }

    private static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xFFFFFF);
    }
}
