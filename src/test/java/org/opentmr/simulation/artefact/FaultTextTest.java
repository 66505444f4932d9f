package org.opentmr.simulation.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.signal.Seed;

class FaultTextTest {

    static java.util.stream.Stream<FaultEntry> catalogue() {
        return Faults.catalogue().stream();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyKindReadsBack(FaultEntry entry) {
        assertThat(Faults.parse(entry.name())).isEqualTo(entry.standard(Span.ALWAYS, ChannelChoice.ALL));
        ChannelChoice channel = entry.choosesChannels() ? new ChannelChoice("a b#@:") : ChannelChoice.ALL;
        for (Level level : entry.levels()) {
            Fault fault = entry.make(new Span(0.1 + 0.2, 1e7), channel, level.sizes());
            assertThat(Faults.parse(fault.text())).isEqualTo(fault);
            assertThat(fault.describe()).startsWith(entry.name() + ": " + entry.meaning());
        }
        assertThat(entry.levels()).extracting(Level::name).containsExactly("mild", "typical", "severe");
    }

    @Test
    void unitsAndDefaults() {
        assertThat(Faults.parse("ecg:0.3mV@10-60#2"))
                .isEqualTo(new Ecg(new Span(10, 60), new ChannelChoice("2"), 300, 70));
        assertThat(Faults.parse("shift:-1cm/5mm@3-"))
                .isEqualTo(new ElectrodeShift(new Span(3, Double.POSITIVE_INFINITY), ChannelChoice.ALL, -10, 5));
        assertThat(new Ecg(new Span(10, 60), ChannelChoice.ALL, 300, 70).describe())
                .isEqualTo("ecg: heart beats over the EMG, as at pectoral sites; R wave where it is largest 300µV,"
                        + " heart rate 70bpm; from 10 s to 60 s, all channels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "hiccup | no fault \"hiccup\"; there are ecg, sweat, motion, drift,",
                "ECG! | \"ECG!\" is no fault; write NAME[:SIZE][@FROM-TO][#CHANNEL] with one of ecg,",
                "ecg:3mm | ecg: R wave where it is largest is a number in µV, for example 500µV, got \"3mm\"",
                "ecg:-3 | ecg: R wave where it is largest must be from 0µV to 10000µV, got -3.0",
                "ecg@5 | ecg@5: times are FROM-TO or FROM- in seconds, for example @10-60, got @5",
                "ecg@5-4 | a span needs 0 <= from < to (s), got from=5.0, to=4.0",
                "noise:1/2 | noise: takes at most 1 sizes, got 1/2",
                "fatigue#1 | fatigue: reaches all channels and takes no #CHANNEL, got #1",
                "adc:9.5 | adc: resolution must be a whole number of bits, got 9.5"
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> Faults.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void namesTheChannelsThereAre() {
        assertThatThrownBy(() -> ((SignalFault) Faults.parse("noise#E9")).newState(Bench.stage(2)))
                .hasMessage("no channel \"E9\"; there are 1 to 2: E1, E2");
        assertThatThrownBy(() -> new Noise(Span.ALWAYS, ChannelChoice.ALL, Double.NaN))
                .hasMessage("noise: RMS must be from 0µV to 1000000µV, got NaN");
    }

    @Test
    void bodyFaultsEaseInAndOut() {
        ContractionStrength weak = new ContractionStrength(new Span(10, 20), 50);
        assertThat(weak.factorAt(9.99)).isEqualTo(1);
        assertThat(weak.factorAt(10.25)).isCloseTo(0.75, within(1e-12));
        assertThat(weak.factorAt(15)).isEqualTo(0.5);
        assertThat(weak.factorAt(20)).isEqualTo(1);
        assertThat(new Fatigue(Span.ALWAYS, 4).factorAt(0)).isEqualTo(4);
    }

    @Test
    void aPositionHasItsPatternOverMuscles() {
        LimbPosition position = new LimbPosition(new Span(10, 20), 20, 1);
        LimbPosition other = new LimbPosition(new Span(10, 20), 20, 2);
        Seed seed = new Seed(1);
        assertThat(position.weightAt(5)).isZero();
        assertThat(position.weightAt(15)).isEqualTo(1);
        assertThat(position.logGain(seed, "biceps"))
                .isEqualTo(position.logGain(seed, "biceps"))
                .isNotEqualTo(position.logGain(seed, "triceps"))
                .isNotEqualTo(other.logGain(seed, "biceps"));
        double squares = 0;
        for (int muscle = 0; muscle < 1000; muscle++) {
            double shift = position.depthShiftMillimetres(seed, "muscle " + muscle);
            squares += shift * shift / 1000;
        }
        assertThat(Math.sqrt(squares)).isCloseTo(2, within(0.2));
    }
}
