package org.opentmr.app.bench.view.simulate;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.opentmr.app.bench.model.simulate.MeasureScale;

/** A slider with what it sets at its left and the value with its unit at its right; the three stand in a row of a grid. */
final class Adjuster {

    private final MeasureScale scale;
    private final DoubleFunction<String> text;
    private final JLabel title;
    private final JSlider slider = new JSlider(0, MeasureScale.POSITIONS);
    private final JLabel value = new JLabel();
    private final Runnable dropped;
    private final DoubleConsumer dragged;
    private boolean showing;

    /**
     * @param name of the slider, for the driver
     * @param title what it sets
     * @param explained what that means, with its unit
     * @param dragged is given the value while the slider moves
     * @param dropped is told when the slider rests
     */
    Adjuster(
            String name,
            JLabel title,
            String explained,
            MeasureScale scale,
            DoubleFunction<String> text,
            DoubleConsumer dragged,
            Runnable dropped) {
        this.scale = scale;
        this.text = text;
        this.title = title;
        this.dragged = dragged;
        this.dropped = dropped;
        slider.setName(name);
        slider.setToolTipText(explained);
        slider.getAccessibleContext().setAccessibleName(title.getText());
        slider.getAccessibleContext().setAccessibleDescription(explained);
        title.setToolTipText(explained);
        title.setLabelFor(slider);
        value.setToolTipText(explained);
        value.setName(name + ".value");
        slider.addChangeListener(event -> moved());
    }

    private void moved() {
        if (showing) {
            return;
        }
        dragged.accept(scale.value(slider.getValue()));
        if (!slider.getValueIsAdjusting()) {
            dropped.run();
        }
    }

    /** Adds the row: three cells of a grid. */
    void addTo(JPanel grid) {
        grid.add(title, "wmin 0");
        grid.add(slider, "growx, w 40:80:");
        grid.add(value, "wmin 0, wrap");
    }

    /** Shows a value. */
    void show(double shown) {
        showing = true;
        if (!slider.getValueIsAdjusting()) {
            slider.setValue(scale.position(shown));
        }
        showing = false;
        value.setText(text.apply(shown));
    }

    void setVisible(boolean visible) {
        title.setVisible(visible);
        slider.setVisible(visible);
        value.setVisible(visible);
    }
}
