package org.opentmr.feature;

/** How the numbers of several channels follow one another where a feature has several numbers for each. */
enum Order {
    /** The first number of all channels, then the second of all channels. */
    NUMBER_BY_NUMBER,
    /** All numbers of the first channel, then all of the second. */
    CHANNEL_BY_CHANNEL;

    int start(int channel, int numbers) {
        return this == NUMBER_BY_NUMBER ? channel : channel * numbers;
    }

    int step(int channels) {
        return this == NUMBER_BY_NUMBER ? channels : 1;
    }
}
