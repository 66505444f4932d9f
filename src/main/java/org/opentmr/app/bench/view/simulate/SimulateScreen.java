package org.opentmr.app.bench.view.simulate;

import java.awt.CardLayout;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.simulate.Preset;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.view.Enter;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;
import org.opentmr.live.LiveSnapshot;

/** The simulated patient: who they are and what they do at the left, what goes wrong beside it, what it does at the right. */
public final class SimulateScreen implements Screen {

    private static final String PATIENT = "patient";
    private static final String NOBODY = "nobody";

    /** Twenty pictures a second are enough beside a level that is averaged over half a second. */
    private static final int FRAMES_PER_PICTURE = 3;

    private final Bench bench;
    private final Simulation simulation;
    private final CardLayout cards = new CardLayout();
    private final JPanel root = new JPanel(cards);
    private final PatientPanel patient;
    private final BehaviourPanel behaviour;
    private final RebuildPanel rebuild;
    private final FaultsPanel faults;
    private final ChannelsView channels;
    private final JLabel decision = new JLabel();
    private final JButton undo = new JButton("Undo");
    private final JButton redo = new JButton("Redo");
    private final JButton clear = new JButton("All faults off");
    private final JToggleButton cable = new JToggleButton();
    private int frames;

    /** @param simulation of the same bench */
    public SimulateScreen(Bench bench, Simulation simulation, Look look) {
        this.bench = bench;
        this.simulation = simulation;
        patient = new PatientPanel(simulation, look);
        behaviour = new BehaviourPanel(simulation, look);
        rebuild = new RebuildPanel(simulation, look);
        faults = new FaultsPanel(simulation, look);
        channels = new ChannelsView(simulation, look);
        decision.setName("simulate.decision");
        nameActions();
        root.add(content(look), PATIENT);
        root.add(nobody(look), NOBODY);
        behaviour.bindKeys(root);
        simulation.changes().listen(this::refresh);
        simulation.behaviour().changes().listen(behaviour::refresh);
        refresh();
    }

    private JComponent content(Look look) {
        JPanel content = new JPanel(new MigLayout(
                "insets 16, gap 16 8, fill",
                "[304:352:352,fill][240:352:352,fill][256:256,grow,fill]",
                "[][grow,fill]"));
        content.add(actions(), "span 3, growx, wrap");
        Column left = new Column(new MigLayout("insets 0 0 0 12, gap 0 8, fillx", "[0:0,grow,fill]"), look);
        left.add(look.heading("Patient"), "wrap");
        left.add(patient.component(), "wrap");
        left.add(look.heading("The patient does"), "gaptop 8, wrap");
        left.add(behaviour.component(), "wrap");
        left.add(look.heading("Another limb"), "gaptop 8, wrap");
        left.add(rebuild.component(), "wrap");
        content.add(left.scrolled(), "grow, wmin 0, hmin 0");
        JPanel middle = new JPanel(new MigLayout("insets 0, gap 0 8, fill", "[0:0,grow,fill]", "[][grow,fill]"));
        middle.add(look.heading("What goes wrong"), "split 2, growx, wmin 0");
        middle.add(clear, "wrap");
        middle.add(faults.component(), "grow");
        content.add(middle, "grow, wmin 0, hmin 0");
        JPanel right = new JPanel(new MigLayout("insets 0, gap 0 8, fill", "[0:0,grow,fill]", "[][grow,fill][]"));
        right.add(look.heading("Channels"), "split 2, growx, wmin 0");
        right.add(cable, "wrap");
        right.add(channels, "grow, wmin 0, hmin 0, wrap");
        right.add(decision, "wmin 0");
        content.add(right, "grow, wmin 0, hmin 0");
        return content;
    }

    private JComponent actions() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8, fillx", "[][][][]push[][]"));
        for (Preset preset : Preset.values()) {
            JButton button = new JButton(preset.title());
            button.setName("simulate.preset." + preset.name().toLowerCase(Locale.ROOT));
            button.setToolTipText(preset.meaning());
            button.addActionListener(event -> simulation.change(preset));
            row.add(button);
        }
        row.add(undo);
        row.add(redo);
        return row;
    }

    private void nameActions() {
        name(cable, "simulate.cable", 'B', "Pulls or plugs the cable of the electrodes  (Alt+B)");
        cable.addActionListener(event -> {
            if (cable.isSelected()) {
                simulation.unplug();
            } else {
                simulation.plug();
            }
        });
        Enter.presses(cable);
        name(clear, "simulate.clear", 'O', "Switches every fault off and keeps its size  (Alt+O)");
        clear.addActionListener(event -> simulation.clearFaults());
        name(undo, "simulate.undo", 'U', "Takes the last change of the patient back  (Alt+U, Ctrl+Z)");
        undo.addActionListener(event -> simulation.undo());
        name(redo, "simulate.redo", 'R', "Makes the change again that was taken back  (Alt+R, Ctrl+Y)");
        redo.addActionListener(event -> simulation.redo());
    }

    private static void name(AbstractButton button, String name, char mnemonic, String explained) {
        button.setName(name);
        button.setMnemonic(mnemonic);
        button.setToolTipText(explained);
    }

    private JComponent nobody(Look look) {
        JPanel empty = new JPanel(new MigLayout("fill, insets 16", "[center]", "push[]16[]push"));
        empty.add(look.heading("No simulated patient is connected who can be changed here"), "wrap");
        JButton connect = new JButton("Connect a simulated patient");
        name(
                connect,
                "simulate.connect",
                'C',
                "Connects a simulated patient with an amputation above the elbow  (Alt+C)");
        connect.addActionListener(event -> simulation.reconnect());
        empty.add(connect);
        return empty;
    }

    private void refresh() {
        cards.show(root, simulation.isPresent() ? PATIENT : NOBODY);
        patient.refresh();
        behaviour.refresh();
        rebuild.refresh();
        faults.refresh();
        undo.setEnabled(simulation.canUndo());
        redo.setEnabled(simulation.canRedo());
        clear.setEnabled(!simulation.settings().present().isEmpty());
        cable.setSelected(simulation.isUnplugged());
        cable.setText(simulation.isUnplugged() ? "Plug the cable in" : "Unplug the cable");
    }

    @Override
    public Step step() {
        return Step.SIMULATE;
    }

    @Override
    public JComponent component() {
        return root;
    }

    @Override
    public void shown() {
        refresh();
    }

    @Override
    public boolean undo() {
        return simulation.undo();
    }

    @Override
    public boolean redo() {
        return simulation.redo();
    }

    @Override
    public void frame() {
        if (frames++ % FRAMES_PER_PICTURE == 0) {
            channels.repaint();
            decision.setText(decided(bench.decoding().snapshot()));
        }
    }

    private String decided(Optional<LiveSnapshot> now) {
        return now.map(each -> "The decoder decides: " + each.motion().name() + sureness(each.confidence()))
                .orElse("No decoder runs: calibrate to see here what it decides");
    }

    private static String sureness(double confidence) {
        return Double.isNaN(confidence) ? "" : String.format(Locale.ROOT, " (%.0f %% sure)", 100 * confidence);
    }
}
