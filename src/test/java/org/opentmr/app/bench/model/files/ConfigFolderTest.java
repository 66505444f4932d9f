package org.opentmr.app.bench.model.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void liesWhereEachSystemKeepsSuchThings() {
        assertThat(ConfigFolder.of("Linux", Map.of(), HOME)).isEqualTo(Path.of("/home/ada/.config/opentmr"));
        assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "/etc/ada"), HOME))
                .isEqualTo(Path.of("/etc/ada/opentmr"));
        assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "relative"), HOME))
                .as("the specification says to ignore it")
                .isEqualTo(Path.of("/home/ada/.config/opentmr"));
        assertThat(ConfigFolder.of("Mac OS X", Map.of(), HOME))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/OpenTMR"));
        assertThat(ConfigFolder.of("Windows 11", Map.of("APPDATA", "/roaming"), HOME))
                .isEqualTo(Path.of("/roaming/OpenTMR"));
    }
}
