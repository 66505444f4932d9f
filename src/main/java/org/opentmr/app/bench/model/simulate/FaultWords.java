package org.opentmr.app.bench.model.simulate;

import java.util.Locale;
import java.util.Map;

/** Faults in the words of those who work with patients. */
public final class FaultWords {

    /** The kind of fault that moves electrodes; it has its place among what describes the patient. */
    public static final String SHIFT = "shift";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("ecg", "Heartbeat"),
            Map.entry("sweat", "Sweat"),
            Map.entry("motion", "Socket moves"),
            Map.entry("drift", "Baseline wanders"),
            Map.entry("liftoff", "Electrode off the skin"),
            Map.entry("mains", "Hum from the mains"),
            Map.entry("bridge", "Two electrodes bridged"),
            Map.entry("noise", "Strong noise"),
            Map.entry("broken", "Noise instead of signal"),
            Map.entry("flat", "Loose wire"),
            Map.entry("rail", "Input stuck"),
            Map.entry("saturation", "Amplifier clips"),
            Map.entry("adc", "Coarse converter"),
            Map.entry(SHIFT, "Electrodes moved"),
            Map.entry("position", "Limb in another position"),
            Map.entry("strength", "Weaker or stronger effort"),
            Map.entry("fatigue", "Muscles tire faster"));

    private FaultWords() {}

    /** What a switch says; a kind without words of its own says its name. */
    public static String title(String name) {
        return TITLES.getOrDefault(name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
}
