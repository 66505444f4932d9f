package org.opentmr.recording.edf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;

class EdfToleranceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "uV, µV, 1",
        "µV, µV, 1",
        "\u03bcV, µV, 1",
        "\u00c2\u00b5V, µV, 1",
        "UV, µV, 1",
        "nV, µV, 0.001",
        "mV, µV, 1000",
        "V, µV, 1000000",
        "MV, counts, 1",
        "a.u., counts, 1",
        "n/a, counts, 1",
        "'', counts, 1",
        "counts, counts, 1"
    })
    void dimensionsBecomeMicrovoltsOrCounts(String text, String unit, double factor) {
        assertThat(PhysicalDimension.of(text)).isEqualTo(new PhysicalDimension(unit, factor));
    }

    @Test
    void physicalValuesAreScaledIntoMicrovolts() throws Exception {
        Path file = new EdfBytes(EdfFormat.BDF)
                .signal("A", "mV", "-1.5", "2.5", "-8388608", "8388607", 3)
                .signal("B", "\u00b5V", "100", "-100", "0", "1000", 3)
                .record("", new int[] {-8388608, 0, 8388607}, new int[] {0, 500, 1000})
                .write(folder);
        try (EdfRecording back = EdfRecording.open(file)) {
            double[][] read = back.load().samples();
            assertThat(read[0][0]).isEqualTo(-1500);
            assertThat(read[0][1]).isEqualTo(8388608 * (4.0 / 16777215) * 1000 - 1500, Offset.offset(1e-9));
            assertThat(read[0][2]).isEqualTo(2500, Offset.offset(1e-9));
            assertThat(read[1]).containsExactly(100, 0, -100);
            assertThat(back.layout().unit()).isEqualTo(Channel.MICROVOLTS);
            assertThat(back.warnings()).isEmpty();
        }
    }

    @Test
    void habitsOfOtherSoftwareAreReadWithAWarning() throws Exception {
        byte[] trailing = {9, 9};
        Path file = new EdfBytes(EdfFormat.EDF)
                .signal("EMG\0\0", "uV", "-3,2\0\0", "3,2", "-32768", "32767\0", 2)
                .signal("EMG", "uV", 2)
                .signal("", "uV", 2)
                .signal("M\u00fcsculus", "uV", 2)
                .record("", new int[] {-32768, 32767}, new int[] {1, 2}, new int[] {3, 4}, new int[] {5, 6})
                .write(folder);
        Files.write(file, trailing, StandardOpenOption.APPEND);
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.layout().channels().stream().map(Channel::name))
                    .containsExactly("EMG", "EMG 2", "signal", "M\u00fcsculus");
            assertThat(back.load().samples()[0]).containsExactly(-3.2, 3.2);
            assertThat(String.join("\n", back.warnings()))
                    .contains("physical minimum \"-3,2\" has a decimal comma; read as -3.2")
                    .contains("label \"EMG\" is not unique or empty; named \"EMG 2\"")
                    .contains("label of signal 4 \"M\u00fcsculus\" is not ASCII; read as Latin-1")
                    .contains("2 bytes after the last data record are left out");
        }
    }

    @Test
    void theRateThatMostSignalsHaveIsReadAndOthersOnRequest() throws Exception {
        Path file = new EdfBytes(EdfFormat.EDF)
                .reserved("EDF+C")
                .duration("0.5")
                .signal("Angle", "deg", 2)
                .signal("A", "uV", 4)
                .annotations(20)
                .signal("B", "uV", 4)
                .signal("Temp", "C", 1)
                .record(
                        "+0\u0014\u0014\0",
                        new int[] {7, 8},
                        new int[] {1, 2, 3, 4},
                        new int[] {5, 6, 7, 8},
                        new int[] {37})
                .record(
                        "+0.5\u0014\u0014\0",
                        new int[] {9, 9},
                        new int[] {1, 1, 1, 1},
                        new int[] {2, 2, 2, 2},
                        new int[] {38})
                .write(folder);
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.layout().rateHz()).isEqualTo(8);
            assertThat(back.load().samples())
                    .isDeepEqualTo(new double[][] {{1, 2, 3, 4, 1, 1, 1, 1}, {5, 6, 7, 8, 2, 2, 2, 2}});
            assertThat(back.warnings())
                    .hasSize(2)
                    .first()
                    .asString()
                    .endsWith("signal Angle left out, its rate is 4.0 Hz, that of the 2 signals read is 8.0 Hz");
        }
        try (EdfRecording back = EdfRecording.open(file, EdfSelection.ofRate(4))) {
            assertThat(back.load().samples()).isDeepEqualTo(new double[][] {{7, 8, 9, 9}});
        }
        try (EdfRecording back = EdfRecording.open(file, EdfSelection.ofLabels(List.of("B", "A")))) {
            assertThat(back.load().samples()[0]).startsWith(5, 6);
            assertThat(back.warnings()).isEmpty();
        }
        assertThatThrownBy(() -> EdfRecording.open(file, EdfSelection.ofRate(100)))
                .hasMessageEndingWith("no signal of 100.0 Hz among [2.0, 4.0, 8.0] Hz");
        assertThatThrownBy(() -> EdfRecording.open(file, EdfSelection.ofLabels(List.of("A", "C"))))
                .hasMessageEndingWith("no signal \"C\" among [Angle, A, B, Temp]");
        assertThatThrownBy(() -> EdfRecording.open(file, EdfSelection.ofLabels(List.of("A", "Temp"))))
                .hasMessageEndingWith("signals A and Temp have different rates, 8.0 and 2.0 Hz");
    }

    @Test
    void theTriggerWordOfBioSemiIsNoChannel() throws Exception {
        Path file = new EdfBytes(EdfFormat.BDF)
                .reserved("24BIT")
                .signal("A1", "uV", 2)
                .signal("Status", "Boolean", 2)
                .record("", new int[] {1, 2}, new int[] {3, 4})
                .write(folder);
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.layout().size()).isEqualTo(1);
        }
    }

    @Test
    void gapsBecomeJoinsAndTimesTheRightSamples() throws Exception {
        Path file = new EdfBytes(EdfFormat.EDF)
                .reserved("EDF+D")
                .signal("A", "uV", 10)
                .annotations(60)
                .annotations(40)
                .record("+2.5\u0014\u0014\0+2.7\u00150.2\u0014first\u0014also\u0014\0", new int[10])
                .record("+3.5\u0014\u0014\0+3.5\u00151\u0014whole record\u0014\0", new int[10])
                .record("+10\u0014\u0014\0+5\u00152\u0014in the gap\u0014\0", new int[10])
                .record("+11\u0014\u0014\0+4.4\u00155.8\u0014across\u0014\0", new int[10])
                .record("+20\u0014\u0014\0+20.3\u0014point\u0014\0+1\u0014early\u0014\0", new int[10])
                .write(folder);
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.length()).isEqualTo(50);
            assertThat(back.joins()).containsExactly(20L, 40L);
            // Both annotation signals carry the same lists here.
            assertThat(back.annotations().stream().distinct())
                    .containsExactly(
                            new Annotation(2, 2, "first"),
                            new Annotation(2, 2, "also"),
                            new Annotation(10, 10, "whole record"),
                            new Annotation(19, 3, "across"),
                            new Annotation(43, 0, "point"));
            assertThat(back.annotations()).hasSize(10);
            assertThat(String.join("\n", back.warnings()))
                    .contains("annotation \"in the gap\" at 5.0 s lies in a gap between data records; left out")
                    .contains("annotation \"early\", samples -15 to -15, lies outside the 50 samples; left out");
            assertThat(back.sampleAt(0)).isZero();
            assertThat(back.sampleAt(7.6)).isEqualTo(21);
        }
    }

    @Test
    void annotationsOutsideAreLeftOutOrCut() throws Exception {
        Path file = new EdfBytes(EdfFormat.EDF)
                .reserved("EDF+C")
                .signal("A", "uV", 10)
                .annotations(60)
                .record(
                        "+0.25\u0014\u0014\0+0.75\u00159\u0014too long\u0014\0+7\u00151\u0014too late\u0014\0+.1\u0014odd\u0014\0",
                        new int[10])
                .write(folder);
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.annotations()).containsExactly(new Annotation(5, 5, "too long"));
            assertThat(String.join("\n", back.warnings()))
                    .contains("annotation \"too long\", samples 5 to 95, reaches outside the 10 samples; cut")
                    .contains("annotation \"too late\", samples 68 to 78, lies outside the 10 samples; left out")
                    .contains("data record 1: no annotation list in \"+.1?odd?\"");
        }
    }

    @Test
    void brokenAnnotationBytesAreToldAndTheRestIsRead() throws Exception {
        Path file = new EdfBytes(EdfFormat.EDF)
                .reserved("EDF+C")
                .signal("A", "uV", 10)
                .annotations(60)
                .record(
                        "+0\u0014\u0014\0rubbish\0+x\u0014a\u0014\0+0.2\u0014fine\u0014broken\0+0.3\u0015NaN\u0014b\u0014\0+0.4\u0014end\u0014",
                        new int[10])
                .write(folder);
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.annotations()).containsExactly(new Annotation(2, 0, "fine"), new Annotation(4, 0, "end"));
            assertThat(back.warnings()).hasSize(4);
            assertThat(back.warnings().get(0)).endsWith("data record 1: no annotation list in \"rubbish\"");
            assertThat(back.warnings().get(2)).endsWith("text without an end in \"+0.2?fine?broken\"");
        }
    }

    @Test
    void timeStampsThatContradictAFileWithoutGapsAreTold() throws Exception {
        Path file = EdfBytes.small().poke(1024 + 76 + 16, "+7\u0014\u0014").write(folder);
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.joins()).isEmpty();
            assertThat(back.warnings())
                    .singleElement()
                    .asString()
                    .endsWith(
                            "marked as without gaps, but data record 2 states 7.0 s instead of 1.0 s; read as without gaps");
        }
    }
}
