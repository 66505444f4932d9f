package org.opentmr.device.serial;

import java.util.Locale;

/** The operating systems whose ports differ in name and whose errors differ in number. */
enum Platform {
    LINUX,
    MAC,
    WINDOWS;

    static Platform of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        return name.contains("windows") ? WINDOWS : name.contains("mac") ? MAC : LINUX;
    }

    static Platform current() {
        return of(System.getProperty("os.name", ""));
    }
}
