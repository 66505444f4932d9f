package org.opentmr.app.bench.view.test;

import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.swing.BorderFactory;
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
import org.opentmr.app.bench.model.test.TestKind;
import org.opentmr.app.bench.model.test.TestResults;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Words;
import org.opentmr.app.bench.view.part.Column;
import org.opentmr.app.bench.view.part.PictureView;
import org.opentmr.app.bench.view.part.SaveDialog;
import org.opentmr.app.bench.view.part.TableView;
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
    private final JPanel panel =
            new JPanel(new MigLayout("insets 0, gap 8, fill, wrap 1", "[grow,fill]", "[][grow,fill]"));
    private final JLabel title;
    private final JLabel facts = new JLabel(" ");
    private final JTabbedPane tabs = new JTabbedPane();
    private final JTextArea words = Words.lines("test.result.words");
    private final JPanel pictures = new JPanel(new MigLayout("insets 8 0 0 0, gap 16, fillx, wrap 1", "[grow,fill]"));
    private final JPanel trialsPage = new JPanel(new BorderLayout());
    private final SaveDialog dialog = new SaveDialog();
    private final TableView<FigureChange> figures;
    private final Map<String, PictureView> views = new LinkedHashMap<>();
    private final Map<TestKind, TableView<List<Object>>> trials = new EnumMap<>(TestKind.class);
    private @Nullable Taken<?> shown;

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
        figures = new TableView<>(bench, look, dialog, "test.figures", "Figures of the test", columns());
        tabs.addTab("Figures", figuresPage());
        tabs.addTab("Pictures", scrolling(pictures));
        tabs.addTab("Trials", trialsPage);
        tabs.setMnemonicAt(0, KeyEvent.VK_F);
        tabs.setMnemonicAt(1, KeyEvent.VK_I);
        tabs.setMnemonicAt(2, KeyEvent.VK_T);
    }

    private static List<Column<FigureChange>> columns() {
        return List.of(
                Column.words("group", each -> each.now().row()),
                Column.words("figure", each -> each.now().column().name()),
                Column.words("this test (95 % interval)", each -> text(each.now())),
                Column.words(
                        "test before",
                        each -> each.before().map(ResultPanel::text).orElse("–")),
                Column.words("change", each -> each.verdict().words()));
    }

    JComponent component() {
        return panel;
    }

    /** Shows the test that is chosen. */
    void refresh() {
        Taken<?> now = results.shown().orElse(null);
        if (now == null || now.equals(shown)) {
            return;
        }
        shown = now;
        title.setText(now.kind().title() + ", " + WHEN.format(now.when()));
        facts.setText(now.extent() + " · " + now.who() + " · " + now.file().getFileName());
        figures(now);
        pictures(now);
        trialsPage.removeAll();
        trialsPage.add(trials(now));
        trialsPage.revalidate();
    }

    private JPanel figuresPage() {
        JPanel page = new JPanel(new MigLayout("insets 8 0 0 0, gap 8, fill, wrap 1", "[grow,fill]", "[grow,fill][]"));
        page.add(figures.component(), "grow");
        page.add(scrolling(words), "growx, hmin 96, hmax 200");
        return page;
    }

    private void figures(Taken<?> taken) {
        Optional<Taken<?>> before = results.before();
        figures.show(FigureChange.of(taken, before));
        List<String> lines = new ArrayList<>();
        lines.add(
                before.map(each -> "Compared with the " + each.kind().title() + " of " + WHEN.format(each.when()) + ".")
                        .orElse("There is no " + taken.kind().title() + " before this one to compare with."));
        lines.addAll(taken.remarks());
        lines.add("Published means of groups, no predictions:");
        taken.test().references().stream()
                .flatMap(metric -> PublishedReferences.of(metric).stream())
                .forEach(figure -> lines.add("· " + PublishedText.of(figure)));
        words.setText(String.join("\n", lines));
        words.setCaretPosition(0);
    }

    private static String text(PersonFigure figure) {
        return figure.column().text(figure.figure());
    }

    private void pictures(Taken<?> taken) {
        pictures.removeAll();
        Theme now = look.theme();
        bench.jobs()
                .start(
                        "Drawing the results",
                        progress -> all(taken, now),
                        made -> {
                            if (taken.equals(shown)) {
                                add(taken, made);
                            }
                        },
                        bench.messages()::problem);
    }

    private static <R> Map<String, Picture> all(Taken<R> taken, Theme theme) {
        return TestPictures.of(taken.test(), List.of(taken.result()), theme);
    }

    private void add(Taken<?> taken, Map<String, Picture> made) {
        pictures.removeAll();
        made.forEach((name, picture) -> {
            PictureView view =
                    views.computeIfAbsent(name, fresh -> new PictureView(bench, look, dialog, "test.picture." + fresh));
            view.show(theme -> Objects.requireNonNull(all(taken, theme).get(name)));
            pictures.add(view.component(), "growx, h " + picture.naturalHeight() + "!");
        });
        pictures.revalidate();
        pictures.repaint();
    }

    private JComponent trials(Taken<?> taken) {
        TableView<List<Object>> table = trials.computeIfAbsent(taken.kind(), kind -> {
            List<Column<List<Object>>> columns = new ArrayList<>();
            for (TrialTable.Column each : taken.trials().columns()) {
                int at = columns.size();
                columns.add(new Column<>(each.name(), each.unit(), each.decimals(), row -> row.get(at)));
            }
            return new TableView<>(
                    bench, look, dialog, "test.trials." + kind.word(), kind.title() + ", trials", columns);
        });
        table.show(taken.trials().rows());
        return table.component();
    }

    private JScrollPane scrolling(JComponent inner) {
        JScrollPane pane = new JScrollPane(inner);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getVerticalScrollBar().setUnitIncrement(look.pixels(SCROLL));
        return pane;
    }
}
