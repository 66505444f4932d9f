package org.opentmr.app.bench.view.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.connect.Connecting;
import org.opentmr.app.bench.model.files.Preferences;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;

/** The first step: three ways to connect side by side, and above them what is connected. */
public final class ConnectScreen implements Screen {

    private final Connecting connecting;
    private final JScrollPane scroll;

    /**
     * @param open opens a path, whatever it is: a recording, a folder, a session
     */
    public ConnectScreen(
            Bench bench, Look look, Connecting connecting, Preferences preferences, Consumer<? super Path> open) {
        this.connecting = connecting;
        JComponent state = new ConnectedCard(bench, look).component();
        List<JComponent> ways = List.of(
                new BoardCard(bench, look, connecting.ports(), connecting.board()).component(),
                new RecordedCard(look, connecting.recorded(), preferences, open).component(),
                new PatientCard(bench, look, connecting.patient()).component());
        JPanel panel = new Ways(look, state, ways);
        panel.setName("connect");
        scroll = new JScrollPane(panel);
        scroll.setBorder(BorderFactory.createEmptyBorder());
    }

    @Override
    public Step step() {
        return Step.CONNECT;
    }

    @Override
    public JComponent component() {
        return scroll;
    }

    @Override
    public void shown() {
        connecting.ports().watch(true);
    }

    @Override
    public void hidden() {
        connecting.ports().watch(false);
    }
}
