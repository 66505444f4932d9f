package org.opentmr.app.bench.model.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.decoder.TrainedDecoder;

/** A disk that may be full. */
final class FlakyStore implements FileStore {

    private final FileStore disk = FileStore.disk();
    private final List<String> written = new ArrayList<>();
    private Optional<String> failure = Optional.empty();

    /** From now on nothing can be written. */
    void full() {
        failure = Optional.of("No space left on device");
    }

    /** There is room again. */
    void roomAgain() {
        failure = Optional.empty();
    }

    /** Names of the files that were written, in order. */
    List<String> written() {
        return written;
    }

    @Override
    public String read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public void write(Path file, String text) throws IOException {
        check(file);
        disk.write(file, text);
    }

    @Override
    public void write(Path file, TrainedDecoder decoder) throws IOException {
        check(file);
        disk.write(file, decoder);
    }

    private void check(Path file) throws IOException {
        if (failure.isPresent()) {
            throw new IOException(file + ": " + failure.get());
        }
        written.add(String.valueOf(file.getFileName()));
    }
}
