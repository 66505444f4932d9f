package org.opentmr.packaging;

import java.util.Locale;

/** The system that this runs on, and what jpackage makes on it: it cannot make packages for another. */
enum Target {
    LINUX("deb", "png"),
    WINDOWS("msi", "ico"),
    MACOS("dmg", "icns");

    private final String installer;
    private final String icon;

    Target(String installer, String icon) {
        this.installer = installer;
        this.icon = icon;
    }

    static Target here() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.contains("windows") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }

    /** The type of installer in jpackage's words. */
    String installer() {
        return installer;
    }

    /** The ending of an icon's file. */
    String icon() {
        return icon;
    }

    /** What the bench's launcher is called. The command line's is "opentmr", and Windows takes no two names that differ in case. */
    String benchName() {
        return this == LINUX ? "opentmr-bench" : "OpenTMR Bench";
    }
}
