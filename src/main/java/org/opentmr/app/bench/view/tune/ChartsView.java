package org.opentmr.app.bench.view.tune;

import java.awt.CardLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.tune.Curve;
import org.opentmr.app.bench.model.tune.Desk;
import org.opentmr.app.bench.model.tune.Patterns;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.part.SaveDialog;
import org.opentmr.app.tuning.TuningPictures;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.FeatureSpaceChart;
import org.opentmr.plot.SpiderChart;
import org.opentmr.tuning.ThresholdSweep;

/** The curve of the selected threshold, and beside it the patterns of the motions: one by one, or all on a map. */
final class ChartsView {

    private static final String SPIDER = "pattern";
    private static final String MAP = "map";

    /** Four times a second is as fast as a shape is read. */
    private static final int FRAMES_PER_SHAPE = 15;

    private final Bench bench;
    private final Desk desk;
    private final Look look;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 0, gap 16 4, fill", "[grow,sg,0::][grow,sg,0::]", "[][grow]"));
    private final JLabel curveTitle;
    private final PictureCanvas curve;
    private final PictureCanvas spider;
    private final PictureCanvas map;
    private @Nullable Curve drawn;
    private int frames;

    ChartsView(Bench bench, Desk desk, Look look) {
        this.bench = bench;
        this.desk = desk;
        this.look = look;
        curveTitle = look.heading("");
        curve = new PictureCanvas(bench, look, "tune.curve");
        spider = new PictureCanvas(bench, look, "tune.pattern");
        map = new PictureCanvas(bench, look, "tune.map");
        curve.component()
                .setToolTipText("How often the limb moves by itself, or makes a wrong motion, against how often it"
                        + " stands still in a contraction, for every threshold; the dot is the one on the slider");
        spider.component()
                .setToolTipText("How strong every electrode is in every motion. Grey is what the electrodes pick"
                        + " up now, or the contraction that is looked at in the session");
        map.component()
                .setToolTipText("Every window of the session; motions whose ellipses overlap are easily confused");
        CardLayout cards = new CardLayout();
        JPanel shown = new JPanel(cards);
        shown.add(spider.component(), SPIDER);
        shown.add(map.component(), MAP);
        JToggleButton pattern = choice("Pattern", SPIDER, 'A', cards, shown);
        JToggleButton all = choice("Map", MAP, 'M', cards, shown);
        pattern.setSelected(true);
        ButtonGroup either = new ButtonGroup();
        either.add(pattern);
        either.add(all);
        panel.add(curveTitle, "h 24!, wmin 0, growx");
        panel.add(look.heading("Muscle patterns"), "split 3, pushx, growx, wmin 0");
        panel.add(pattern);
        panel.add(all, "wrap");
        panel.add(curve.component(), "grow, hmin 0");
        panel.add(shown, "grow, hmin 0");
        repaint();
    }

    private static JToggleButton choice(String text, String card, char mnemonic, CardLayout cards, JPanel shown) {
        JToggleButton button = new JToggleButton(text);
        button.setName("tune.show." + card);
        button.setMnemonic(mnemonic);
        button.setToolTipText(
                card.equals(SPIDER) ? "The electrodes in every motion" : "All windows of the session on a plane");
        Look.style(button, "minimumWidth: 0");
        button.addActionListener(event -> cards.show(shown, card));
        return button;
    }

    JComponent component() {
        return panel;
    }

    /** Lets the person copy and save each of them. */
    void export(SaveDialog dialog) {
        for (PictureCanvas each : List.of(curve, spider, map)) {
            each.export(bench, dialog);
        }
    }

    /** Everything again, in the theme of now. */
    void repaint() {
        map.show(FeatureSpaceChart.of(desk.material().plane(), look.theme()));
        drawn = null;
        show();
        showCurve();
    }

    /** What is selected and looked at. */
    void show() {
        curveTitle.setText(title());
        showSpider();
    }

    private String title() {
        return (happens() ? "False" : "Wrong") + " against missed";
    }

    /** Where the limb never moves by itself, whatever the threshold, what it trades is wrong motions. */
    private boolean happens() {
        return desk.curve()
                .filter(each ->
                        Arrays.stream(each.sweep().falseActivationsPerMinute()).noneMatch(value -> value > 0))
                .isEmpty();
    }

    /** A curve that has been worked out. */
    void showCurve() {
        Curve now = desk.curve().orElse(null);
        if (now == null || now.equals(drawn)) {
            return;
        }
        drawn = now;
        curveTitle.setText(title());
        boolean hasRest = desk.trial().inForce().outcome().restSeconds() > 0;
        TuningPictures pictures = new TuningPictures(look.theme());
        List<ThresholdSweep> sweeps = List.of(now.sweep());
        curve.show(
                happens()
                        ? pictures.falseAgainstMissed(title(), "", hasRest, motions(), sweeps)
                        : pictures.wrongAgainstMissed(title(), "", motions(), sweeps));
    }

    private MotionSet motions() {
        return desk.material().evidence().motions();
    }

    /** What streams changes its shape. */
    void frame() {
        if (++frames % FRAMES_PER_SHAPE == 0 && live().isPresent()) {
            showSpider();
        }
    }

    private void showSpider() {
        Patterns patterns = desk.material().patterns();
        OptionalInt chosen = desk.selected()
                .motion()
                .map(motion -> OptionalInt.of(motions().indexOf(motion)))
                .orElse(OptionalInt.empty());
        List<SpiderChart.Pattern> shapes = IntStream.range(0, motions().size())
                .filter(motion -> motion != motions().restIndex())
                .filter(motion -> Arrays.stream(patterns.levels()[motion]).allMatch(Double::isFinite))
                .mapToObj(motion -> new SpiderChart.Pattern(motion, patterns.shares(patterns.levels()[motion])))
                .toList();
        spider.show(SpiderChart.of(
                "Muscle patterns", patterns.channels(), motions(), shapes, chosen, present(patterns), look.theme()));
    }

    /** What streams now, else the contraction looked at. */
    private Optional<SpiderChart.Present> present(Patterns patterns) {
        Optional<double[]> live = live();
        if (live.isPresent()) {
            return Optional.of(new SpiderChart.Present("now", patterns.shares(live.get())));
        }
        return desk.contraction()
                .filter(index -> Arrays.stream(patterns.contractions()[index]).allMatch(Double::isFinite))
                .map(index -> new SpiderChart.Present(
                        "contraction looked at", patterns.shares(patterns.contractions()[index])));
    }

    private Optional<double[]> live() {
        return bench.decoding()
                .snapshot()
                .map(LiveSnapshot::levels)
                .filter(levels ->
                        levels.length == desk.material().patterns().channels().size());
    }
}
