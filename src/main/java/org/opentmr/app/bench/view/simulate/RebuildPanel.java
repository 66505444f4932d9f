package org.opentmr.app.bench.view.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.view.Look;
import org.opentmr.simulation.anatomy.Anatomies;

/** Limb and number of electrodes, which take a new connection. */
final class RebuildPanel {

    private static final int ONE_BY_ONE = 16;

    private final Simulation simulation;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 8 4, fillx", "[][grow,fill]"));
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final JComboBox<String> anatomy;
    private final JComboBox<Integer> electrodes;
    private final JButton reconnect = new JButton("Reconnect with these");
    private boolean showing;

    RebuildPanel(Simulation simulation, Look look) {
        this.simulation = simulation;
        Anatomies.ids()
                .forEach(id -> titles.put(id, shortened(Anatomies.named(id).title())));
        anatomy = new JComboBox<>(titles.values().toArray(String[]::new));
        electrodes = new JComboBox<>(
                Stream.concat(IntStream.rangeClosed(1, ONE_BY_ONE).boxed(), Stream.of(24, 32, 64, 128))
                        .toArray(Integer[]::new));
        name(anatomy, "simulate.anatomy", "Residual limb", "Which residual limb the patient has");
        name(electrodes, "simulate.electrodes", "Electrodes", "How many electrodes the patient wears, 1 to 128");
        anatomy.addActionListener(event -> chooseAnatomy());
        electrodes.addActionListener(event -> chooseElectrodes());
        reconnect.setName("simulate.reconnect");
        reconnect.setMnemonic('C');
        reconnect.setToolTipText(
                "Connects the patient anew with this limb and these electrodes; everything else stays as it is  (Alt+C)");
        reconnect.addActionListener(event -> simulation.reconnect());
        add(look, "Limb", anatomy);
        add(look, "Electrodes", electrodes);
        panel.add(look.quiet("Takes a new connection, then calibrate anew"), "span 2, wmin 0, wrap");
        panel.add(reconnect, "span 2");
    }

    private void add(Look look, String title, JComboBox<?> box) {
        JLabel label = look.quiet(title);
        label.setLabelFor(box);
        panel.add(label);
        panel.add(box, "wmin 60, wrap");
    }

    private static void name(JComboBox<?> box, String name, String accessible, String explained) {
        box.setName(name);
        box.setToolTipText(explained);
        box.getAccessibleContext().setAccessibleName(accessible);
    }

    /** The amputation; what follows the comma tells of nerves. */
    private static String shortened(String title) {
        int comma = title.indexOf(',');
        return comma < 0 ? title : title.substring(0, comma);
    }

    private void chooseAnatomy() {
        int chosen = anatomy.getSelectedIndex();
        if (!showing && chosen >= 0) {
            simulation.rebuilt(simulation.rebuilt().withAnatomy(Anatomies.ids().get(chosen)));
        }
    }

    private void chooseElectrodes() {
        if (!showing && electrodes.getSelectedItem() instanceof Integer count) {
            simulation.rebuilt(simulation.rebuilt().withElectrodes(count));
        }
    }

    JComponent component() {
        return panel;
    }

    void refresh() {
        showing = true;
        anatomy.setSelectedIndex(Anatomies.ids().indexOf(simulation.rebuilt().anatomy()));
        electrodes.setSelectedItem(simulation.rebuilt().electrodes());
        showing = false;
        reconnect.setEnabled(simulation.needsConnection());
    }
}
