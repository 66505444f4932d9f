package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    private final Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    private final Font font = Typeface.plain(12);

    @Test
    void numbersReadTheSameEverywhere() {
        assertThat(Text.percent(0.9123)).isEqualTo("91.2\u00a0%");
        assertThat(Text.percent(Double.NaN)).isEqualTo("–");
        assertThat(Text.count(1234567)).isEqualTo("1,234,567");
        assertThat(Text.digits(1240.4)).isEqualTo("1240");
        assertThat(Text.digits(43.21)).isEqualTo("43.2");
        assertThat(Text.digits(0.05168)).isEqualTo("0.0517");
        assertThat(Text.digits(0)).isEqualTo("0.00");
        assertThat(Text.digits(Double.NaN)).isEqualTo("–");
        assertThat(Text.hundredths(0.6)).isEqualTo("0.60");
    }

    @Test
    void cutTextFits() {
        String name = "wrist extension + forearm supination";
        assertThat(Text.cut(g, font, name, 1000)).isEqualTo(name);
        for (double width = 26; width < 240; width += 7) {
            String cut = Text.cut(g, font, name, width);
            assertThat(Text.width(g, font, cut)).isLessThanOrEqualTo(width);
            assertThat(cut)
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEqualTo(name),
                            text -> assertThat(text).endsWith("…"));
        }
        assertThat(Text.cut(g, font, name, 1)).isEmpty();
    }

    @Test
    void wrappedTextKeepsItsWords() {
        String name = "wrist extension + forearm supination";
        List<String> lines = Text.wrap(g, font, name, 110);

        assertThat(lines.size()).isGreaterThan(1);
        assertThat(String.join(" ", lines)).isEqualTo(name);
        assertThat(lines)
                .allSatisfy(line -> assertThat(Text.width(g, font, line)).isLessThanOrEqualTo(110));
        assertThat(Text.wrap(g, font, "supination", 5)).containsExactly("supination");
    }

    @Test
    void theFaceShowsUnitsWithoutAScreen() {
        assertThat(GraphicsEnvironment.isHeadless()).isTrue();
        assertThat(font.canDisplayUpTo("µV²/Hz – ± …")).isNegative();
        assertThat(Text.width(g, font, "1111")).as("figures of equal width").isEqualTo(Text.width(g, font, "8888"));
    }
}
