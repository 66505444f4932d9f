package org.opentmr.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** A Java of only those modules that the program uses. */
record JavaRuntime(Path folder) {

    /**
     * What no class names but the program uses all the same: on Windows, screen readers reach the windows through
     * jdk.accessibility.
     */
    private static final List<String> BESIDE = List.of("jdk.accessibility");

    /** Finds the modules with jdeps and links them with jlink. */
    static JavaRuntime link(Path jar, Path folder) throws IOException {
        TreeSet<String> modules = new TreeSet<>(BESIDE);
        String found = Tools.jdk(
                "jdeps",
                List.of("--print-module-deps", "--ignore-missing-deps", "--multi-release", "17", jar.toString()));
        modules.addAll(List.of(found.strip().split(",", -1)));
        Tools.jdk(
                "jlink",
                List.of(
                        "--add-modules",
                        String.join(",", modules),
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        folder.toString()));
        return new JavaRuntime(folder);
    }

    String java() {
        return folder.resolve("bin").resolve("java").toString();
    }
}
