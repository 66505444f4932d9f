package org.opentmr.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The application image and the installer, both by jpackage.
 *
 * @param sources the folder src/package: the launchers' and files' properties, Debian's scripts
 * @param licence the text that a person accepts on Windows and macOS and finds beside the program on Debian
 * @param version numbers and dots only, as jpackage wants it
 */
record Installer(Target target, Path sources, Path licence, String version) {

    private static final String VENDOR = "The OpenTMR developers";

    private static final String DESCRIPTION = "Bench for the control of myoelectric prostheses: simulate, replay, tune,"
            + " judge. Research and training software, not a medical device.";

    /**
     * Makes the image.
     *
     * @param input a folder with the jar and what is to lie beside it
     * @param icons the folder of {@link IconFiles}
     * @return the image's own folder inside {@code into}
     */
    Path image(Path input, String jar, JavaRuntime runtime, Path icons, Path into) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                target.benchName(),
                "--app-version",
                version,
                "--vendor",
                VENDOR,
                "--copyright",
                "2026 The OpenTMR developers, Apache License 2.0",
                "--description",
                DESCRIPTION,
                "--icon",
                icons.resolve("opentmr." + target.icon()).toString(),
                "--input",
                input.toString(),
                "--main-jar",
                jar,
                "--main-class",
                Packager.MAIN_CLASS,
                "--arguments",
                "bench",
                "--runtime-image",
                runtime.folder().toString(),
                "--add-launcher",
                "opentmr=" + sources.resolve("command-line.properties"),
                "--dest",
                into.toString()));
        Tools.jdk("jpackage", arguments);
        return into.resolve(target.benchName() + (target == Target.MACOS ? ".app" : ""));
    }

    /** Makes the system's installer from the image. */
    void installer(Path image, Path into) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                target.installer(),
                "--name",
                target.benchName(),
                "--app-image",
                image.toString(),
                "--app-version",
                version,
                "--vendor",
                VENDOR,
                "--description",
                DESCRIPTION,
                "--license-file",
                licence.toString(),
                "--file-associations",
                sources.resolve("bdf.properties").toString(),
                "--file-associations",
                sources.resolve("edf.properties").toString(),
                "--dest",
                into.toString()));
        arguments.addAll(system());
        Files.createDirectories(into);
        Tools.jdk("jpackage", arguments);
    }

    private List<String> system() {
        return switch (target) {
            case LINUX ->
                List.of(
                        "--linux-package-name",
                        "opentmr",
                        "--linux-app-category",
                        "science",
                        "--linux-menu-group",
                        "Science;MedicalSoftware;",
                        "--linux-shortcut",
                        "--resource-dir",
                        sources.resolve("debian").toString());
            case WINDOWS ->
                List.of(
                        "--install-dir",
                        "OpenTMR",
                        "--win-menu",
                        "--win-menu-group",
                        "OpenTMR",
                        "--win-shortcut-prompt",
                        "--win-dir-chooser",
                        "--win-per-user-install");
            case MACOS -> List.of();
        };
    }
}
