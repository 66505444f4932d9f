package org.opentmr.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes everything that {@code mvn -Ppackage verify} leaves in {@code target/package}. */
public final class Packager {

    static final String MAIN_CLASS = "org.opentmr.app.cli.Main";

    private static final String JAR = "opentmr.jar";

    /** Where the installer looks for the list of classes, beside the jar. */
    private static final String CLASS_LIST = "opentmr.classes";

    private Packager() {}

    /**
     * Makes the packages.
     *
     * @param arguments the project's folder, the jar file, the version with or without -SNAPSHOT, the folder for the packages,
     *     which is emptied first
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException(
                    "needs the project's folder, the jar, the version and the folder for the packages, got "
                            + List.of(arguments));
        }
        Path project = Path.of(arguments[0]);
        Path jar = Path.of(arguments[1]);
        String version = arguments[2].replace("-SNAPSHOT", "");
        Path folder = Path.of(arguments[3]);
        Path sources = project.resolve("src").resolve("package");

        empty(folder);
        Path icons = folder.resolve("icons");
        IconFiles.write(icons);
        JavaRuntime runtime = JavaRuntime.link(jar, folder.resolve("runtime"));
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.copy(jar, input.resolve(JAR));
        Files.copy(sources.resolve("recordings.xml"), input.resolve("recordings.xml"));
        Path classes = input.resolve(CLASS_LIST);
        say(StartArchive.train(runtime, input.resolve(JAR), classes));
        StartArchive.dump(runtime, classes);

        Installer installer = new Installer(Target.here(), sources, project.resolve("LICENSE"), version);
        Path image = installer.image(input, JAR, runtime, icons, folder);
        say("image: " + image);
        installer.installer(image, folder);
        try (Stream<Path> made = Files.list(folder)) {
            made.filter(Files::isRegularFile).forEach(file -> say("installer: " + file));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                old.sorted(Comparator.reverseOrder()).forEach(Packager::delete);
            }
        }
        Files.createDirectories(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
