package org.opentmr.recording.bids;

/**
 * What a new data set says about itself.
 *
 * @param name of the data set
 * @param licence of the samples, for example "CC0"
 * @param generator the program that makes it
 * @param generatorVersion its version
 * @param readme text of the README: what was recorded, from whom, how
 */
public record DatasetDescription(
        String name, String licence, String generator, String generatorVersion, String readme) {

    /** The version of the standard that is written. */
    public static final String BIDS_VERSION = "1.11.1";

    public DatasetDescription {
        if (name.isBlank() || readme.isBlank()) {
            throw new IllegalArgumentException(
                    "a data set needs a name and a readme, got name=\"" + name + "\", readme=\"" + readme + "\"");
        }
    }
}
