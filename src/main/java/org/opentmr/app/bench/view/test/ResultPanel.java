package org.opentmr.app.bench.view.test;

import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.test.FigureChange;
import org.opentmr.app.bench.model.test.Taken;
import org.opentmr.app.bench.model.test.TestResults;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Words;
import org.opentmr.app.control.FigureTable.PersonFigure;
import org.opentmr.app.control.PublishedText;
import org.opentmr.app.control.TestPictures;
import org.opentmr.app.control.TrialTable;
import org.opentmr.assessment.control.PublishedReferences;
import org.opentmr.plot.Picture;
import org.opentmr.plot.Theme;

/** What came of a test: figures beside those of the test before and published ones, pictures, every trial. */
final class ResultPanel {

    static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private static final int SCROLL = 24;

    private final Bench bench;
    private final TestResults results;
    private final Look look;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 8, fill, wrap 1", "[grow,fill]", "[][grow,fill]"));
    private final JLabel title;
    private final JLabel facts = new JLabel(" ");
    private final JTabbedPane tabs = new JTabbedPane();
    private @Nullable Taken<?> shown;
    private @Nullable Theme theme;

    ResultPanel(Bench bench, TestResults results, Look look) {
        this.bench = bench;
        this.results = results;
        this.look = look;
        panel.setName("test.result");
        tabs.setName("test.result.tabs");
        title = look.heading(" ");
        title.setName("test.result.title");
        facts.setName("test.result.facts");
        JButton close = new JButton("Close");
        close.setName("test.result.close");
        close.setMnemonic(KeyEvent.VK_O);
        close.setToolTipText("Puts the result away; it stays in the list  (Alt+O)");
        close.addActionListener(event -> results.close());
        JPanel head = new JPanel(new MigLayout("insets 0, gap 8, fillx, wrap 2", "[grow,fill][]"));
        head.add(title, "growx, wmin 0");
        head.add(close, "spany 2");
        head.add(facts, "growx, wmin 0");
        panel.add(head, "growx");
        panel.add(tabs, "grow");
        look.changes().listen(this::refresh);
    }

    JComponent component() {
        return panel;
    }

    /** Shows the test that is chosen. */
    void refresh() {
        Taken<?> now = results.shown().orElse(null);
        if (now == null || (now.equals(shown) && theme == look.theme())) {
            return;
        }
        shown = now;
        theme = look.theme();
        title.setText(now.kind().title() + ", " + WHEN.format(now.when()));
        facts.setText(now.extent() + " · " + now.who() + " · " + now.file().getFileName());
        int tab = Math.max(0, tabs.getSelectedIndex());
        tabs.removeAll();
        tabs.addTab("Figures", figures(now));
        tabs.addTab("Pictures", scrolling(pictures(now)));
        tabs.addTab("Trials", trials(now));
        tabs.setMnemonicAt(0, KeyEvent.VK_F);
        tabs.setMnemonicAt(1, KeyEvent.VK_I);
        tabs.setMnemonicAt(2, KeyEvent.VK_T);
        tabs.setSelectedIndex(tab);
    }

    private JComponent figures(Taken<?> taken) {
        Optional<Taken<?>> before = results.before();
        List<List<Object>> rows = new ArrayList<>();
        for (FigureChange each : FigureChange.of(taken, before)) {
            rows.add(List.of(
                    each.now().row(),
                    each.now().column().name(),
                    text(each.now()),
                    each.before().map(ResultPanel::text).orElse("–"),
                    each.verdict().words()));
        }
        JPanel page = new JPanel(new MigLayout("insets 8 0 0 0, gap 8, fill, wrap 1", "[grow,fill]", "[grow,fill][]"));
        page.add(
                scrolling(Tables.of(
                        look,
                        "test.result.figures",
                        "figures of the test",
                        List.of(
                                "group",
                                "figure",
                                "this test (95 % interval)",
                                before.map(each -> "before, " + WHEN.format(each.when())).orElse("before: none yet"),
                                "change"),
                        rows)),
                "grow");
        JTextArea words = Words.lines("test.result.words");
        List<String> lines = new ArrayList<>(taken.remarks());
        lines.add("Published means of groups, no predictions:");
        taken.test().references().stream()
                .flatMap(metric -> PublishedReferences.of(metric).stream())
                .forEach(figure -> lines.add("· " + PublishedText.of(figure)));
        words.setText(String.join("\n", lines));
        words.setCaretPosition(0);
        page.add(scrolling(words), "growx, hmin 96, hmax 240");
        return page;
    }

    private static String text(PersonFigure figure) {
        return figure.column().text(figure.figure());
    }

    private <R> JPanel pictures(Taken<R> taken) {
        JPanel page = new JPanel(new MigLayout("insets 8 0 0 0, gap 16, fillx, wrap 1", "[grow,fill]"));
        Map<String, Picture> all = TestPictures.of(taken.test(), List.of(taken.result()), look.theme());
        all.forEach((name, picture) -> page.add(
                new PicturePane(bench.jobs(), look, picture, "test.picture." + name).component(),
                "growx, h " + picture.naturalHeight() + "!"));
        return page;
    }

    private JComponent trials(Taken<?> taken) {
        TrialTable table = taken.trials();
        JPanel page = new JPanel(new BorderLayout());
        page.add(scrolling(Tables.of(look, "test.result.trials", "trials of the test", table.columns(), table.rows())));
        return page;
    }

    private JScrollPane scrolling(JComponent inner) {
        JScrollPane pane = new JScrollPane(inner);
        pane.setBorder(null);
        pane.getVerticalScrollBar().setUnitIncrement(look.pixels(SCROLL));
        return pane;
    }
}
