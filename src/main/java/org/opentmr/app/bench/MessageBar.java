package org.opentmr.app.bench;

import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.part.WorkText;

/** The line at the bottom: what was said last and what one click can do about it, work that goes on, and STOP. */
final class MessageBar {

    /** Work that is over so soon is not worth a line that comes and goes. */
    private static final double SHORT_SECONDS = 0.4;

    private final Bench bench;
    private final Look look;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 8 16 8 16, gap 16, fill, hidemode 3", "[grow]", "[32!]"));
    private final JLabel text = new JLabel();
    private final JButton action = new JButton();
    private final JLabel work = new JLabel();
    private final JButton cancel = new JButton("Cancel");
    private final JButton stop = new JButton("STOP");

    MessageBar(Bench bench, Look look, Runnable stopping) {
        this.bench = bench;
        this.look = look;
        text.setName("message");
        action.setName("message.action");
        work.setName("work");
        cancel.setName("work.cancel");
        stop.setName("stop");
        stop.setToolTipText("Lets nothing move until you start again  (space bar)");
        Look.style(stop, "background: #B3261E; foreground: #FFFFFF; font: bold +4; minimumWidth: 112");
        action.addActionListener(event -> bench.messages()
                .latest()
                .flatMap(Message::offer)
                .ifPresent(offer -> offer.action().run()));
        cancel.addActionListener(event -> bench.jobs().running().forEach(Job::cancel));
        stop.addActionListener(event -> stopping.run());
        panel.add(text, "growx, wmin 0");
        panel.add(work);
        panel.add(cancel);
        panel.add(action);
        panel.add(stop, "h 40!");
        bench.messages().changes().listen(this::refresh);
        bench.jobs().changes().listen(this::showWork);
        look.changes().listen(this::refresh);
        refresh();
        showWork();
    }

    JComponent component() {
        return panel;
    }

    private void refresh() {
        Optional<Message> latest = bench.messages().latest();
        boolean problem =
                latest.filter(message -> message.kind() == Message.Kind.PROBLEM).isPresent();
        text.setText((problem ? "⚠ " : "") + latest.map(Message::text).orElse(""));
        text.setToolTipText(latest.map(Message::text).orElse(null));
        text.setForeground(problem ? look.problem() : look.theme().ink());
        Optional<Message.Offer> offer = latest.flatMap(Message::offer);
        action.setVisible(offer.isPresent());
        action.setText(offer.map(Message.Offer::name).orElse(""));
    }

    /** Called now and then: work that goes on changes its figures. */
    void showWork() {
        Optional<Job> job = bench.jobs().running().stream()
                .filter(each -> each.seconds() > SHORT_SECONDS)
                .findFirst();
        work.setVisible(job.isPresent());
        cancel.setVisible(job.isPresent());
        job.ifPresent(each -> work.setText(WorkText.of(each)));
    }
}
