package org.opentmr.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A PNG file that is there whole or not at all. */
final class PngFile {

    private PngFile() {}

    static void write(BufferedImage image, Path file) throws IOException {
        byte[] png = encode(image);
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Files.createDirectories(part.getParent());
            if (Files.isDirectory(whole)) {
                throw new FileSystemException(whole.toString(), null, "it is a folder");
            }
            Files.write(part, png);
            move(part, whole);
        } catch (IOException e) {
            IOException clear = new IOException(
                    "cannot write the picture " + file + ": " + reason(e) + "; choose a folder that may be written", e);
            if (Files.isRegularFile(part)) {
                discard(part, clear);
            }
            throw clear;
        }
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java cannot write PNG; use one with the module java.desktop");
            }
        }
        return bytes.toByteArray();
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path part, IOException failure) {
        try {
            Files.delete(part);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException files) {
            String why = files.getReason() == null ? files.getClass().getSimpleName() : files.getReason();
            return files.getFile() + " (" + why + ")";
        }
        return String.valueOf(e.getMessage());
    }
}
