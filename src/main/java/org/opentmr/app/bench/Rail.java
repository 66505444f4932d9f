package org.opentmr.app.bench;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Color;
import java.awt.Component;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.Steps;
import org.opentmr.app.bench.view.Look;

/** The steps at the left: which is shown, which are done, which comes next, and why one cannot be entered yet. */
final class Rail {

    private static final String NUMBERS = "①②③④⑤⑥⑦";

    private final Steps steps;
    private final Look look;
    private final JPanel panel = new JPanel(new MigLayout("insets 8 0 8 0, gap 0, wrap 1, fillx"));
    private final Map<Step, JToggleButton> buttons = new EnumMap<>(Step.class);

    Rail(Bench bench, Look look) {
        this.steps = bench.steps();
        this.look = look;
        panel.setName("rail");
        Look.style(panel, "background: $Bench.card");
        ButtonGroup group = new ButtonGroup();
        for (Step step : Step.values()) {
            JToggleButton button = new JToggleButton();
            button.setName("rail." + step.name().toLowerCase(Locale.ROOT));
            button.setHorizontalAlignment(SwingConstants.LEFT);
            button.setMnemonic(KeyEvent.VK_0 + step.number());
            button.getAccessibleContext().setAccessibleName(step.title());
            button.addActionListener(event -> {
                steps.go(step);
                refresh();
            });
            Look.style(
                    button,
                    "buttonType: tab; tab.underlineHeight: 4;"
                            + " tab.underlineColor: $Component.accentColor; tab.selectedBackground: $Panel.background;"
                            + " tab.hoverBackground: $Panel.background; background: $Bench.card; margin: 0,16,0,8");
            button.putClientProperty(FlatClientProperties.TAB_BUTTON_UNDERLINE_PLACEMENT, SwingConstants.LEFT);
            button.addFocusListener(new FocusAdapter() {
                @Override
                public void focusGained(FocusEvent event) {
                    stayAtShown(event);
                }
            });
            group.add(button);
            buttons.put(step, button);
            panel.add(button, "growx, width 136!, height 56!");
        }
        steps.changes().listen(this::refresh);
        look.changes().listen(this::refresh);
        refresh();
    }

    JComponent component() {
        return panel;
    }

    private void refresh() {
        Optional<Step> next = steps.next();
        buttons.forEach((step, button) -> {
            Optional<String> why = steps.whyNot(step);
            boolean done = steps.isDone(step);
            String sign = done ? "✓" : String.valueOf(NUMBERS.charAt(step.number() - 1));
            button.setText(sign + "  " + step.title());
            button.setToolTipText(
                    why.orElse(step.purpose() + (done ? " – done" : "") + "  (Alt+" + step.number() + ")"));
            button.setForeground(colour(step, why.isPresent(), next));
            button.setSelected(step == steps.shown());
        });
    }

    /**
     * A part of a screen that disappears leaves its focus to the first step, which would look as if it were the one that is
     * shown.
     */
    private void stayAtShown(FocusEvent event) {
        Component before = event.getOppositeComponent();
        JToggleButton shown = buttons.get(steps.shown());
        if (shown != null && (before == null || !before.isShowing())) {
            shown.requestFocusInWindow();
        }
    }

    private Color colour(Step step, boolean closed, Optional<Step> next) {
        if (closed) {
            return look.theme().quietInk();
        }
        return next.filter(step::equals).isPresent()
                ? look.accent()
                : look.theme().ink();
    }
}
