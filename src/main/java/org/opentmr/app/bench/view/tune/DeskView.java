package org.opentmr.app.bench.view.tune;

import java.awt.CardLayout;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.tune.Desk;
import org.opentmr.app.bench.model.tune.Proposing;
import org.opentmr.app.bench.model.tune.Trial;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.part.PictureExport;
import org.opentmr.app.bench.view.part.SaveDialog;
import org.opentmr.app.tuning.TuningPictures;
import org.opentmr.plot.ConfusionChart;
import org.opentmr.plot.Picture;
import org.opentmr.tuning.Comparison;

/** One desk: dials, the session and its curves, the numbers. */
final class DeskView {

    private static final String CHARTS = "charts";
    private static final String PROPOSALS = "proposals";

    private final Proposing proposing;
    private final JPanel panel = new JPanel(new MigLayout(
            "insets 16, gap 24 16, fill", "[232:288:288][grow,320::][232:304:304]", "[grow 45,160::][grow 55,160::]"));
    private final CardLayout cards = new CardLayout();
    private final JPanel lower = new JPanel(cards);
    private final DialsView dials;
    private final SessionView session;
    private final ChartsView charts;
    private final ProposalView proposals;
    private final OutcomeView outcome;

    DeskView(Bench bench, Desk desk, Proposing proposing, Look look) {
        this.proposing = proposing;
        dials = new DialsView(bench, desk, look, proposing::start);
        session = new SessionView(desk, look);
        charts = new ChartsView(bench, desk, look);
        proposals = new ProposalView(proposing, desk, look);
        outcome = new OutcomeView(desk, look);
        SaveDialog dialog = new SaveDialog();
        charts.export(dialog);
        PictureExport.attach(session.timeline(), () -> Optional.of(timeline(desk, look)), bench, dialog);
        PictureExport.attach(outcome.confusion(), () -> Optional.of(confusion(desk, look)), bench, dialog);
        lower.add(charts.component(), CHARTS);
        lower.add(proposals.component(), PROPOSALS);
        panel.add(dials.component(), "spany 2, grow, hmin 0");
        panel.add(session.component(), "grow, w 0:0:, h 0:0:");
        panel.add(outcome.component(), "spany 2, grow, hmin 0, wrap");
        panel.add(lower, "grow, w 0:0:, h 0:0:");
        desk.changes().listen(this::showDials);
        desk.looks().listen(this::showLooks);
        desk.trials().listen(this::showTrial);
        desk.curves().listen(charts::showCurve);
        proposing.changes().listen(this::showProposals);
        showDials();
        showLooks();
        showTrial();
        showProposals();
    }

    /** The same chart as the command line draws. */
    private static Picture timeline(Desk desk, Look look) {
        Trial trial = desk.trial();
        return new TuningPictures(look.theme())
                .timeline(
                        "What if: " + desk.material().calibrated().name(),
                        String.join(" · ", desk.differences(desk.tried())),
                        desk.material().evidence(),
                        trial.inForce().track(),
                        trial.comparison());
    }

    private static Picture confusion(Desk desk, Look look) {
        Comparison comparison = desk.trial().comparison();
        return ConfusionChart.ofChange(
                comparison.before().confusion(), comparison.after().confusion(), look.theme());
    }

    JComponent component() {
        return panel;
    }

    private void showDials() {
        dials.show();
        outcome.show();
    }

    private void showLooks() {
        dials.show();
        session.show();
        charts.show();
    }

    private void showTrial() {
        session.showTrial();
        outcome.showTrial();
    }

    private void showProposals() {
        boolean wanted = proposing.isSearching()
                || proposing.report().isPresent()
                || !proposing.failure().isEmpty();
        if (wanted) {
            proposals.show();
        }
        cards.show(lower, wanted ? PROPOSALS : CHARTS);
    }

    void frame() {
        charts.frame();
        proposals.frame();
    }
}
