package org.opentmr.app.bench.view.test;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.test.Taken;
import org.opentmr.app.bench.model.test.Testing;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;
import org.opentmr.app.bench.view.limb.LimbPane;
import org.opentmr.app.bench.view.limb.SafetyCard;

/** Tests of control: what is to be taken at the left, the test or its result at the right. */
public final class TestScreen implements Screen {

    private static final String FREE = "free";
    private static final String LIVE = "live";
    private static final String RESULT = "result";

    private final Testing testing;
    private final FreeUse use;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 16, gap 16, fill, hidemode 3", "[328!][grow,fill]", "[grow,fill]"));
    private final CardLayout cards = new CardLayout();
    private final JPanel content = new JPanel(cards);
    private final LivePanel live;
    private final ResultPanel result;
    private final LimbPane limb;
    private final SafetyCard safety;
    private final JPanel safetyRoom;
    private final DefaultListModel<Taken<?>> taken = new DefaultListModel<>();
    private final JList<Taken<?>> list = new JList<>(taken);
    private final JPanel listRoom =
            new JPanel(new MigLayout("insets 0, gap 8, fill, wrap 1", "[grow,fill]", "[][grow,fill]"));
    private boolean showing;

    public TestScreen(Bench bench, FreeUse use, Testing testing, Look look) {
        this.testing = testing;
        this.use = use;
        panel.setName("test");
        live = new LivePanel(testing, use, look);
        result = new ResultPanel(bench, testing.results(), look);
        limb = new LimbPane(look, "test.free.limb");
        safety = new SafetyCard(bench, use, look, "test");
        safetyRoom = new JPanel(new MigLayout("insets 0, fillx", "[grow,fill]"));
        safetyRoom.add(safety.component(), "growx, wmin 0");
        JPanel left = new JPanel(
                new MigLayout("insets 0, gap 16, fill, wrap 1, hidemode 3", "[grow,fill]", "[][][grow,fill]"));
        left.add(new SetupPanel(testing, look).component(), "growx, wmin 0");
        left.add(safetyRoom, "growx, wmin 0");
        left.add(listRoom, "grow, wmin 0, hmin 96");
        listOfTests(look);
        content.add(free(look), FREE);
        content.add(live.component(), LIVE);
        content.add(result.component(), RESULT);
        panel.add(left, "grow");
        panel.add(content, "grow");
        testing.changes().listen(this::refresh);
        testing.results().changes().listen(this::refresh);
        refresh();
    }

    private void listOfTests(Look look) {
        JLabel label = look.heading("Tests of this session");
        label.setLabelFor(list);
        label.setDisplayedMnemonic(KeyEvent.VK_E);
        list.setName("test.list");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setToolTipText("Choose a test to see its result  (Alt+E)");
        list.getAccessibleContext().setAccessibleName("tests of this session");
        list.setCellRenderer(new Lines());
        list.addListSelectionListener(event -> {
            Taken<?> chosen = list.getSelectedValue();
            if (!showing && !event.getValueIsAdjusting() && chosen != null) {
                testing.results().show(chosen);
            }
        });
        listRoom.add(label);
        listRoom.add(new JScrollPane(list), "grow");
    }

    /** One line per test. */
    private static final class Lines extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1;

        private static final DateTimeFormatter SHORT =
                DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            String text = value instanceof Taken<?> each
                    ? SHORT.format(each.when()) + " · " + each.kind().title() + " · "
                            + (each.isFinished() ? "finished" : "not finished")
                    : "";
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }

    private JPanel free(Look look) {
        JPanel free = new JPanel(new MigLayout("insets 0, gap 8, fill, wrap 1", "[grow,center]", "[grow,fill][][]"));
        free.add(limb.component(), "grow");
        free.add(look.heading("Choose a test and press Start"));
        free.add(look.quiet("The limb follows the person until it begins."), "gapbottom 16");
        return free;
    }

    private void refresh() {
        List<Taken<?>> all = testing.results().all();
        showing = true;
        taken.clear();
        all.forEach(taken::addElement);
        Optional<Taken<?>> shown = testing.results().shown();
        shown.ifPresentOrElse(each -> list.setSelectedValue(each, true), list::clearSelection);
        showing = false;
        list.setEnabled(!testing.isRunning());
        listRoom.setVisible(!testing.isRunning() && !all.isEmpty());
        safetyRoom.setVisible(testing.isRunning());
        result.refresh();
        cards.show(content, testing.isRunning() ? LIVE : shown.isPresent() ? RESULT : FREE);
        panel.revalidate();
    }

    @Override
    public Step step() {
        return Step.TEST;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void frame() {
        if (testing.isRunning()) {
            live.refresh();
            safety.refresh();
        } else {
            limb.show(use.level(), use.posture(), Optional.empty(), Double.NaN);
        }
    }
}
