package org.opentmr.plot.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.plot.Theme;

class ScopeRasterTest {

    private static final int WIDTH = 500;
    private static final int HEIGHT = 222;
    private static final double RATE_HZ = 1000;

    private final TestStream stream = new TestStream(16384, TestStream::noise, n -> 40, TestStream::noise);

    private ScopeRaster scope(ScopeMode mode) {
        ScopeSettings settings =
                ScopeSettings.ofAll(3, Theme.LIGHT).withMode(mode).withSeconds(2);
        return new ScopeRaster(TestStream.layout(3, RATE_HZ), stream.history(), settings, false);
    }

    private static BufferedImage screen(double scale) {
        return new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
    }

    private static void paint(ScopeRaster scope, BufferedImage screen, double scale, Rectangle clip) {
        Graphics2D g = screen.createGraphics();
        g.scale(scale, scale);
        g.clip(clip);
        scope.paint(g, WIDTH, HEIGHT);
        g.dispose();
    }

    private static BufferedImage painted(ScopeRaster scope, double scale) {
        BufferedImage screen = screen(scale);
        paint(scope, screen, scale, new Rectangle(0, 0, WIDTH, HEIGHT));
        return screen;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static int rgb(Color colour) {
        return colour.getRGB() & 0xFFFFFF;
    }

    /** Whoever repaints only what is said to have changed sees what one who repaints everything sees. */
    @ParameterizedTest
    @CsvSource({"SWEEP, 1", "SWEEP, 2", "SWEEP, 1.25", "SCROLL, 1", "SCROLL, 2"})
    void paintingWhatHasChangedIsEnough(ScopeMode mode, double scale) {
        ScopeRaster scope = scope(mode);
        BufferedImage screen = painted(scope, scale);
        int[] frames = {0};
        stream.sendInPieces(6000, 90, 3, () -> {
            if (frames[0] == 40) {
                stream.send(stream.history().end() + 300, stream.history().end() + 310, false);
            }
            scope.advance();
            paint(scope, screen, scale, scope.changed());
            if (frames[0]++ % 5 == 0) {
                assertThat(pixels(screen)).isEqualTo(pixels(painted(scope, scale)));
            }
        });
        assertThat(frames[0]).isGreaterThan(100);
        scope.advance();
        scope.changed();
        assertThat(scope.changed().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ScopeMode.class)
    void paintedColumnByColumnItIsThePicturePaintedAtOnce(ScopeMode mode) {
        ScopeRaster bitByBit = scope(mode);
        painted(bitByBit, 1);
        stream.sendInPieces(5000, 40, 4, bitByBit::advance);

        assertThat(pixels(painted(bitByBit, 1))).isEqualTo(pixels(painted(scope(mode), 1)));
    }

    /** The trace does not shimmer: scrolled by some columns it is the same trace, pixel by pixel. */
    @ParameterizedTest
    @CsvSource({"4", "8", "52", "400"})
    void aScrolledPictureIsTheSamePictureFartherLeft(int samples) {
        ScopeRaster scope = scope(ScopeMode.SCROLL);
        stream.send(0, 6000, false);
        BufferedImage before = painted(scope, 1);
        stream.send(6000, 6000 + samples, false);
        scope.advance();
        BufferedImage after = painted(scope, 1);

        // 2 s of 1000 Hz over 500 columns: 4 samples a column
        int columns = samples / 4;
        int plotHeight = HEIGHT - ScopeGeometry.AXIS;
        for (int y = 0; y < plotHeight; y++) {
            for (int x = columns; x < WIDTH - 1; x++) {
                assertThat(after.getRGB(x - columns, y)).isEqualTo(before.getRGB(x, y));
            }
        }
    }

    @Test
    void sweepingEveryColumnStaysWhereItIsUntilTheNextSweep() {
        ScopeRaster scope = scope(ScopeMode.SWEEP);
        stream.send(0, 3000, false);
        BufferedImage before = painted(scope, 1);
        stream.send(3000, 3400, false);
        scope.advance();
        BufferedImage after = painted(scope, 1);

        // the head stands at column 250, then at 350
        for (int y = 0; y < HEIGHT - ScopeGeometry.AXIS; y++) {
            for (int x = 0; x < 249; x++) {
                assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
            }
            for (int x = 362; x < WIDTH; x++) {
                assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
            }
        }
        assertThat(after.getRGB(350, 3) & 0xFFFFFF).isEqualTo(rgb(Theme.LIGHT.accent()));
        assertThat(after.getRGB(355, 100) & 0xFFFFFF).isEqualTo(rgb(Theme.LIGHT.background()));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "1.5"})
    void aLevelTraceStandsAtItsValueAndIsOnePixelOfTheLayoutThick(double scale) {
        ScopeRaster scope = scope(ScopeMode.SCROLL);
        stream.send(0, 4000, false);
        BufferedImage screen = painted(scope, scale);
        ScopeGeometry geometry = Objects.requireNonNull(scope.geometry());

        int x = (int) (123 * scale);
        int row = (int) (geometry.yOf(1, 40) * scale + 1e-6);
        int ink = rgb(Theme.LIGHT.ink());
        int top = (int) (geometry.top(1) * scale);
        int bottom = (int) (geometry.bottom(1) * scale) - 1;
        for (int y = top; y < bottom; y++) {
            boolean inked = (screen.getRGB(x, y) & 0xFFFFFF) == ink;
            assertThat(inked).as("row %d", y).isEqualTo(y >= row && y < row + Math.round(scale));
        }
    }

    @Test
    void whatIsMissingIsDottedAndWhatIsClippedIsMarked() {
        TestStream broken = new TestStream(4096, n -> n < 1000 ? Double.NaN : n < 1500 ? 90 : 1000);
        ScopeRaster scope = new ScopeRaster(
                TestStream.layout(1, RATE_HZ),
                broken.history(),
                ScopeSettings.ofAll(1, Theme.DARK).withMode(ScopeMode.SCROLL).withSeconds(2),
                false);
        scope.rail(1000);
        broken.send(0, 2000, false);
        BufferedImage screen = painted(scope, 1);

        int[] dotted = new int[3];
        int dots = 0;
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 250; x++) {
                int pixel = screen.getRGB(x, y) & 0xFFFFFF;
                dots += pixel == rgb(Theme.DARK.quietInk()) ? 1 : 0;
                dotted[0] += pixel == rgb(Theme.DARK.ink()) ? 1 : 0;
            }
        }
        assertThat(dots).isBetween(2500, 3500);
        assertThat(dotted[0]).as("trace where there is no signal").isZero();
        assertThat(screen.getRGB(450, 0) & 0xFFFFFF).as("at the rail").isEqualTo(rgb(Theme.DARK.warning()));
        assertThat(screen.getRGB(300, 0) & 0xFFFFFF).as("within the lane").isNotEqualTo(rgb(Theme.DARK.warning()));
    }

    @ParameterizedTest
    @EnumSource(ScopeMode.class)
    void aPlaceOnTheScreenAndASampleFindEachOther(ScopeMode mode) {
        ScopeRaster scope = scope(mode);
        stream.send(0, 5000, false);
        painted(scope, 2);
        int seen = 0;
        for (long sample = 3000; sample < 5000; sample++) {
            double x = scope.xOf(sample);
            if (!Double.isNaN(x)) {
                seen++;
                assertThat((double) scope.sampleAt(x)).isEqualTo((double) sample, within(2.0));
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(1900);
        assertThat(scope.xOf(2000)).isNaN();
        assertThat(scope.xOf(5004)).isNaN();
        assertThat(scope.sampleAt(1e9)).isLessThan(5000);
        assertThat(scope.sampleAt(-1e9)).isGreaterThanOrEqualTo(0);
    }

    @Test
    void heldItStaysAndReleasedItHasMissedNothing() {
        ScopeRaster scope = scope(ScopeMode.SWEEP);
        stream.send(0, 1500, false);
        BufferedImage before = painted(scope, 1);
        scope.hold();
        scope.cursors(new ScopeCursors(1000, 600));
        stream.sendInPieces(40_000, 500, 5, scope::advance);

        assertThat(scope.isHeld()).isTrue();
        assertThat(scope.measurement(1)).isEqualTo(new Measurement(400, 0, 0, 40, 401, 0));
        scope.cursors(null);
        assertThat(pixels(painted(scope, 1))).isEqualTo(pixels(before));

        scope.release();
        assertThat(pixels(painted(scope, 1))).isEqualTo(pixels(painted(scope(ScopeMode.SWEEP), 1)));
    }

    @Test
    void anotherStreamBeginsOnAnEmptyScreen() {
        ScopeRaster scope = scope(ScopeMode.SWEEP);
        stream.send(0, 5000, false);
        painted(scope, 1);
        stream.send(0, 300, false);
        scope.advance();

        assertThat(scope.changed()).isEqualTo(new Rectangle(0, 0, WIDTH, HEIGHT));
        TestStream fresh = new TestStream(16384, TestStream::noise, n -> 40, TestStream::noise);
        ScopeRaster expected = new ScopeRaster(scope.layout(), fresh.history(), scope.settings(), false);
        fresh.send(0, 300, false);
        assertThat(pixels(painted(scope, 1))).isEqualTo(pixels(painted(expected, 1)));
    }

    @Test
    void aChannelThatIsOffKeepsAPlaceToPutItOnAgain() {
        ScopeRaster scope = scope(ScopeMode.SWEEP);
        stream.send(0, 1000, false);
        scope.set(scope.settings().withChannels(List.of(0, 2)));
        painted(scope, 1);
        ScopeGeometry geometry = Objects.requireNonNull(scope.geometry());

        assertThat(geometry.isOpen(1)).isFalse();
        assertThat(geometry.bottom(1) - geometry.top(1)).isEqualTo(ScopeGeometry.CLOSED, within(1.0));
        assertThat(geometry.bottom(0) - geometry.top(0)).isEqualTo(88, within(1.0));
        assertThat(geometry.channelAt(100)).isEqualTo(1);
        assertThat(geometry.channelAt(HEIGHT - 5)).isEqualTo(-1);
        assertThat(geometry.valueAt(0, geometry.yOf(0, -33))).isEqualTo(-33, within(1e-6));
    }

    @Test
    void scalesFitWhatIsSeen() {
        ScopeRaster scope = scope(ScopeMode.SWEEP);
        stream.send(0, 2000, false);
        painted(scope, 1);

        assertThat(scope.fitted(false, false))
                .containsExactly(LaneScale.about(100), new LaneScale(40, 10), LaneScale.about(100));
        assertThat(scope.fitted(true, false))
                .containsExactly(LaneScale.about(100), new LaneScale(40, 100), LaneScale.about(100));
        assertThat(scope.fitted(false, true).get(1)).isEqualTo(LaneScale.upTo(50));
    }

    @Test
    void aScaleStaysWhileTheStrengthIsAboutTheSame() {
        assertThat(AutoScale.step(0)).isEqualTo(10);
        assertThat(AutoScale.step(10)).isEqualTo(10);
        assertThat(AutoScale.step(10.1)).isEqualTo(20);
        assertThat(AutoScale.step(21)).isEqualTo(50);
        assertThat(AutoScale.step(51)).isEqualTo(100);

        double[] strength = {44};
        TestStream changing = new TestStream(4096, n -> n % 2 == 0 ? strength[0] : -strength[0]);
        ScopeRaster scope = new ScopeRaster(
                TestStream.layout(1, RATE_HZ), changing.history(), ScopeSettings.ofAll(1, Theme.LIGHT), false);
        scope.scales(List.of(LaneScale.about(100)));
        changing.send(0, 5000, false);
        painted(scope, 1);
        assertThat(scope.fitted(false, false))
                .as("a little below the next step")
                .containsExactly(LaneScale.about(100));
        strength[0] = 30;
        changing.send(5000, 10_000, false);
        scope.advance();
        assertThat(scope.fitted(false, false)).as("far below it").containsExactly(LaneScale.about(50));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> scope(ScopeMode.SWEEP).set(ScopeSettings.ofAll(4, Theme.LIGHT)))
                .hasMessage("a scope of 3 channels was to show [0, 1, 2, 3]");
        assertThatThrownBy(() -> scope(ScopeMode.SWEEP).follow(new TestStream(16, n -> 0).history()))
                .hasMessage("a scope of 3 channels got a history of 1");
        assertThatThrownBy(() -> scope(ScopeMode.SWEEP).scales(List.of(LaneScale.about(1))))
                .hasMessage("a scope of 3 channels got 1 scales");
        assertThatThrownBy(() -> scope(ScopeMode.SWEEP).rail(Double.NaN)).hasMessage("a rail lies above 0, got NaN");
        assertThatThrownBy(() -> ScopeSettings.ofAll(1, Theme.LIGHT).withSeconds(Double.NaN))
                .hasMessageContaining("seconds=NaN");
        assertThatThrownBy(() -> ScopeSettings.ofAll(2, Theme.LIGHT).withChannels(List.of(1, 1)))
                .hasMessageContaining("[1, 1]");
        assertThatThrownBy(() -> LaneScale.about(0)).hasMessageContaining("reach=0.0");
        assertThatThrownBy(() -> new LaneScale(Double.NaN, 1)).hasMessageContaining("centre=NaN");
    }
}
