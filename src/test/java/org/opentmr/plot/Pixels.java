package org.opentmr.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Looks at what was painted. */
final class Pixels {

    private Pixels() {}

    static int count(BufferedImage image, Color colour) {
        return count(image, colour, 0, 0, image.getWidth(), image.getHeight());
    }

    static int count(BufferedImage image, Color colour, int left, int top, int right, int bottom) {
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF) ? 1 : 0;
            }
        }
        return count;
    }

    static boolean is(BufferedImage image, int x, int y, Color colour) {
        return (image.getRGB(x, y) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF);
    }

    /** The longest stretch of a colour in any row, {row, first, last}. */
    static int[] longestRun(BufferedImage image, Color colour) {
        int[] longest = {0, 0, -1};
        for (int y = 0; y < image.getHeight(); y++) {
            int first = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                if (!is(image, x, y, colour)) {
                    first = x + 1;
                } else if (x - first > longest[2] - longest[1]) {
                    longest = new int[] {y, first, x};
                }
            }
        }
        return longest;
    }

    /** The middle of all pixels of a colour, {x, y}. */
    static double[] middle(BufferedImage image, Color colour) {
        double[] sum = new double[2];
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF)) {
                    sum[0] += x;
                    sum[1] += y;
                    count++;
                }
            }
        }
        return new double[] {sum[0] / count, sum[1] / count};
    }
}
