package org.opentmr.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Annotation;

class ClassNamesTest {

    private static List<Annotation> numbered(int... classes) {
        List<Annotation> annotations = new ArrayList<>();
        for (int number : classes) {
            annotations.add(new Annotation(
                    annotations.size(),
                    1,
                    Integer.toString(number),
                    OptionalInt.of(number),
                    OptionalInt.empty(),
                    Optional.empty()));
        }
        return annotations;
    }

    @Test
    void readsBothForms() {
        assertThat(ClassNames.parse("rest, fist")).isEqualTo(ClassNames.ordered("rest", "fist"));
        assertThat(ClassNames.parse("1=rest, 3=fist"))
                .isEqualTo(new ClassNames(List.of(), Map.of(1, "rest", 3, "fist")));
        assertThat(ClassNames.parse(" ")).isEqualTo(ClassNames.NONE);
    }

    @Test
    void namesNumbersOneByOneAndKeepsTheOthers() throws RecordingException {
        List<Annotation> named = ClassNames.parse("1=rest").applyTo(numbered(1, 2), "file");
        assertThat(named).extracting(Annotation::label).containsExactly("rest", "2");
        assertThat(named).extracting(Annotation::value).containsExactly(OptionalInt.of(1), OptionalInt.of(2));
    }

    @Test
    void namesNumbersInAscendingOrder() throws RecordingException {
        assertThat(ClassNames.ordered("rest", "open", "close").applyTo(numbered(7, 3, 5, 3), "file"))
                .extracting(Annotation::label)
                .containsExactly("close", "rest", "open", "rest");
    }

    @Test
    void refusesAListThatDoesNotFit() {
        assertThatThrownBy(() -> ClassNames.ordered("rest", "open").applyTo(numbered(1, 2, 3), "a.csv"))
                .isInstanceOf(RecordingException.class)
                .hasMessage("a.csv: 2 class names [rest, open] for 3 class numbers [1, 2, 3];"
                        + " name them one by one, as in 1=rest");
    }

    @Test
    void refusesWhatIsNoList() {
        assertThatThrownBy(() -> ClassNames.parse("1=rest,x=fist"))
                .hasMessage(
                        "class names are NAME,NAME or NUMBER=NAME,NUMBER=NAME, got \"x=fist\" in \"1=rest,x=fist\"");
        assertThatThrownBy(() -> ClassNames.parse("rest,")).hasMessageContaining("got \"\" in \"rest,\"");
        assertThatThrownBy(() -> ClassNames.parse("rest,1=fist")).hasMessageContaining("either listed or numbered");
    }
}
