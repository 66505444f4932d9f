package org.opentmr.device.board.special;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The boards of Backyard Brains that measure muscle, as they name themselves in {@code HWT:…;} (Backyard Brains, Guide for USB
 * Communication with SpikerBox, R7, 2024).
 */
enum SpikerBoxModel {
    /**
     * The Arduino shield. Its timer divides 16 MHz by 8 and by 199 times the number of channels, which makes 10,050 Hz of the
     * 10 kHz in its documents.
     */
    MUSCLESS("Muscle SpikerShield", 10, 6, 16e6 / 8 / 199),
    MSBPCDC("Muscle SpikerBox Pro", 10, 2, 10_000),
    MUSCLESB("Muscle SpikerBox Pro", 10, 2, 10_000),
    NSBPCDC("Neuron SpikerBox Pro", 10, 2, 10_000),
    NRNSBPRO("Neuron SpikerBox Pro", 14, 2, 10_000),
    HUMANSB("Human SpikerBox", 14, 2, 5000),
    UNIBOX("Spike Station", 14, 2, 42_661.5),
    HHIBOX("Human Human Interface", 10, 1, 10_000);

    private final String words;
    private final int bits;
    private final int mostChannels;
    private final double totalRateHz;

    SpikerBoxModel(String words, int bits, int mostChannels, double totalRateHz) {
        this.words = words;
        this.bits = bits;
        this.mostChannels = mostChannels;
        this.totalRateHz = totalRateHz;
    }

    static Optional<SpikerBoxModel> named(String name) {
        return Arrays.stream(values())
                .filter(model -> model.name().equals(name))
                .findFirst();
    }

    static String names() {
        return Stream.of(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    String words() {
        return words;
    }

    /** The largest code of its converter. */
    int top() {
        return (1 << bits) - 1;
    }

    int mostChannels() {
        return mostChannels;
    }

    /** True for the shield, which streams from power-up and shares its one converter among as many channels as it is told. */
    boolean isShield() {
        return this == MUSCLESS;
    }

    int usualChannels() {
        return isShield() ? 1 : mostChannels;
    }

    int leastChannels() {
        return isShield() ? 1 : mostChannels;
    }

    double rateHz(int channels) {
        return isShield() ? totalRateHz / channels : totalRateHz;
    }
}
