package org.opentmr.app.bench;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
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

/**
 * The line at the bottom: the question that waits, or what was said last, and what one click can do about it; work that goes on;
 * and STOP.
 */
final class MessageBar {

    /** Work that is over so soon is not worth a line that comes and goes. */
    private static final double SHORT_SECONDS = 0.4;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Bench bench;
    private final Look look;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 8 16 8 16, gap 16, fillx, hidemode 3", "[grow,fill][][][][][]", "[40!]"));
    private final JLabel text = new JLabel();
    private final List<JButton> actions = List.of(new JButton(), new JButton());
    private final JLabel work = new JLabel();
    private final JButton cancel = new JButton("Cancel");
    private final JButton stop = new JButton("STOP");

    MessageBar(Bench bench, Look look, Runnable stopping) {
        this.bench = bench;
        this.look = look;
        text.setName("message");
        actions.get(0).setName("message.action");
        actions.get(1).setName("message.other");
        work.setName("work");
        cancel.setName("work.cancel");
        cancel.setToolTipText("Ends this work; what it has made so far is thrown away");
        stop.setName("stop");
        stop.setToolTipText("Lets nothing move until you start again  (space bar)");
        stop.getAccessibleContext().setAccessibleName("Stop: nothing moves");
        Look.style(stop, "background: #B3261E; foreground: #FFFFFF; font: bold +4; minimumWidth: 112; arc: 12");
        for (int i = 0; i < actions.size(); i++) {
            int index = i;
            actions.get(i).addActionListener(event -> answer(index));
        }
        cancel.addActionListener(event -> bench.jobs().running().forEach(Job::cancel));
        stop.addActionListener(event -> stopping.run());
        panel.add(text, "cell 0 0, growx, wmin 0");
        panel.add(work, "cell 1 0");
        panel.add(cancel, "cell 2 0");
        panel.add(actions.get(0), "cell 3 0");
        panel.add(actions.get(1), "cell 4 0");
        panel.add(stop, "cell 5 0, h 40!");
        bench.messages().changes().listen(this::refresh);
        bench.jobs().changes().listen(this::showWork);
        look.changes().listen(this::refresh);
        refresh();
        showWork();
    }

    JComponent component() {
        return panel;
    }

    private Optional<Message> shown() {
        return bench.messages().question().or(bench.messages()::latest);
    }

    private void answer(int index) {
        shown().filter(message -> index < message.offers().size())
                .ifPresent(message -> message.offers().get(index).action().run());
    }

    private void refresh() {
        Optional<Message> message = shown();
        text.setText(message.map(MessageBar::line).orElse(""));
        text.setToolTipText(message.map(
                        each -> TIME.format(each.time().atZone(ZoneId.systemDefault())) + "  " + each.text())
                .orElse(null));
        text.setForeground(message.map(each -> switch (each.kind()) {
                    case NOTE -> look.theme().ink();
                    case PROBLEM -> look.problem();
                    case QUESTION -> look.accent();
                })
                .orElse(look.theme().ink()));
        List<Message.Offer> offers = message.map(Message::offers).orElse(List.of());
        for (int i = 0; i < actions.size(); i++) {
            boolean there = i < offers.size();
            JButton button = actions.get(i);
            button.setVisible(there);
            button.setText(there ? offers.get(i).name() : "");
            button.setToolTipText(there ? offers.get(i).name() : null);
        }
    }

    private static String line(Message message) {
        return switch (message.kind()) {
            case NOTE -> message.text();
            case PROBLEM -> "⚠ " + message.text();
            case QUESTION -> "? " + message.text();
        };
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
