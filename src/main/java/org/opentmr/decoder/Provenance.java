package org.opentmr.decoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;

/**
 * What a result was made from and by.
 *
 * @param software name and version of the program
 * @param inputs the files that went in
 * @param seed of every random number
 * @param time when, ISO 8601 in UTC
 * @param label that this is no medical device
 */
public record Provenance(String software, List<Input> inputs, long seed, String time, String label) {

    /** Stands on everything that leaves the program. */
    public static final String LABEL = "Research and training software. Not a medical device. Do not drive a worn"
            + " prosthesis with it. The EMG board must be battery powered or isolated.";

    /** Name and version of this program. */
    public static final String SOFTWARE = "OpenTMR " + version();

    private static final int BUFFER_BYTES = 1 << 16;

    public Provenance {
        inputs = List.copyOf(inputs);
    }

    /**
     * One file that went in.
     *
     * @param file its name, without the folders that lead to it
     * @param sha256 of its bytes, hexadecimal
     */
    public record Input(String file, String sha256) {}

    /** The provenance of something made now from these files. */
    public static Provenance of(List<Path> files, Seed seed, Clock clock) throws IOException {
        List<Input> inputs = new java.util.ArrayList<>();
        for (Path file : files) {
            Path name = file.getFileName();
            inputs.add(new Input(name == null ? file.toString() : name.toString(), sha256(file)));
        }
        return new Provenance(SOFTWARE, inputs, seed.value(), clock.now().toString(), LABEL);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String version() {
        try (InputStream in = Provenance.class.getResourceAsStream("/org/opentmr/version.properties")) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: version.properties is missing");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
