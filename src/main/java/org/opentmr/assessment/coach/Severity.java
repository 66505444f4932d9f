package org.opentmr.assessment.coach;

/** How urgent advice is, most urgent first. */
public enum Severity {
    /** Mend this before anybody trains on the session. */
    PROBLEM,
    /** The session can be used; this would make it better. */
    IMPROVEMENT
}
