package org.opentmr.app.bench.model.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;

/** Reads and writes small files whole. From any thread. */
public interface FileStore {

    /** All of a text file in UTF-8. */
    String read(Path file) throws IOException;

    /** Writes a text file in UTF-8; an older one is replaced only once the new one is complete. Makes the folder. */
    void write(Path file, String text) throws IOException;

    /** Writes a decoder the same way. */
    void write(Path file, TrainedDecoder decoder) throws IOException;

    /** The disk. */
    static FileStore disk() {
        return new FileStore() {
            @Override
            public String read(Path file) throws IOException {
                return Files.readString(file, StandardCharsets.UTF_8);
            }

            @Override
            public void write(Path file, String text) throws IOException {
                Path folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Path partial = file.resolveSibling(file.getFileName() + ".partial");
                try {
                    Files.writeString(partial, text, StandardCharsets.UTF_8);
                    try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                    move(partial, file);
                } finally {
                    Files.deleteIfExists(partial);
                }
            }

            @Override
            public void write(Path file, TrainedDecoder decoder) throws IOException {
                DecoderFile.write(decoder, file);
            }
        };
    }

    private static void move(Path partial, Path file) throws IOException {
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
