package org.opentmr.recording.edf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The two sample widths; everything else about the files is the same. */
public enum EdfFormat {
    /** 16 bits a sample. */
    EDF(2, "0       "),
    /** 24 bits a sample. */
    BDF(3, "\u00ffBIOSEMI");

    private final int bytesPerSample;
    private final String version;

    EdfFormat(int bytesPerSample, String version) {
        this.bytesPerSample = bytesPerSample;
        this.version = version;
    }

    /** The format that a file's first eight bytes state, in Latin-1. */
    static Optional<EdfFormat> ofVersion(String firstEight) {
        for (EdfFormat format : values()) {
            if (format.version.strip().equals(firstEight.replace('\0', ' ').strip())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** True for a name that ends in .edf or .bdf, in any case. */
    public static boolean hasExtension(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".edf") || name.endsWith(".bdf");
    }

    public int bytesPerSample() {
        return bytesPerSample;
    }

    /** The lowest number that a sample can hold; two's complement. */
    public int digitalMin() {
        return -(1 << (8 * bytesPerSample - 1));
    }

    public int digitalMax() {
        return (1 << (8 * bytesPerSample - 1)) - 1;
    }

    /** ".edf" or ".bdf". */
    public String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    String annotationLabel() {
        return name() + " Annotations";
    }

    /** The reserved field of a file without gaps. */
    String continuousMark() {
        return name() + "+C";
    }

    byte[] version() {
        return version.getBytes(StandardCharsets.ISO_8859_1);
    }
}
