package org.opentmr.app.bench.view.limb;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.event.KeyEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.app.bench.model.use.SafetyNotice;
import org.opentmr.app.bench.view.Look;

/** Whether anything may move: a shape, a word, the reason and what to do, STOP and Start again. */
public final class SafetyCard {

    private static final int SIGN = 56;

    private final Look look;
    private final FreeUse use;
    private final JPanel panel = new JPanel(new MigLayout("insets 16, gap 8, fillx, wrap 2", "[][grow,fill]"));
    private final Canvas sign;
    private final JLabel word = new JLabel();
    private final JTextArea reason;
    private final JTextArea advice;
    private final JButton again;
    private @Nullable SafetyNotice shown;

    /**
     * @param prefix of the names of its components: "use"
     */
    public SafetyCard(Bench bench, FreeUse use, Look look, String prefix) {
        this.look = look;
        this.use = use;
        panel.setName(prefix + ".safety");
        Look.style(panel, "arc: 16; background: $Bench.card");
        sign = new Canvas(look, prefix + ".safety.sign", "state of the limb", SIGN, SIGN, this::paint);
        word.setName(prefix + ".safety.word");
        Look.style(word, "font: bold +11");
        reason = Words.lines(prefix + ".safety.reason");
        advice = Words.lines(prefix + ".safety.advice");
        JButton stop = new JButton("STOP");
        stop.setName(prefix + ".stop");
        stop.setToolTipText("Lets nothing move until you start again  (space bar)");
        Look.style(
                stop,
                "background: #B3261E; focusedBackground: #B3261E; hoverBackground: #9A1F19; pressedBackground: #7F1914;"
                        + " foreground: #FFFFFF; focusedForeground: #FFFFFF; font: bold +7");
        stop.addActionListener(event -> bench.decoding().stop("you pressed STOP"));
        again = look.primary("Start again");
        again.setName(prefix + ".rearm");
        again.setMnemonic(KeyEvent.VK_A);
        again.setToolTipText("Lets the limb move again after a short rest  (Alt+A)");
        again.addActionListener(event -> bench.decoding().rearm());
        panel.add(sign, "w " + SIGN + "!, h " + SIGN + "!");
        panel.add(word, "growx, wmin 0");
        panel.add(reason, "span 2, growx, wmin 0");
        panel.add(advice, "span 2, growx, wmin 0, hmin 36");
        panel.add(stop, "span 2, split 2, grow, h 56!, sizegroup stop");
        panel.add(again, "grow, h 56!, sizegroup stop");
        look.changes().listen(() -> shown = null);
        refresh();
    }

    public JComponent component() {
        return panel;
    }

    /** Called every frame; changes only what has changed. */
    public void refresh() {
        SafetyNotice now = use.safety();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        word.setText(now.word());
        word.setForeground(colour(now));
        reason.setText(now.reason());
        advice.setText(now.advice());
        again.setEnabled(now.sign() == SafetyNotice.Sign.STOPPED);
        sign.getAccessibleContext().setAccessibleDescription(now.word() + ": " + now.reason());
        sign.repaint();
    }

    private Color colour(SafetyNotice now) {
        return switch (now.sign()) {
            case RUNNING -> look.good();
            case HELD, STOPPED -> look.problem();
            case NOTHING, STARTING -> look.theme().ink();
        };
    }

    private void paint(Graphics2D g, int width, int height) {
        SafetyNotice now = shown;
        if (now == null) {
            return;
        }
        double side = Math.min(width, height) - 4;
        g.translate((width - side) / 2, (height - side) / 2);
        g.setColor(colour(now));
        float line = (float) (side / 12);
        g.setStroke(new BasicStroke(line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (now.sign()) {
            case RUNNING -> {
                Path2D play = new Path2D.Double();
                play.moveTo(0.2 * side, 0.1 * side);
                play.lineTo(0.9 * side, 0.5 * side);
                play.lineTo(0.2 * side, 0.9 * side);
                play.closePath();
                g.fill(play);
            }
            case HELD -> {
                g.fill(new Rectangle2D.Double(0.18 * side, 0.1 * side, 0.22 * side, 0.8 * side));
                g.fill(new Rectangle2D.Double(0.6 * side, 0.1 * side, 0.22 * side, 0.8 * side));
            }
            case STOPPED -> g.fill(new Rectangle2D.Double(0.1 * side, 0.1 * side, 0.8 * side, 0.8 * side));
            case STARTING -> {
                g.draw(new Ellipse2D.Double(line, line, side - 2 * line, side - 2 * line));
                g.fill(new Ellipse2D.Double(0.4 * side, 0.4 * side, 0.2 * side, 0.2 * side));
            }
            case NOTHING -> g.draw(new Ellipse2D.Double(line, line, side - 2 * line, side - 2 * line));
        }
    }
}
