package org.opentmr.recording.edf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds files field by field, right or wrong, independently of the writer under test. */
final class EdfBytes {

    private final EdfFormat format;
    private final List<Signal> signals = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final List<Poke> pokes = new ArrayList<>();
    private String reserved = "";
    private String duration = "1";
    private int records;

    private record Signal(
            String label, String dimension, String pMin, String pMax, String dMin, String dMax, int samples) {}

    private record Poke(int at, byte[] bytes) {}

    EdfBytes(EdfFormat format) {
        this.format = format;
    }

    /** Two signals of four samples in a record of one second, two records: an EDF+C file that opens. */
    static EdfBytes small() {
        return new EdfBytes(EdfFormat.EDF)
                .reserved("EDF+C")
                .signal("A", "uV", 4)
                .signal("B", "uV", 4)
                .annotations(30)
                .record("+0\u0014\u0014\0+0.5\u00150.25\u0014grip\u0014\0", new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}})
                .record("+1\u0014\u0014\0", new int[][] {{-1, -2, -3, -4}, {-5, -6, -7, -8}});
    }

    EdfBytes reserved(String text) {
        reserved = text;
        return this;
    }

    EdfBytes duration(String text) {
        duration = text;
        return this;
    }

    /** One digit is one unit. */
    EdfBytes signal(String label, String dimension, int samples) {
        return signal(label, dimension, "-32768", "32767", "-32768", "32767", samples);
    }

    EdfBytes signal(String label, String dimension, String pMin, String pMax, String dMin, String dMax, int samples) {
        signals.add(new Signal(label, dimension, pMin, pMax, dMin, dMax, samples));
        return this;
    }

    EdfBytes annotations(int samples) {
        return signal(format.name() + " Annotations", "", "-1", "1", "-32768", "32767", samples);
    }

    /** Adds a record; every annotation signal carries {@code lists}. */
    EdfBytes record(String lists, int[]... digital) {
        int next = 0;
        for (Signal signal : signals) {
            if (signal.label.endsWith(" Annotations")) {
                byte[] text = lists.getBytes(StandardCharsets.UTF_8);
                data.writeBytes(text);
                data.writeBytes(new byte[signal.samples * format.bytesPerSample() - text.length]);
            } else {
                for (int value : digital[next++]) {
                    for (int b = 0; b < format.bytesPerSample(); b++) {
                        data.write(value >> (8 * b));
                    }
                }
            }
        }
        records++;
        return this;
    }

    /** Overwrites bytes anywhere, at the end. */
    EdfBytes poke(int at, String latin1) {
        pokes.add(new Poke(at, latin1.getBytes(StandardCharsets.ISO_8859_1)));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(format.version());
        field(out, "X X X X", 80);
        field(out, "Startdate X X X X", 80);
        field(out, "01.01.85", 8);
        field(out, "00.00.00", 8);
        field(out, Integer.toString(256 + 256 * signals.size()), 8);
        field(out, reserved, 44);
        field(out, Integer.toString(records), 8);
        field(out, duration, 8);
        field(out, Integer.toString(signals.size()), 4);
        signals.forEach(signal -> field(out, signal.label, 16));
        signals.forEach(signal -> field(out, "", 80));
        signals.forEach(signal -> field(out, signal.dimension, 8));
        signals.forEach(signal -> field(out, signal.pMin, 8));
        signals.forEach(signal -> field(out, signal.pMax, 8));
        signals.forEach(signal -> field(out, signal.dMin, 8));
        signals.forEach(signal -> field(out, signal.dMax, 8));
        signals.forEach(signal -> field(out, "", 80));
        signals.forEach(signal -> field(out, Integer.toString(signal.samples), 8));
        signals.forEach(signal -> field(out, "", 32));
        out.writeBytes(data.toByteArray());
        byte[] bytes = out.toByteArray();
        for (Poke poke : pokes) {
            System.arraycopy(poke.bytes, 0, bytes, poke.at, poke.bytes.length);
        }
        return bytes;
    }

    Path write(Path folder) throws IOException {
        return Files.write(folder.resolve("file" + format.extension()), bytes());
    }

    private static void field(ByteArrayOutputStream out, String text, int width) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.writeBytes(bytes);
        for (int i = bytes.length; i < width; i++) {
            out.write(' ');
        }
    }
}
