package org.opentmr.packaging;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * The classes that a run of the program loaded, one a line, as {@code -XX:DumpLoadedClassList} writes them and
 * {@code -XX:SharedClassListFile} reads them.
 */
final class ClassList {

    /** Class files of Java 6 (major version 50); older ones cannot be archived (HotSpot, systemDictionaryShared.cpp). */
    private static final int OLDEST_ARCHIVED = 50;

    private static final String LAMBDA = "@lambda-proxy";
    private static final Pattern NAMED_TYPE = Pattern.compile("L([\\w/$]+);");

    private ClassList() {}

    /**
     * Leaves out the lambdas that meet a class too old to be archived: dumping those crashes the virtual machine (seen with
     * OpenJDK 17.0.15, SystemDictionaryShared::adjust_lambda_proxy_class_dictionary).
     */
    static void keepArchivable(Path list, Path jar) throws IOException {
        List<String> kept = new ArrayList<>();
        try (JarFile classes = new JarFile(jar.toFile())) {
            for (String line : Files.readAllLines(list)) {
                if (!line.startsWith(LAMBDA) || !meetsOldClass(line, classes)) {
                    kept.add(line);
                }
            }
        }
        Files.write(list, kept);
    }

    private static boolean meetsOldClass(String line, JarFile classes) throws IOException {
        String caller = line.split(" ", 3)[1];
        if (isOld(caller, classes)) {
            return true;
        }
        Matcher type = NAMED_TYPE.matcher(line);
        while (type.find()) {
            if (isOld(type.group(1), classes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOld(String type, JarFile classes) throws IOException {
        ZipEntry entry = classes.getEntry(type + ".class");
        if (entry == null) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(classes.getInputStream(entry))) {
            // magic (4 bytes), minor version (2), major version (2): Java Virtual Machine Specification, section 4.1
            in.skipNBytes(6);
            return in.readUnsignedShort() < OLDEST_ARCHIVED;
        }
    }
}
