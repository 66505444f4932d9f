package org.opentmr.plot;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as PNG. */
final class PngFile {

    private PngFile() {}

    static void write(BufferedImage image, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        encode(image, bytes);
        WholeFile.write(bytes.toByteArray(), file);
    }

    static void encode(RenderedImage image, OutputStream to) throws IOException {
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(to)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java cannot write PNG; use one with the module java.desktop");
            }
        }
    }
}
