package org.opentmr.app.bench.view.connect;

import java.awt.event.ActionListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.connect.BoardChoice;
import org.opentmr.app.bench.model.connect.PortView;
import org.opentmr.app.bench.model.connect.PortWatch;
import org.opentmr.app.bench.view.Look;
import org.opentmr.device.Board;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.board.Boards;

/** Boards: the ports that there are, what answers at each, and what a board does not say of itself. */
final class BoardCard {

    private static final String ASK = "Ask the board";

    private final Bench bench;
    private final PortWatch ports;
    private final BoardChoice choice;
    private final Card card;
    private final DefaultListModel<PortView> rows = new DefaultListModel<>();
    private final JList<PortView> list = new JList<>(rows);
    private final Prose advice = new Prose("");
    private final JComboBox<String> kind = new JComboBox<>();
    private final JTextField typed = new JTextField();
    private final JTextField channels = new JTextField();
    private final JTextField rate = new JTextField();
    private final JTextField scale = new JTextField();
    private final JCheckBox more = new JCheckBox("More settings");
    private final JButton find = new JButton("Find boards");
    private final JButton connect;
    private boolean filling;

    BoardCard(Bench bench, Look look, PortWatch ports, BoardChoice choice) {
        this.bench = bench;
        this.ports = ports;
        this.choice = choice;
        card = new Card(
                look,
                "connect.board",
                "Board",
                "An EMG board on a USB cable. It must run on a battery or be isolated.");
        advice.setName("connect.board.advice");
        connect = look.primary("Connect");
        fillKinds();
        lay();
        showMore();
        listen();
        refresh();
    }

    JComponent component() {
        return card.component();
    }

    private void fillKinds() {
        kind.addItem(ASK);
        Boards.all().forEach(board -> kind.addItem(board.name()));
        kind.setMaximumRowCount(20);
    }

    private void lay() {
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setVisibleRowCount(4);
        list.setCellRenderer(new TwoLines<>(
                card.look(), view -> view.title() + "  ·  " + view.port().path(), PortView::text));
        Card.describe(
                list, "connect.board.ports", "Ports", "Where something is plugged in, and which board answers there");
        card.wide(new JScrollPane(list), "h 96:144:, growy, pushy");
        card.wide(advice, "");
        card.field("&Kind", kind, "connect.board.kind", "Which board it is; most say so when they are asked");
        typed.putClientProperty("JTextField.placeholderText", "if not in the list");
        card.field(
                "Por&t",
                typed,
                "connect.board.port",
                "A port that is not listed, as /dev/pts/3 or COM5; Enter connects");
        more.setMnemonic('r');
        more.setOpaque(false);
        Card.describe(
                more,
                "connect.board.more",
                more.getText(),
                "Channels, rate and scale, for boards that do not say them");
        card.wide(more, "");
        for (JTextField field : List.of(channels, rate, scale)) {
            field.putClientProperty("JTextField.placeholderText", "as it says");
        }
        card.field(
                "Ch&annels",
                channels,
                "connect.board.channels",
                "How many, for a board that does not say; empty: as it says");
        card.field(
                "Rate, H&z",
                rate,
                "connect.board.rate",
                "Samples per second in hertz, for a board that does not say; empty: as it says");
        card.field(
                "Scale, µV",
                scale,
                "connect.board.scale",
                "Microvolts at the electrode per count of the converter; empty: as it says, or counts where nobody knows");
        find.setMnemonic('n');
        Card.describe(
                find,
                "connect.board.find",
                "Find boards",
                "Asks at every port which board is there, about 2 seconds; this restarts some boards");
        connect.setMnemonic('C');
        Card.describe(connect, "connect.board.connect", "Connect the board", "Connects the board at the chosen port");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8, fillx", "[grow][]"));
        buttons.setOpaque(false);
        buttons.add(find, "alignx left");
        buttons.add(connect, "alignx right");
        card.bottom(buttons);
    }

    private void listen() {
        more.addActionListener(event -> showMore());
        list.addListSelectionListener(event -> {
            if (!filling && !event.getValueIsAdjusting() && list.getSelectedValue() != null) {
                choice.choose(list.getSelectedValue().port().path());
            }
        });
        kind.addActionListener(event -> {
            if (!filling) {
                int index = kind.getSelectedIndex();
                choice.kind(
                        index <= 0 ? Optional.empty() : Optional.of(Boards.all().get(index - 1)));
            }
        });
        typed.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                choice.type(typed.getText());
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                choice.type(typed.getText());
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                choice.type(typed.getText());
            }
        });
        ActionListener connecting = event -> connect();
        for (JTextField field : List.of(typed, channels, rate, scale)) {
            field.addActionListener(connecting);
        }
        find.addActionListener(event -> ports.look());
        connect.addActionListener(connecting);
        ports.changes().listen(this::refresh);
        choice.changes().listen(this::refresh);
    }

    private void showMore() {
        List.of(channels, rate, scale).forEach(field -> card.show(field, more.isSelected()));
    }

    private void connect() {
        try {
            choice.options(new BoardOptions(
                    unsaid(channels)
                            ? OptionalInt.empty()
                            : OptionalInt.of(Typed.whole("Channels", channels.getText())),
                    decimal("Rate", rate),
                    decimal("Scale", scale)));
        } catch (IllegalArgumentException e) {
            bench.messages().problem("Not connected: " + e.getMessage() + ".");
            return;
        }
        choice.connect();
    }

    /** What is not shown is not said. */
    private boolean unsaid(JTextField field) {
        return !more.isSelected() || field.getText().isBlank();
    }

    private OptionalDouble decimal(String what, JTextField field) {
        return unsaid(field) ? OptionalDouble.empty() : OptionalDouble.of(Typed.decimal(what, field.getText()));
    }

    private void refresh() {
        filling = true;
        List<PortView> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            shown.add(rows.get(i));
        }
        if (!shown.equals(ports.ports())) {
            rows.clear();
            ports.ports().forEach(rows::addElement);
        }
        list.clearSelection();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).port().path().equals(choice.chosen())) {
                list.setSelectedIndex(i);
            }
        }
        Optional<Board> known = choice.kind();
        kind.setSelectedIndex(
                known.map(board -> Boards.all().indexOf(board) + 1).orElse(0));
        advice.setText(advice());
        advice.setVisible(!advice.getText().isEmpty());
        find.setEnabled(!ports.ports().isEmpty() && !ports.isLooking());
        connect.setEnabled(choice.missing().isEmpty());
        filling = false;
    }

    /** What to do next, or what is wrong with the port that is chosen. */
    private String advice() {
        return choice.missing()
                .map(why -> why + ".")
                .orElseGet(() -> ports.ports().stream()
                        .filter(view -> view.port().path().equals(choice.path())
                                && view.finding().isPresent()
                                && view.board().isEmpty())
                        .map(view -> view.text() + ".")
                        .findFirst()
                        .orElse(""));
    }
}
