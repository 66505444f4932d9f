package org.opentmr.simulation.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnatomyFileTest {

    @TempDir
    private Path folder;

    static Iterable<String> ids() {
        return Anatomies.ids();
    }

    private static String preset(String id) throws IOException {
        try (InputStream in = Anatomies.class.getResourceAsStream(id + ".json")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyPresetIsWhatWritingItGives(String id) throws IOException {
        Anatomy anatomy = Anatomies.named(id);
        assertThat(anatomy.id()).isEqualTo(id);
        assertThat(anatomy.electrodes()).isEqualTo(8);
        assertThat(anatomy.sites()).hasSize(12);
        Path file = folder.resolve("copy.json");
        AnatomyFile.write(anatomy, file);
        assertThat(Files.readString(file)).isEqualTo(preset(id));
        assertThat(AnatomyFile.read(file)).isEqualTo(anatomy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"depth\" : 9.0 | \"deep\" : 9.0 | no such field: territories[0].deep; there are [muscle, nerve,",
                "\"depth\" : 9.0 | \"depth\" : -9.0 | territories[0]: biceps, long head: a territory needs",
                "\"depth\" : 9.0 | \"depth\" : \"9\" | territories[0].depth is \"9\"; a number is needed",
                "\"depth\" : 9.0, | '' | territories[0].depth is missing; add it",
                "\"reinnervated\" : false | \"reinnervated\" : 0 | territories[0].reinnervated is 0; true or false",
                "\"motorUnits\" : 110 | \"motorUnits\" : 1.5 | territories[0].motorUnits is 1.5; a whole number",
                "\"confidence\" : \"high\" | \"confidence\" : \"sure\" | territories[0].evidence.confidence: is \"sure\"; use one of [published, high, medium, low]",
                "\"elbow flexion\" : 1.0 | \"elbow flexion\" : 2.0 | territories[0]: biceps, long head: recruits needs",
                "\"elbow flexion\" : 1.0 | \"elbow waving\" : 1.0 | territories: of biceps, long head recruits has \"elbow waving\", which is not among motions; add it there",
                "\"around\" : 24.0 | \"around\" : 290.0 | around must be from 0 to below the circumference 290.0, got 290.0",
                "\"depth\" : 9.0 | \"depth\" : 47.0 | depth must not be beyond the middle of the limb, 46.0, got 47.0",
                "\"zone\" : 110.0 | \"zone\" : 250.0 | zone must be 0.0 to 220.0, got 250.0",
                "[ \"rest\", | [ | motions needs rest first and at least one more, got [elbow flexion,",
                "\"hand open\", \"pron | \"hand open\", \"finger snap\", \"pron | motions has \"finger snap\", which recruits no territory",
                "\"electrodes\" : 8 | \"electrodes\" : 129 | electrodes must be 1.0 to 128.0, got 129.0",
                "\"along\" : 110.0 | \"along\" : 215.0 | along of E1 must keep both contacts on the limb, 12.0 to 208.0, got 215.0",
                "\"name\" : \"E2\" | \"name\" : \"E1\" | sites: name \"E1\" stands twice; every one needs a name of its own",
                "\"arc\" : 290.0 | \"arc\" : 291.0 | skin.arc must be 1.0 to 290.0, got 291.0",
                "\"id\" : \"transhumeral\" | \"id\" : \"My Arm\" | id must be lower case letters, digits and hyphens, got \"My Arm\"",
                "\"title\" : | \"title\" | is not valid JSON, line 3: "
            })
    void aBrokenCopyIsRefusedInOneLine(String good, String bad, String message) throws IOException {
        String text = preset("transhumeral");
        assertThat(text).contains(good);
        Path file = folder.resolve("broken.json");
        Files.writeString(file, text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)));
        assertThatThrownBy(() -> AnatomyFile.read(file))
                .isInstanceOf(AnatomyException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void anElectrodeOverAnUnknownMuscleIsRefused() {
        Anatomy arm = Anatomies.named("transradial");
        ElectrodeSite lost = new ElectrodeSite("X", "soleus", 10, 50, 20);
        assertThatThrownBy(() -> new Anatomy(
                        arm.id(),
                        arm.title(),
                        arm.notes(),
                        arm.circumferenceMillimetres(),
                        arm.lengthMillimetres(),
                        arm.fatMillimetres(),
                        arm.motions(),
                        arm.territories(),
                        List.of(lost),
                        1,
                        arm.skin(),
                        arm.heart()))
                .hasMessage(
                        "sites: muscle of X is \"soleus\", which is no territory; use the muscle of one, or \"\" for"
                                + " none");
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Anatomies.named("elbow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no anatomy \"elbow\"; there are " + Anatomies.ids());
    }
}
