package org.opentmr.app.bench.view.calibrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.model.calibrate.Plan;
import org.opentmr.app.bench.view.Enter;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.MotionIcon;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;

/** The motions to choose from, each a button with its picture that stays pressed. */
final class MotionChoice {
    private static final int LARGE = 72;
    private static final int WIDE = 152;
    private static final int HIGH = 120;

    private final Look look;
    private final Calibration calibration;
    private final MigLayout grid = new MigLayout();
    private final JPanel panel = new JPanel(grid);
    private final Map<Motion, JToggleButton> buttons = new LinkedHashMap<>();
    private List<Motion> laid = List.of();
    private int columns = 1;

    MotionChoice(Look look, Calibration calibration) {
        this.look = look;
        this.calibration = calibration;
        panel.setName("calibrate.motions");
        fit(look.pixels(4 * (WIDE + Look.GRID)));
    }

    /** Uses as many columns as there is room for. */
    void fit(int width) {
        int next = Math.max(1, (width + look.pixels(Look.GRID)) / look.pixels(WIDE + Look.GRID));
        if (next != columns) {
            columns = next;
            grid.setLayoutConstraints("insets 0, gap 8, wrap " + columns);
            panel.revalidate();
        }
    }

    JComponent component() {
        return panel;
    }

    void show() {
        Plan plan = calibration.plan();
        if (!laid.equals(plan.offered())) {
            lay(plan);
        }
        buttons.forEach((motion, button) -> {
            boolean chosen = plan.chosen().contains(motion);
            button.setSelected(chosen);
            button.setText((chosen ? "✓ " : "") + motion.name());
        });
    }

    /** Icons are made anew for another theme or size. */
    void again() {
        laid = List.of();
    }

    private void lay(Plan plan) {
        laid = plan.offered();
        panel.removeAll();
        buttons.clear();
        if (laid.isEmpty()) {
            return;
        }
        AmputationLevel level = MotionIcon.level(new MotionSet(laid));
        for (Motion motion : laid) {
            JToggleButton button = new JToggleButton(new MotionIcon(look, level, motion, LARGE));
            button.setName("calibrate.motion." + motion.fileName());
            button.setToolTipText(
                    motion.isRest()
                            ? "Rest: recorded so that the decoder knows when nothing is to move"
                            : "Record " + motion.name() + ", or leave it out  (Enter)");
            button.getAccessibleContext().setAccessibleName(motion.name());
            button.setVerticalTextPosition(SwingConstants.BOTTOM);
            button.setHorizontalTextPosition(SwingConstants.CENTER);
            button.setIconTextGap(look.pixels(Look.GRID));
            button.addActionListener(
                    event -> calibration.plan(calibration.plan().with(motion, button.isSelected())));
            Enter.presses(button);
            buttons.put(motion, button);
            Look.style(
                    button,
                    "margin: 4,4,4,4; selectedBackground: mix($Component.accentColor,$Bench.card,25%);"
                            + " selectedForeground: $Label.foreground");
            panel.add(button, "w " + WIDE + "!, h " + HIGH + "!");
        }
        panel.revalidate();
        panel.repaint();
    }
}
