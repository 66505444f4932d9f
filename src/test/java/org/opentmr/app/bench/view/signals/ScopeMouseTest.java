package org.opentmr.app.bench.view.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.record.BenchThread;
import org.opentmr.app.bench.model.record.FedSource;
import org.opentmr.app.bench.model.signals.ScaleChoice;
import org.opentmr.app.bench.model.signals.SignalForm;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.view.Look;
import org.opentmr.plot.Theme;
import org.opentmr.plot.live.ScopeCursors;
import org.opentmr.plot.live.ScopeGeometry;
import org.opentmr.plot.live.ScopeRaster;

@Timeout(60)
class ScopeMouseTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 322;

    @TempDir
    Path folder;

    /** Two channels of two seconds on a screen of two seconds, at a scale of 0 to 200. */
    private final class Desk implements AutoCloseable {

        final BenchThread bench = new BenchThread(folder);
        final Signals signals = new Signals(bench.bench());
        final ScopeView view;
        final Holding holding;
        final ScopeMouse mouse;

        Desk(SignalForm form) {
            signals.follow();
            FedSource source = new FedSource(2, 1000);
            bench.connect(Link.Kind.BOARD, source);
            source.give(2000);
            signals.view(signals.viewing().withForm(form).withSeconds(2).withScale(ScaleChoice.fixed(200)));
            bench.until(() -> signals.feed().orElseThrow().history(form).end() == 2000);
            view = new ScopeView(signals, new Look(Theme.LIGHT, 1), event -> "");
            view.component().setSize(WIDTH, HEIGHT);
            holding = new Holding(signals, view);
            mouse = new ScopeMouse(signals, view, holding);
            paint();
        }

        void paint() {
            view.refresh();
            Graphics2D g = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB).createGraphics();
            view.component().paint(g);
            g.dispose();
        }

        ScopeRaster scope() {
            return Objects.requireNonNull(view.scope());
        }

        ScopeGeometry geometry() {
            return Objects.requireNonNull(scope().geometry());
        }

        MouseEvent at(int id, double x, double y, int clicks) {
            return new MouseEvent(
                    view.component(),
                    id,
                    0,
                    0,
                    (int) Math.round(x * view.zoom()),
                    (int) Math.round(y * view.zoom()),
                    clicks,
                    false,
                    MouseEvent.BUTTON1);
        }

        @Override
        public void close() {
            bench.close();
        }
    }

    @Test
    void aThresholdIsDraggedByItsLine() {
        try (Desk desk = new Desk(SignalForm.ENVELOPE)) {
            desk.signals.thresholds().set(1, 50);
            desk.paint();
            double y = desk.geometry().yOf(1, 50);

            desk.mouse.mousePressed(desk.at(MouseEvent.MOUSE_PRESSED, 300, y + 3, 1));
            desk.mouse.mouseDragged(
                    desk.at(MouseEvent.MOUSE_DRAGGED, 300, desk.geometry().yOf(1, 120), 1));
            desk.mouse.mouseReleased(
                    desk.at(MouseEvent.MOUSE_RELEASED, 300, desk.geometry().yOf(1, 120), 1));

            // a pixel of the lane is 1.4 µV
            assertThat(desk.signals.thresholds().of(1).orElseThrow()).isEqualTo(120, within(3.0));
            assertThat(desk.signals.chosen()).isEqualTo(1);
            assertThat(desk.signals.thresholds().undo()).isTrue();
            assertThat(desk.signals.thresholds().of(1)).hasValue(50);

            desk.mouse.mousePressed(desk.at(MouseEvent.MOUSE_PRESSED, 300, y, 1));
            desk.mouse.mouseDragged(desk.at(MouseEvent.MOUSE_DRAGGED, 300, HEIGHT, 1));
            desk.mouse.mouseReleased(desk.at(MouseEvent.MOUSE_RELEASED, 300, HEIGHT, 1));
            assertThat(desk.signals.thresholds().of(1).orElseThrow())
                    .as("never down to nothing")
                    .isEqualTo(1);
        }
    }

    @Test
    void aDoubleClickSetsOneAndAClickOnlyChooses() {
        try (Desk desk = new Desk(SignalForm.ENVELOPE)) {
            double y = desk.geometry().yOf(1, 80);
            desk.mouse.mousePressed(desk.at(MouseEvent.MOUSE_PRESSED, 300, y, 1));
            desk.mouse.mouseReleased(desk.at(MouseEvent.MOUSE_RELEASED, 300, y, 1));
            assertThat(desk.signals.chosen()).isEqualTo(1);
            assertThat(desk.signals.thresholds().of(1)).isEmpty();

            desk.mouse.mousePressed(desk.at(MouseEvent.MOUSE_PRESSED, 300, y, 2));
            desk.mouse.mouseReleased(desk.at(MouseEvent.MOUSE_RELEASED, 300, y, 2));
            assertThat(desk.signals.thresholds().of(1).orElseThrow()).isEqualTo(80, within(3.0));
        }
    }

    @Test
    void heldStillAPressAndADragMeasure() {
        try (Desk desk = new Desk(SignalForm.RAW)) {
            desk.mouse.mousePressed(desk.at(MouseEvent.MOUSE_PRESSED, 150, 50, 1));
            assertThat(desk.scope().cursors()).as("live, nothing is measured").isNull();

            desk.holding.hold(true);
            desk.mouse.mousePressed(desk.at(MouseEvent.MOUSE_PRESSED, 150, 50, 1));
            desk.mouse.mouseDragged(desk.at(MouseEvent.MOUSE_DRAGGED, 300, 50, 1));
            desk.mouse.mouseReleased(desk.at(MouseEvent.MOUSE_RELEASED, 300, 50, 1));
            // 2 s of 1000 Hz over 600 pixels
            assertThat(desk.scope().cursors()).isEqualTo(new ScopeCursors(500, 1000));
            assertThat(desk.holding.text()).startsWith("A to B  500 ms").contains("µV peak to peak");

            desk.mouse.mousePressed(desk.at(MouseEvent.MOUSE_PRESSED, 153, 50, 1));
            desk.mouse.mouseDragged(desk.at(MouseEvent.MOUSE_DRAGGED, 90, 50, 1));
            assertThat(desk.scope().cursors()).as("the first one is near").isEqualTo(new ScopeCursors(300, 1000));

            desk.holding.hold(false);
            assertThat(desk.scope().cursors()).isNull();
            assertThat(desk.holding.text()).isEmpty();
        }
    }
}
