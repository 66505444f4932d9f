package org.opentmr.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, unpacked and installed as its user would, and started. */
class DebianPackageIT {

    private static final Path INSTALLED = Path.of("/opt/opentmr");

    @TempDir
    private static Path folder;

    private static Path deb = Path.of("");
    private static Path unpacked = Path.of("");

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        assumeTrue(StartArchive.onPath("dpkg-deb"), "dpkg-deb is not installed: this is tried on Debian and its kin");
        deb = theDebianPackage(Path.of(System.getProperty("opentmr.package", "target/package")));
        run("dpkg-deb", "--extract", deb.toString(), folder.toString());
        unpacked = folder.resolve("opt/opentmr");
    }

    @Test
    void saysWhatItIsAndIsNot() throws Exception {
        assertThat(run("dpkg-deb", "--info", deb.toString()))
                .contains("Package: opentmr", "Section: science", "Not a medical device");
    }

    @Test
    void holdsNothingOutsideItsFolder() throws Exception {
        assertThat(run("dpkg-deb", "--contents", deb.toString()).lines())
                .allMatch(line -> line.contains("root/root"))
                .allMatch(line -> line.matches(".* \\./(opt/(opentmr/.*)?)?"));
    }

    @Test
    void opensRecordingsFromTheDesktop() throws Exception {
        Path entry = unpacked.resolve("lib/opentmr-opentmr-bench.desktop");
        assertThat(entry)
                .content()
                .contains(
                        "Name=OpenTMR\n",
                        "Exec=/opt/opentmr/bin/opentmr-bench %f\n",
                        "Icon=/opt/opentmr/lib/opentmr-bench.png\n",
                        "MimeType=application/x-biosemi-bdf;application/x-edf");
        assertThat(unpacked.resolve("lib/app/recordings.xml")).exists();
        assertThat(unpacked.resolve("lib/opentmr-bench.png")).exists();
        assumeTrue(StartArchive.onPath("desktop-file-validate"), "desktop-file-validate is not installed");
        assertThat(run("desktop-file-validate", entry.toString())).isEmpty();
    }

    @Test
    void commandLineRunsWhereverItLies() throws Exception {
        assertThat(run(unpacked.resolve("bin/opentmr").toString(), "--version"))
                .contains("OpenTMR", "Not a medical device");
    }

    @Test
    void commandLineSimulatesAndEvaluates() throws Exception {
        String opentmr = unpacked.resolve("bin/opentmr").toString();
        Path session = folder.resolve("session");
        run(opentmr, "simulate", session.toString(), "--repetitions=2", "--quiet");
        assertThat(run(opentmr, "evaluate", session.toString(), "--quiet")).contains("accuracy");
    }

    @Test
    void javaStartsFromItsArchive() throws Exception {
        assertThat(openBench(unpacked)).contains("javax.swing.JFrame source: shared objects file");
    }

    @Test
    void installsOpensAndIsRemovedWithoutTrace() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root installs packages");
        assumeTrue(Files.notExists(INSTALLED), "a package of the program is installed already; it is left alone");
        assumeTrue(
                runsWell("dpkg", "--dry-run", "--install", deb.toString()),
                "this machine lacks what the package depends on; 'apt-get install " + deb + "' would bring it");
        try {
            run("dpkg", "--install", deb.toString());
            assertThat(run("/usr/bin/opentmr", "--version")).contains("OpenTMR");
            assertThat(Path.of("/usr/share/applications/opentmr-bench.desktop")).exists();
            assertThat(openBench(INSTALLED))
                    .as("the program's own classes come from the archive that the installation made")
                    .contains("org.opentmr.app.bench.BenchWindow source: shared objects file");
        } finally {
            run("dpkg", "--purge", "opentmr");
        }
        assertThat(Stream.of(
                        INSTALLED,
                        Path.of("/usr/bin/opentmr"),
                        Path.of("/usr/share/applications/opentmr-bench.desktop"),
                        Path.of("/usr/share/mime/packages/opentmr.xml")))
                .noneMatch(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS));
    }

    /** Opens the bench until its first paint and returns what Java says of the classes that it loads. */
    private static String openBench(Path home) throws IOException, InterruptedException {
        assumeTrue(StartArchive.onPath("xvfb-run"), "xvfb-run is not installed: the bench needs a display");
        List<String> command =
                List.of("xvfb-run", "-a", home.resolve("bin/opentmr-bench").toString(), "bench", "--measure-start");
        String said = Tools.program(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load"), command);
        assertThat(said).containsPattern("first paint after \\d+ ms");
        return said;
    }

    private static Path theDebianPackage(Path packages) throws IOException {
        try (Stream<Path> files = Files.list(packages)) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Debian package in " + packages.toAbsolutePath()));
        }
    }

    private static boolean runsWell(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        return Tools.program(Map.of(), List.of(command));
    }
}
