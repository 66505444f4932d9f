package org.opentmr.app.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Toolkit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.junit.jupiter.api.Test;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;
import org.opentmr.signal.Clock;

@OnOwnDisplay
class MeterDriverTest {

    private static final long BLOCK_MILLIS = 80;
    private static final int FRAMES = 20;

    private final JLabel number = new JLabel("0");
    private final AtomicInteger shown = new AtomicInteger();

    @Test
    void aBlockedEventThreadIsSeen() throws Exception {
        try (GuiDriver driver = GuiDriver.open(this::window)) {
            RepaintManager usual = RepaintManager.currentManager(null);
            AtomicReference<Meter> meter = new AtomicReference<>();
            SwingUtilities.invokeAndWait(() -> meter.set(Meter.start(Clock.system())));
            shown.set(0);
            driver.waitUntil("some frames were drawn", () -> shown.get() > FRAMES);
            driver.click("block");
            driver.waitForText("block", "Blocked");
            AtomicReference<Measurement> measured = new AtomicReference<>();
            SwingUtilities.invokeAndWait(
                    () -> measured.set(Objects.requireNonNull(meter.get()).stop()));

            Measurement result = Objects.requireNonNull(measured.get());
            assertThat(result.frames().count()).isGreaterThanOrEqualTo(FRAMES);
            assertThat(result.framesPerSecond()).isPositive();
            // Within the histogram's 1 %.
            assertThat(result.events().maxMillis()).isGreaterThan(0.99 * BLOCK_MILLIS);
            // A question may come just after the block has begun.
            assertThat(result.heartBeats().maxMillis()).isGreaterThan(BLOCK_MILLIS / 2.0);
            assertThat(result.eventThreadShare()).isPositive().isLessThanOrEqualTo(result.processShare());
            assertThat(RepaintManager.currentManager(null)).isSameAs(usual);
            assertThat(Toolkit.getDefaultToolkit().getSystemEventQueue()).isNotInstanceOf(EventWatch.class);
        }
    }

    private JFrame window() {
        JFrame frame = new JFrame("Meter");
        JButton block = new JButton("Block");
        block.setName("block");
        block.addActionListener(event -> {
            long end = System.nanoTime() + BLOCK_MILLIS * 1_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            block.setText("Blocked");
        });
        JPanel content = new JPanel();
        content.add(number);
        content.add(block);
        frame.setContentPane(content);
        frame.setSize(300, 200);
        Timer timer = new Timer(10, event -> number.setText(Integer.toString(shown.incrementAndGet())));
        timer.start();
        return frame;
    }

    @Test
    void onlyTheEventThreadMeasuresItself() {
        assertThatThrownBy(() -> Meter.start(Clock.system()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the event thread measures itself; this is ");
    }
}
