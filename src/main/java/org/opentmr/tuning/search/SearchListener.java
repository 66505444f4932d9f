package org.opentmr.tuning.search;

/** Hears how a search comes along, from any thread. */
public interface SearchListener {

    /** Hears nothing. */
    SearchListener NONE = new SearchListener() {
        @Override
        public void measured(Candidate candidate) {}

        @Override
        public void told(String line) {}
    };

    /** One candidate has been measured on all recordings. */
    void measured(Candidate candidate);

    /** Something chosen, in one line for people. */
    void told(String line);
}
