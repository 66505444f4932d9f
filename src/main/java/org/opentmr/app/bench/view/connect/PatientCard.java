package org.opentmr.app.bench.view.connect;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.connect.PatientChoice;
import org.opentmr.app.bench.model.connect.PatientSettings;
import org.opentmr.app.bench.view.Look;
import org.opentmr.simulation.Skill;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.anatomy.Anatomy;

/** A simulated patient: who they are. */
final class PatientCard {

    private static final List<Double> RATES_HZ = List.of(500.0, 1000.0, 2000.0);

    private final Bench bench;
    private final PatientChoice choice;
    private final Card card;
    private final JComboBox<String> limb = new JComboBox<>();
    private final JSpinner months =
            new JSpinner(new SpinnerNumberModel(12.0, 0.0, (double) PatientSettings.MOST_MONTHS, 1.0));
    private final JComboBox<String> skill = new JComboBox<>();
    private final JSpinner electrodes = new JSpinner(new SpinnerNumberModel(8, 1, Anatomy.MOST_ELECTRODES, 1));
    private final JComboBox<String> rate = new JComboBox<>();
    private final JSpinner person = new JSpinner(
            new SpinnerNumberModel(Long.valueOf(1), Long.valueOf(0), Long.valueOf(Integer.MAX_VALUE), Long.valueOf(1)));
    private final Prose summary = new Prose("");
    private final JButton connect;
    private boolean filling;

    PatientCard(Bench bench, Look look, PatientChoice choice) {
        this.bench = bench;
        this.choice = choice;
        card = new Card(
                look,
                "connect.patient",
                "Simulated patient",
                "Nobody has to sit here: muscles, nerves and electrodes of a residual limb are computed.");
        summary.setName("connect.patient.summary");
        connect = look.primary("Use this patient");
        lay();
        listen();
        refresh();
    }

    JComponent component() {
        return card.component();
    }

    private void lay() {
        Anatomies.ids().forEach(id -> limb.addItem(sentence(id.replace('-', ' '))));
        Skill.names().forEach(name -> skill.addItem(sentence(name)));
        RATES_HZ.forEach(hertz -> rate.addItem(String.format(Locale.ROOT, "%.0f Hz", hertz)));
        rate.setEditable(false);
        card.field("Lim&b", limb, "connect.patient.limb", "The residual limb: how far up it was amputated");
        card.field(
                "&Months",
                months,
                "connect.patient.months",
                "Months since surgery, when the nerves were moved; they grow into the muscles within about a year");
        card.field(
                "Sk&ill",
                skill,
                "connect.patient.skill",
                "How well the person repeats a contraction and keeps them apart");
        card.field(
                "Electrodes",
                electrodes,
                "connect.patient.electrodes",
                "How many are worn, 1 to " + Anatomy.MOST_ELECTRODES);
        card.field("Rate", rate, "connect.patient.rate", "Samples per second of every electrode, in hertz");
        card.field(
                "Person no.",
                person,
                "connect.patient.person",
                "Each number is another person with muscles of their own; the same number is the same person again");
        card.wide(summary, "gaptop 8");
        card.gap();
        person.setEditor(new JSpinner.NumberEditor(person, "#"));
        connect.setMnemonic('U');
        Card.describe(
                connect,
                "connect.patient.connect",
                "Use this patient",
                "Makes this patient and lets their signal stream");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8, fillx", "[grow]"));
        buttons.setOpaque(false);
        buttons.add(connect, "alignx right");
        card.bottom(buttons);
    }

    private void listen() {
        limb.addActionListener(
                event -> change(now -> now.withAnatomy(Anatomies.ids().get(limb.getSelectedIndex()))));
        skill.addActionListener(
                event -> change(now -> now.withSkill(Skill.names().get(skill.getSelectedIndex()))));
        rate.addActionListener(event -> change(now -> now.withRate(RATES_HZ.get(rate.getSelectedIndex()))));
        months.addChangeListener(event -> change(now -> now.withMonths(((Number) months.getValue()).doubleValue())));
        electrodes.addChangeListener(
                event -> change(now -> now.withElectrodes(((Number) electrodes.getValue()).intValue())));
        person.addChangeListener(event -> change(now -> now.withSeed(((Number) person.getValue()).longValue())));
        connect.addActionListener(event -> choice.connect());
        choice.changes().listen(this::refresh);
    }

    private void change(UnaryOperator<PatientSettings> to) {
        if (filling) {
            return;
        }
        try {
            choice.settings(to.apply(choice.settings()));
        } catch (IllegalArgumentException e) {
            bench.messages().problem("Not changed: " + e.getMessage() + ".");
            refresh();
        }
    }

    private void refresh() {
        filling = true;
        PatientSettings now = choice.settings();
        limb.setSelectedIndex(Anatomies.ids().indexOf(now.anatomy()));
        skill.setSelectedIndex(Skill.names().indexOf(now.skill()));
        rate.setSelectedIndex(RATES_HZ.indexOf(now.rateHz()));
        months.setValue(now.months());
        electrodes.setValue(now.electrodes());
        person.setValue(now.seed());
        // Reads the limb's anatomy, which takes a while the first time.
        bench.jobs().aside(progress -> now.summary(), summary::setText, summary::setText);
        filling = false;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
