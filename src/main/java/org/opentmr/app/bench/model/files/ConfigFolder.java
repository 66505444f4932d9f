package org.opentmr.app.bench.model.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a program keeps what belongs to the person at the machine and to no session. */
public final class ConfigFolder {

    /** Names another folder, for tests and for machines that several people share. */
    public static final String PROPERTY = "opentmr.config";

    private static final String NAME = "OpenTMR";

    private ConfigFolder() {}

    /** This person's folder on this machine. It need not exist yet. */
    public static Path system() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .orElseGet(() -> of(
                        System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /**
     * By the customs of each system: XDG Base Directory Specification 0.8 on Linux, {@code Application Support} on macOS, the
     * roaming application data on Windows.
     */
    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            return folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"))
                    .resolve(NAME);
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("opentmr");
    }

    private static Path folder(Map<String, String> environment, String variable, Path usual) {
        // The specification says that a relative path is to be ignored.
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(usual);
    }
}
