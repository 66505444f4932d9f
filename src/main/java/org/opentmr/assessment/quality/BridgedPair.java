package org.opentmr.assessment.quality;

/** Two channels that are joined, and their correlation. */
public record BridgedPair(String first, String second, double correlation) {}
