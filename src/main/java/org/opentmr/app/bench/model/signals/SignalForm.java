package org.opentmr.app.bench.model.signals;

/** What of a signal is looked at. */
public enum SignalForm {
    RAW("Raw", "as the electrode gives it"),
    FILTERED("Filtered", "as the decoder sees it"),
    ENVELOPE("Envelope", "how strong the contraction is, with thresholds");

    private final String title;
    private final String meaning;

    SignalForm(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** One word. */
    public String title() {
        return title;
    }

    /** Half a sentence. */
    public String meaning() {
        return meaning;
    }
}
