package org.opentmr.packaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.opentmr.app.bench.view.part.AppIcon;

/**
 * The program's icon as the three systems want it: opentmr.png (Linux), opentmr.ico (Windows), opentmr.icns (macOS). The last
 * two are containers of PNG images. Sources: Microsoft, "Icons", structures ICONDIR and ICONDIRENTRY, PNG entries since
 * Windows Vista; Apple's icns format, types ic07 to ic10 hold PNG of 128 to 1024 pixels.
 */
final class IconFiles {

    private static final int LINUX_PIXELS = 256;
    private static final int[] WINDOWS_PIXELS = {16, 24, 32, 48, 64, 256};
    private static final int ICO_HEADER_BYTES = 6;
    private static final int ICO_ENTRY_BYTES = 16;
    private static final int ICNS_HEADER_BYTES = 8;

    private IconFiles() {}

    /** Writes all three into a folder, which is made. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("opentmr.png"), png(LINUX_PIXELS));
        Files.write(folder.resolve("opentmr.ico"), ico());
        Files.write(folder.resolve("opentmr.icns"), icns());
    }

    private static byte[] png(int pixels) throws IOException {
        BufferedImage image = AppIcon.image(pixels);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] ico() throws IOException {
        byte[][] images = new byte[WINDOWS_PIXELS.length][];
        int size = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * images.length;
        int start = size;
        for (int i = 0; i < images.length; i++) {
            images[i] = png(WINDOWS_PIXELS[i]);
            size += images[i].length;
        }
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) images.length);
        for (int i = 0; i < images.length; i++) {
            // A side of 256 is written as 0.
            file.put((byte) WINDOWS_PIXELS[i])
                    .put((byte) WINDOWS_PIXELS[i])
                    .put((byte) 0)
                    .put((byte) 0);
            file.putShort((short) 1)
                    .putShort((short) 32)
                    .putInt(images[i].length)
                    .putInt(start);
            start += images[i].length;
        }
        for (byte[] image : images) {
            file.put(image);
        }
        return file.array();
    }

    private static byte[] icns() throws IOException {
        Map<String, byte[]> images = new LinkedHashMap<>();
        images.put("ic07", png(128));
        images.put("ic08", png(256));
        images.put("ic09", png(512));
        images.put("ic10", png(1024));
        int size = ICNS_HEADER_BYTES;
        for (byte[] image : images.values()) {
            size += ICNS_HEADER_BYTES + image.length;
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(size);
        images.forEach((type, image) -> file.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(ICNS_HEADER_BYTES + image.length)
                .put(image));
        return file.array();
    }
}
