package org.opentmr.app.bench.view.tune;

import java.util.Locale;
import java.util.OptionalDouble;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
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
        content.add(new JLabel("Searching on all repetitions but one, and judging on that one, in turn. You can go on tuning"
                + " meanwhile."));
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
                        ? "Figures on repetitions that the search had not seen; in brackets the 95 % interval of the change."
                        : "<html><b>Keep the present settings:</b> nothing that was found pays for certain on repetitions"
                                + " that it was not tuned on.");
        answer.setName("tune.proposal.answer");
        JPanel cards = new JPanel(new MigLayout("insets 0, gap 16, fill", "[grow,sg]", "[grow]"));
        report.proposals().forEach(proposal -> cards.add(card(proposal), "grow, wmin 0"));
        JScrollPane scroll = new JScrollPane(cards);
        scroll.setBorder(null);
        content.add(answer, "growx, wmin 0");
        content.add(scroll, "grow, push, hmin 0");
    }

    private JPanel card(Proposal proposal) {
        JPanel card = new JPanel(new MigLayout("insets 8, gap 2, fillx, wrap 1", "[grow]", ""));
        Look.style(card, "background: darken($Panel.background,3%); arc: 8");
        card.add(look.heading(capital(proposal.style())));
        card.add(look.quiet("<html>" + proposal.meaning()), "growx, wmin 0");
        JLabel verdict = new JLabel("<html>" + (proposal.pays() ? "▲ " : "– ") + proposal.verdict().words());
        verdict.setForeground(proposal.pays() ? look.theme().better() : look.problem());
        card.add(verdict, "growx, wmin 0");
        for (Figure figure : Figure.values()) {
            double before = proposal.heldOut().before().get(figure);
            double after = proposal.heldOut().after().get(figure);
            if (!Double.isNaN(before) && !Double.isNaN(after)) {
                JLabel row = new JLabel("<html>" + figure.title() + ": " + figure.text(before) + " → <b>"
                        + figure.text(after) + "</b>" + interval(figure, proposal));
                card.add(row, "growx, wmin 0");
            }
        }
        JButton button = new JButton(proposal.pays() ? "Try it" : "Try it anyway");
        button.setName("tune.proposal.try." + proposal.style());
        button.setEnabled(!proposal.changes().isEmpty());
        button.setToolTipText("Puts these settings on the sliders; nothing live changes until you keep them");
        button.addActionListener(event -> {
            proposing.tryIt(proposal);
            proposing.close();
        });
        card.add(button, "gaptop 4");
        for (String change : desk.differences(proposal.settings())) {
            card.add(look.quiet("<html>" + change), "growx, wmin 0");
        }
        return card;
    }

    private static String interval(Figure figure, Proposal proposal) {
        Interval difference = proposal.difference().get(figure);
        return difference == null || Double.isNaN(difference.low())
                ? ""
                : String.format(
                        Locale.ROOT, " (%+.1f to %+.1f)", figure.shown(difference.low()), figure.shown(difference.high()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
