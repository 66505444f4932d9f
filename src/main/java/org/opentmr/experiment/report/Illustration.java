package org.opentmr.experiment.report;

import java.util.regex.Pattern;
import org.opentmr.plot.Picture;

/**
 * A picture of a section.
 *
 * @param name of its file, without the ending
 * @param caption what it shows, of how many people and windows
 */
public record Illustration(String name, String caption, Picture picture) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Illustration {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a picture's name is lower case letters, digits and hyphens, got \"" + name + "\"");
        }
    }

    public String fileName() {
        return name + ".png";
    }
}
