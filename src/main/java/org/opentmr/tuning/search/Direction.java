package org.opentmr.tuning.search;

/** Which end electrode selection starts from. */
public enum Direction {
    /** From none: cheap where few of many electrodes will do. */
    FORWARD,
    /** From all: keeps electrodes that help only together. */
    BACKWARD
}
