package org.opentmr.app.bench.view.connect;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.connect.RecordedChoice;
import org.opentmr.app.bench.model.files.Preferences;
import org.opentmr.app.bench.view.FilePicker;
import org.opentmr.app.bench.view.KeyAction;
import org.opentmr.app.bench.view.Look;
import org.opentmr.device.replay.ReplayOptions;

/** Recordings: those of late, those of a folder, and how one is played. */
final class RecordedCard {

    private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);
    private static final List<String> SPEED_WORDS =
            List.of("half speed", "as recorded", "twice as fast", "four times as fast");

    /**
     * A row of the list.
     *
     * @param title what it is
     * @param more of it
     * @param action of choosing it
     */
    private record Row(String title, String more, Runnable action) {}

    private final RecordedChoice choice;
    private final Preferences preferences;
    private final Consumer<? super Path> open;
    private final Card card;
    private final DefaultListModel<Row> rows = new DefaultListModel<>();
    private final JList<Row> list = new JList<>(rows);
    private final Prose advice = new Prose("");
    private final JCheckBox loop = new JCheckBox("Begin again at the end");
    private final JComboBox<String> speed = new JComboBox<>(SPEED_WORDS.toArray(String[]::new));
    private final JButton pick = new JButton("Choose a file …");
    private final JButton play;
    private boolean filling;

    /**
     * @param open opens a path, whatever it is
     */
    RecordedCard(Look look, RecordedChoice choice, Preferences preferences, Consumer<? super Path> open) {
        this.choice = choice;
        this.preferences = preferences;
        this.open = open;
        card = new Card(
                look,
                "connect.recording",
                "Recording",
                "Plays as if it were live, and teaches a decoder where contractions are marked. Drop a file or a folder"
                        + " anywhere on the window.");
        advice.setName("connect.recording.advice");
        play = look.primary("Play");
        lay();
        listen();
        refresh();
    }

    JComponent component() {
        return card.component();
    }

    private void lay() {
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setVisibleRowCount(5);
        list.setCellRenderer(new TwoLines<>(card.look(), Row::title, Row::more));
        Card.describe(
                list,
                "connect.recording.list",
                "Recordings",
                "What was opened of late, or the recordings of the folder that is open; Enter or a double click opens it");
        card.wide(new JScrollPane(list), "h 96:176:, growy, pushy");
        card.wide(advice, "");
        card.field("&Speed", speed, "connect.recording.speed", "How fast it is played, from the next time on");
        loop.setMnemonic('g');
        loop.setOpaque(false);
        Card.describe(loop, "connect.recording.loop", "Begin again at the end", "Plays the recording again and again");
        card.wide(loop, "");
        pick.setMnemonic('l');
        Card.describe(
                pick,
                "connect.recording.choose",
                "Choose a file",
                "A recording (.bdf, .edf, .csv, .mat), a folder with recordings, or a session of the bench");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8, fillx", "[grow][]"));
        buttons.setOpaque(false);
        buttons.add(pick, "alignx left");
        buttons.add(play, "alignx right");
        card.bottom(buttons);
    }

    private void listen() {
        list.addListSelectionListener(event -> play.setEnabled(list.getSelectedValue() != null));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    go();
                }
            }
        });
        KeyAction.bind(list, KeyStroke.getKeyStroke("ENTER"), "open", this::go);
        loop.addActionListener(event -> option());
        speed.addActionListener(event -> option());
        play.addActionListener(event -> go());
        pick.addActionListener(event -> FilePicker.existing(
                        card.component(), "Open a recording or a session", preferences.lastFolder())
                .ifPresent(open));
        choice.changes().listen(this::refresh);
        preferences.changes().listen(this::refresh);
    }

    private void go() {
        Optional.ofNullable(list.getSelectedValue())
                .ifPresent(row -> row.action().run());
    }

    private void option() {
        if (!filling) {
            choice.options(new ReplayOptions(SPEEDS.get(speed.getSelectedIndex()), loop.isSelected()));
        }
    }

    private void refresh() {
        filling = true;
        boolean folder = choice.found().size() > 1;
        int before = list.getSelectedIndex();
        rows.clear();
        if (folder) {
            choice.found()
                    .forEach(file -> rows.addElement(new Row(
                            file.name(),
                            "person " + file.subject()
                                    + (file.session().isEmpty() ? "" : ", session " + file.session()),
                            () -> {
                                choice.choose(file);
                                choice.play();
                            })));
        } else {
            preferences
                    .recent()
                    .forEach(path -> rows.addElement(
                            new Row(name(path), String.valueOf(path.getParent()), () -> open.accept(path))));
        }
        list.setSelectedIndex(before >= 0 && before < rows.size() ? before : rows.isEmpty() ? -1 : 0);
        play.setText(folder ? "Play" : "Open");
        play.setMnemonic('P');
        Card.describe(
                play,
                "connect.recording.play",
                play.getText(),
                folder ? "Plays the recording that is chosen in the list" : "Opens what is chosen in the list");
        play.setEnabled(list.getSelectedValue() != null);
        advice.setText(
                folder
                        ? choice.found().size() + " recordings are in this folder."
                        : rows.isEmpty() ? "Nothing was opened yet." : "Opened of late.");
        loop.setSelected(choice.options().loop());
        speed.setSelectedIndex(SPEEDS.indexOf(choice.options().speed()));
        filling = false;
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
