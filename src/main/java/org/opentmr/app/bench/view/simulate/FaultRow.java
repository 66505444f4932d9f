package org.opentmr.app.bench.view.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.opentmr.app.bench.model.simulate.FaultSwitch;
import org.opentmr.app.bench.model.simulate.FaultWords;
import org.opentmr.app.bench.model.simulate.MeasureScale;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.view.Enter;
import org.opentmr.app.bench.view.Look;
import org.opentmr.simulation.artefact.FaultEntry;
import org.opentmr.simulation.artefact.Measure;

/** The switch of one kind of fault; while it is on, its measures and the electrodes that it reaches. */
final class FaultRow {

    private static final String ALL = "all electrodes";

    private final Simulation simulation;
    private final FaultEntry kind;
    private final JCheckBox check;
    private final JLabel where;
    private final JComboBox<String> channel = new JComboBox<>();
    private final List<Adjuster> measures = new ArrayList<>();
    private boolean showing;

    FaultRow(Simulation simulation, Look look, FaultEntry kind) {
        this.simulation = simulation;
        this.kind = kind;
        String title = FaultWords.title(kind.name());
        check = new JCheckBox(title);
        check.setName("simulate.fault." + kind.name());
        check.setToolTipText(capital(kind.meaning()));
        check.addActionListener(event -> simulation.change(
                simulation.settings().withFault(kind.name(), each -> each.switched(check.isSelected()))));
        Enter.presses(check);
        for (int m = 0; m < kind.measures().size(); m++) {
            measures.add(measure(look, title, m));
        }
        where = look.quiet("Reaches");
        where.setLabelFor(channel);
        channel.setName("simulate.fault." + kind.name() + ".channel");
        channel.setToolTipText("The electrode that this reaches, or all");
        channel.getAccessibleContext().setAccessibleName(title + ", electrodes that it reaches");
        channel.addActionListener(event -> choose());
    }

    private Adjuster measure(Look look, String title, int index) {
        Measure measure = kind.measures().get(index);
        MeasureScale scale = MeasureScale.of(kind, index);
        JLabel label = look.quiet(capital(measure.meaning()));
        String unit = scale.symbol().isEmpty() ? "" : ", " + scale.symbol();
        return new Adjuster(
                "simulate.fault." + kind.name() + "." + index,
                label,
                title + ": " + measure.meaning() + unit + "; usually " + scale.text(measure.standard()),
                scale,
                scale::text,
                value -> simulation.drag(
                        simulation.settings().withFault(kind.name(), each -> each.withSize(index, value))),
                simulation::drop);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void choose() {
        if (!showing && channel.getSelectedItem() instanceof String chosen) {
            String reached = chosen.equals(ALL) ? "" : chosen;
            simulation.change(simulation.settings().withFault(kind.name(), each -> each.withChannel(reached)));
        }
    }

    void addTo(JPanel grid) {
        grid.add(check, "span 3, gaptop 2, wmin 0, wrap");
        measures.forEach(each -> each.addTo(grid));
        grid.add(where, "wmin 0");
        grid.add(channel, "span 2, growx, wmin 60, wrap");
    }

    /** Offers the electrodes that are worn. */
    void offer(List<String> channels) {
        showing = true;
        channel.removeAllItems();
        Stream.concat(Stream.of(ALL), channels.stream()).forEach(channel::addItem);
        showing = false;
    }

    void refresh() {
        FaultSwitch now = simulation.settings().fault(kind.name());
        check.setSelected(now.on());
        for (int m = 0; m < measures.size(); m++) {
            measures.get(m).show(now.sizes().get(m));
            measures.get(m).setVisible(now.on());
        }
        boolean chooses = now.on() && kind.choosesChannels();
        where.setVisible(chooses);
        channel.setVisible(chooses);
        showing = true;
        channel.setSelectedItem(now.channel().isEmpty() ? ALL : now.channel());
        showing = false;
    }
}
