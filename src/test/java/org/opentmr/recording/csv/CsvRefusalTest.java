package org.opentmr.recording.csv;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.recording.ClassNames;
import org.opentmr.recording.RecordingException;

class CsvRefusalTest {
    private static final CsvOptions AT_100_HZ = CsvOptions.DEFAULT.withRateHz(100);

    @TempDir
    private Path folder;

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments(
                        "a,b\n1,2\n3,NaN\n",
                        AT_100_HZ,
                        " line 3, column 2 (\"b\"): \"NaN\"; fill it, or keep missing samples as NaN with --keep-nan"),
                arguments(
                        "a,b\n1,2\n,4\n",
                        AT_100_HZ,
                        " line 3, column 1 (\"a\"): empty cell; fill it, or keep missing samples as NaN with --keep-nan"),
                arguments("1,2\n3\n", AT_100_HZ, " line 2: 1 cells, the first line has 2"),
                arguments("1,2\n3,4\n5,6,7\n", AT_100_HZ, " line 3: 3 cells, the first line has 2"),
                arguments("1,2\n3,4\n5,abc\n", AT_100_HZ, " line 3, column 2: \"abc\" is not a number"),
                arguments(
                        "1;2\n3;4\n5;0,5\n",
                        AT_100_HZ,
                        " line 3, column 2: \"0,5\" is not a number; decimals need a point"),
                arguments("1,2\n3,Infinity\n", AT_100_HZ, " line 2, column 2: \"Infinity\" is not a number"),
                arguments(
                        "1,2\n3,4\n",
                        CsvOptions.DEFAULT,
                        ": no rate: there is no time column; state the rate with --rate HZ"),
                arguments("", AT_100_HZ, ": no line with anything in it"),
                arguments("a,b\n", AT_100_HZ, ": no line of samples after the header"),
                arguments(
                        "time,a\n0,1\n0.02,2\n0.01,3\n",
                        CsvOptions.DEFAULT,
                        " line 4, column 1 (\"time\"): \"0.01\" goes back in time"),
                arguments(
                        "time,a\n0,1\n5,2\n10,3\n",
                        CsvOptions.DEFAULT,
                        ": the time column gives 0.2 Hz; name its unit in the header, as in time_ms,"
                                + " or state the rate with --rate HZ"),
                arguments("time,a\n0,1\nnoon,2\n", AT_100_HZ, " line 3, column 1 (\"time\"): \"noon\" is not a time"),
                arguments(
                        "a,repetition\n0,1\n1,two\n",
                        AT_100_HZ,
                        " line 3, column 2 (\"repetition\"): \"two\" is not a whole number"),
                arguments(
                        "a,split\n0,train\n1,dev\n",
                        AT_100_HZ,
                        " line 3, column 2 (\"split\"): \"dev\" is neither train nor test"),
                arguments("a,b\n1,2\n", AT_100_HZ.withChannelColumns("a", "c"), ": no column \"c\"; there are [a, b]"),
                arguments(
                        "1,2\n",
                        AT_100_HZ.withLabelColumn("3"),
                        ": no column \"3\"; there are 2 columns without names"),
                arguments(
                        "a,b\n1,2\n",
                        AT_100_HZ.withChannelColumns("a", "1"),
                        ": the channel column \"1\" is named twice"),
                arguments("a,a [µV]\n1,2\n", AT_100_HZ, ": two channels are named \"a\"; choose the columns by number"),
                arguments("time,label\n0,rest\n", AT_100_HZ, ": no channel among the columns [time, label]"),
                arguments(
                        "a,class\n0,1\n0,2\n",
                        AT_100_HZ.withClassNames(ClassNames.ordered("rest")),
                        ": 1 class names [rest] for 2 class numbers [1, 2]; name them one by one, as in 1=rest"),
                arguments("a,label\n0,+\n", AT_100_HZ, ": not a label: \"+\""));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("badFiles")
    void saysWhatIsWrongInOneLine(String text, CsvOptions options, String message) throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, text);
        assertThatThrownBy(() -> CsvImporter.open(file, options))
                .isInstanceOf(RecordingException.class)
                .hasMessage(file + message);
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThatThrownBy(() -> CsvImporter.open(folder.resolve("none.csv"), AT_100_HZ))
                .hasMessage(folder.resolve("none.csv") + ": no such file");
    }

    @Test
    void refusesOptionsThatMeanNothing() {
        assertThatThrownBy(() -> CsvOptions.DEFAULT.withRateHz(Double.NaN))
                .hasMessage("a rate is above 0 Hz, got rateHz=NaN");
        assertThatThrownBy(() -> CsvOptions.DEFAULT.withSeparator('x'))
                .hasMessage("a separator is a comma, semicolon, tab or blank, got \"x\"");
    }
}
