package org.opentmr.app.bench.view.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppIconTest {

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 256})
    void hasClearCornersAndSignalAndThresholdInEverySize(int pixels) {
        BufferedImage icon = AppIcon.image(pixels);
        assertThat(icon.getRGB(0, 0) >>> 24).as("opacity of the corner").isLessThan(128);
        long threshold = count(icon, 230, 159, 0);
        long signal = count(icon, 86, 180, 233);
        assertThat(threshold).as("pixels of the threshold").isGreaterThan(pixels / 2);
        assertThat(signal).as("pixels of the signal").isGreaterThan(pixels / 2);
    }

    @Test
    void refusesSizesInWhichNothingIsSeen() {
        assertThatThrownBy(() -> AppIcon.image(7)).hasMessage("an icon needs at least 8 pixels, got 7");
    }

    private static long count(BufferedImage icon, int red, int green, int blue) {
        int side = icon.getWidth();
        return IntStream.range(0, side * side)
                .map(pixel -> icon.getRGB(pixel % side, pixel / side))
                .filter(rgb -> Math.abs((rgb >> 16 & 255) - red) < 60
                        && Math.abs((rgb >> 8 & 255) - green) < 60
                        && Math.abs((rgb & 255) - blue) < 60)
                .count();
    }
}
