package org.opentmr.app.bench.view.tune;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.tune.Desk;
import org.opentmr.app.bench.model.tune.Proposing;
import org.opentmr.app.bench.view.Look;
import org.opentmr.assessment.Interval;
import org.opentmr.tuning.auto.Figure;
import org.opentmr.tuning.auto.Proposal;
import org.opentmr.tuning.auto.TuningReport;

/** What a search proposes: what it would change, what that gains on repetitions that it has not seen, and whether it pays. */
final class ProposalView {

    private final Proposing proposing;
    private final Desk desk;
    private final Look look;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 8, fill, wrap 1", "[grow]", "[][grow]"));
    private final JPanel content = new JPanel(new MigLayout("insets 0, gap 8, fill, wrap 1", "[grow]"));
    private final JProgressBar bar = new JProgressBar(0, 1000);
    private final JLabel left = new JLabel();

    ProposalView(Proposing proposing, Desk desk, Look look) {
        this.proposing = proposing;
        this.desk = desk;
        this.look = look;
        bar.setName("tune.proposal.progress");
        JButton close = new JButton("Back to the curves");
        close.setName("tune.proposal.close");
        close.setMnemonic('B');
        close.setToolTipText("Leaves the proposals; a search that goes on is cancelled");
        close.addActionListener(event -> proposing.close());
        panel.add(look.heading("Proposed settings"), "split 2, pushx, growx");
        panel.add(close);
        panel.add(content, "grow, hmin 0");
        show();
    }

    JComponent component() {
        return panel;
    }

    /** As the search stands. */
    void show() {
        content.removeAll();
        if (proposing.isSearching()) {
            searching();
        } else {
            proposing.report().ifPresentOrElse(this::found, this::failed);
        }
        content.revalidate();
        content.repaint();
    }

    private void searching() {
        JButton cancel = new JButton("Cancel");
        cancel.setName("tune.proposal.cancel");
        cancel.setToolTipText("Ends the search; nothing is changed");
        cancel.addActionListener(event -> proposing.close());
        content.add(
                new JLabel(
                        "Searches on all repetitions but one and judges on that one, in turn. Go on tuning meanwhile."),
                "growx, wmin 0");
        content.add(bar, "split 3, growx, pushx");
        content.add(left, "w 120!");
        content.add(cancel, "wrap push");
        frame();
    }

    /** A search goes on. */
    void frame() {
        proposing.job().ifPresent(job -> {
            bar.setIndeterminate(Double.isNaN(job.share()));
            bar.setValue((int) (1000 * job.share()));
            left.setText(left(job));
        });
    }

    private static String left(Job job) {
        OptionalDouble seconds = job.secondsLeft();
        return seconds.isPresent()
                ? String.format(Locale.ROOT, "about %.0f s left", seconds.getAsDouble())
                : String.format(Locale.ROOT, "%.0f s so far", job.seconds());
    }

    private void failed() {
        content.add(
                new JLabel(
                        proposing.failure().isEmpty()
                                ? "No search has been made."
                                : "<html>Nothing was proposed: " + proposing.failure() + "."),
                "wrap push");
    }

    private void found(TuningReport report) {
        boolean pays = report.proposals().stream().anyMatch(Proposal::pays);
        JLabel answer = new JLabel(
                pays
                        ? "▲ Worth a try. Figures are of repetitions that the search had not seen."
                        : "– Keep the present settings: nothing pays for certain on repetitions not tuned on.");
        answer.setName("tune.proposal.answer");
        Look.style(answer, "font: bold");
        JScrollPane scroll = new JScrollPane(table(report));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        content.add(answer, "growx, wmin 0");
        content.add(scroll, "grow, push, w 0:0:, h 0:0:");
        content.add(changes(report), "grow, w 0:0:, h 48:72:");
    }

    /** One row for each figure, one column for each proposal; intervals stand in brackets. */
    private JPanel table(TuningReport report) {
        JPanel table = new JPanel(new MigLayout("insets 0, gap 12 2", "", ""));
        table.add(look.quiet("held out"));
        table.add(look.quiet("now"), "align right");
        report.proposals().forEach(proposal -> {
            JLabel head = new JLabel(capital(proposal.style()));
            Look.style(head, "font: bold");
            head.setToolTipText(proposal.meaning());
            table.add(head, last(report, proposal) + "align right");
        });
        for (Figure figure : Figure.values()) {
            double before = report.balanced().heldOut().before().get(figure);
            if (!Double.isNaN(before)) {
                table.add(new JLabel(figure.title()));
                table.add(new JLabel(figure.text(before)), "align right");
                report.proposals()
                        .forEach(proposal -> table.add(
                                new JLabel("<html><div align=right><b>"
                                        + figure.text(proposal.heldOut().after().get(figure)) + "</b>"
                                        + interval(figure, proposal)),
                                last(report, proposal) + "align right"));
            }
        }
        table.add(look.quiet("in brackets: 95 % interval of the change"), "span 2");
        report.proposals().forEach(proposal -> table.add(verdict(proposal), last(report, proposal) + "align right"));
        table.add(new JLabel(), "span 2");
        report.proposals().forEach(proposal -> table.add(button(proposal), last(report, proposal) + "align right"));
        return table;
    }

    private static String last(TuningReport report, Proposal proposal) {
        return proposal.equals(report.proposals().get(report.proposals().size() - 1)) ? "wrap, " : "";
    }

    private JLabel verdict(Proposal proposal) {
        JLabel label = new JLabel(
                switch (proposal.verdict()) {
                    case PAYS -> "▲ pays";
                    case NOTHING_TO_CHANGE -> "– nothing to change";
                    case NOT_SURE -> "– not for certain";
                    case BREAKS_A_LIMIT -> "▼ breaks a limit";
                    case TOO_FEW -> "– too few repetitions";
                });
        label.setForeground(proposal.pays() ? look.theme().better() : look.problem());
        label.setToolTipText("It " + proposal.verdict().words());
        return label;
    }

    private JButton button(Proposal proposal) {
        JButton button = new JButton(proposal.pays() ? "Try it" : "Try it anyway");
        button.setName("tune.proposal.try." + proposal.style());
        button.getAccessibleContext().setAccessibleName(button.getText() + ": " + proposal.style());
        button.setEnabled(!proposal.changes().isEmpty());
        button.setToolTipText("Puts these settings on the sliders; nothing live changes until you keep them");
        button.addActionListener(event -> {
            proposing.tryIt(proposal);
            proposing.close();
        });
        return button;
    }

    /** What each would change, in words. */
    private JScrollPane changes(TuningReport report) {
        String words = report.proposals().stream()
                .map(proposal -> capital(proposal.style()) + " ("
                        + proposal.meaning() + ") changes "
                        + String.join("; ", desk.differences(proposal.settings())) + ".")
                .collect(Collectors.joining("\n"));
        JTextArea text = new JTextArea(words);
        text.setName("tune.proposal.changes");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setFont(look.label());
        text.setForeground(look.theme().quietInk());
        text.setToolTipText("What each proposal would change");
        text.getAccessibleContext().setAccessibleName("What each proposal would change");
        JScrollPane scroll = new JScrollPane(text);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    private static String interval(Figure figure, Proposal proposal) {
        Interval difference = proposal.difference().get(figure);
        return difference == null || Double.isNaN(difference.low())
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<br>(%+.1f to %+.1f)",
                        figure.shown(difference.low()) + 0.0,
                        figure.shown(difference.high()) + 0.0);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
