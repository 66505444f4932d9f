package org.opentmr.app.bench.view.connect;

import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Connection;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.view.Look;
import org.opentmr.device.Integrity;
import org.opentmr.device.SourceDescription;
import org.opentmr.signal.ChannelLayout;

/** What is connected, or why it is not: in one line with its figures below. */
final class ConnectedCard {

    private final Bench bench;
    private final Look look;
    private final JPanel panel = new JPanel(new MigLayout("insets 16, gap 16, fillx, hidemode 3", "[grow,fill][][]"));
    private final JLabel title = new JLabel();
    private final JLabel figures = new JLabel();
    private final JButton disconnect = new JButton("Disconnect");
    private final JButton next;

    ConnectedCard(Bench bench, Look look) {
        this.bench = bench;
        this.look = look;
        panel.setName("connect.state");
        Look.style(panel, "arc: 16; background: $Bench.card");
        title.setName("connect.state.title");
        Look.style(title, "font: +2 bold");
        figures.setName("connect.state.figures");
        JPanel texts = new JPanel(new MigLayout("insets 0, gap 4, wrap 1, hidemode 3", "[grow,fill]"));
        texts.setOpaque(false);
        texts.add(title, "wmin 0");
        texts.add(figures, "wmin 0");
        disconnect.setMnemonic('D');
        next = look.primary("Go on");
        next.setMnemonic('o');
        panel.add(texts, "wmin 0");
        panel.add(disconnect);
        panel.add(next);
        disconnect.addActionListener(event -> disconnect());
        next.addActionListener(event -> bench.steps().next().ifPresent(bench.steps()::go));
        bench.connection().changes().listen(this::refresh);
        bench.steps().changes().listen(this::refresh);
        look.changes().listen(this::refresh);
        refresh();
    }

    JComponent component() {
        return panel;
    }

    private void disconnect() {
        bench.guard().pass("Stop and disconnect", () -> {
            String name = bench.connection().name();
            bench.limb().clear();
            bench.connection().disconnect();
            bench.messages().offer("Disconnected: " + name + ".", "Connect again", bench.connection()::again);
        });
    }

    private void refresh() {
        Connection connection = bench.connection();
        Optional<Link> link = connection.link();
        title.setText(
                switch (connection.state()) {
                    case NONE -> "Nothing is connected yet";
                    case OPENING -> "Connecting to " + connection.name() + " …";
                    case FAILED -> "⚠ Not connected";
                    case STREAMING ->
                        connection.isLost()
                                ? "⚠ Lost, waiting for it: " + connection.name()
                                : connection.isOver()
                                        ? "■ At its end: " + connection.name()
                                        : "● Connected: " + connection.name();
                });
        boolean trouble = connection.isLost() || connection.state() == Connection.State.FAILED;
        title.setForeground(trouble ? look.problem() : look.theme().ink());
        String more = link.map(ConnectedCard::figures)
                .orElse(
                        connection.state() == Connection.State.FAILED
                                ? connection.failure()
                                : "Choose one of the three ways below.");
        figures.setText(more);
        figures.setToolTipText(more);
        figures.setForeground(look.theme().quietInk());
        boolean on = connection.state() == Connection.State.STREAMING || connection.state() == Connection.State.OPENING;
        disconnect.setVisible(on);
        disconnect.setText(connection.state() == Connection.State.OPENING ? "Give up" : "Disconnect");
        Card.describe(
                disconnect, "connect.disconnect", disconnect.getText(), "Lets the source go; nothing recorded is lost");
        Optional<Step> following = link.isPresent() ? bench.steps().next() : Optional.empty();
        next.setVisible(following.isPresent());
        following.ifPresent(step -> {
            next.setText("Go on: " + step.title());
            Card.describe(next, "connect.next", next.getText(), step.purpose());
        });
    }

    private static String figures(Link link) {
        SourceDescription source = link.description();
        ChannelLayout layout = source.layout();
        return (source.device().equals(link.name()) ? "" : source.device() + "  ·  ")
                + String.format(
                        Locale.ROOT,
                        "%d channels  ·  %.0f Hz  ·  samples in %s%s",
                        layout.size(),
                        layout.rateHz(),
                        layout.unit(),
                        layout.isEnvelope() ? ", rectified and smoothed" : "")
                + (source.integrity() == Integrity.LOCAL
                        ? ""
                        : "  ·  damage on the cable shows by: "
                                + source.integrity().describe());
    }
}
