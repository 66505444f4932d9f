package org.opentmr.recording.edf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.Warnings;

/**
 * Which signals of a file to read. One recording has one rate: unless a rate or labels are given, the one that most
 * signals have, the higher one of two.
 *
 * @param rateHz samples per second of the signals wanted, where it matters
 * @param labels the signals wanted, in this order; all of the rate where empty
 */
public record EdfSelection(OptionalDouble rateHz, Optional<List<String>> labels) {

    /** Rates closer than this part of them are the same: a header states the duration in 8 characters. */
    private static final double SAME_RATE = 1e-6;

    public EdfSelection {
        labels = labels.map(List::copyOf);
    }

    /** Every signal of the rate that most signals have. */
    public static EdfSelection all() {
        return new EdfSelection(OptionalDouble.empty(), Optional.empty());
    }

    /** Every signal of one rate. */
    public static EdfSelection ofRate(double rateHz) {
        return new EdfSelection(OptionalDouble.of(rateHz), Optional.empty());
    }

    /** The signals named, which must share a rate. */
    public static EdfSelection ofLabels(List<String> labels) {
        return new EdfSelection(OptionalDouble.empty(), Optional.of(labels));
    }

    /** Indexes of the signals, all of one rate; what is left out for its rate is told. */
    List<Integer> pick(EdfHeader header, String file, Warnings warnings) throws RecordingException {
        List<Integer> candidates = new ArrayList<>();
        for (int s = 0; s < header.signals().size(); s++) {
            EdfSignal signal = header.signals().get(s);
            if (!signal.isAnnotations() && (labels.isPresent() || !signal.isTriggerWord())) {
                candidates.add(s);
            }
        }
        if (candidates.isEmpty()) {
            throw new RecordingException(file + ": holds no signal, only annotations or triggers");
        }
        return labels.isPresent()
                ? named(labels.get(), candidates, header, file)
                : ofOneRate(candidates, header, file, warnings);
    }

    private List<Integer> named(List<String> wanted, List<Integer> candidates, EdfHeader header, String file)
            throws RecordingException {
        List<Integer> picked = new ArrayList<>();
        for (String label : wanted) {
            int before = picked.size();
            for (int s : candidates) {
                if (header.signals().get(s).label().equals(label) && !picked.contains(s)) {
                    picked.add(s);
                    break;
                }
            }
            if (picked.size() == before) {
                throw new RecordingException(file + ": no signal \"" + label + "\" among "
                        + candidates.stream()
                                .map(s -> header.signals().get(s).label())
                                .toList());
            }
            EdfSignal first = header.signals().get(picked.get(0));
            EdfSignal last = header.signals().get(picked.get(before));
            if (first.samplesPerRecord() != last.samplesPerRecord()) {
                throw new RecordingException(file + ": signals " + first.label() + " and " + last.label()
                        + " have different rates, " + header.rateHz(first) + " and " + header.rateHz(last) + " Hz");
            }
        }
        if (picked.isEmpty()) {
            throw new RecordingException(file + ": no signal was asked for");
        }
        return picked;
    }

    private List<Integer> ofOneRate(List<Integer> candidates, EdfHeader header, String file, Warnings warnings)
            throws RecordingException {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int s : candidates) {
            groups.computeIfAbsent(header.signals().get(s).samplesPerRecord(), key -> new ArrayList<>())
                    .add(s);
        }
        List<Integer> picked = new ArrayList<>();
        for (List<Integer> group : groups.values()) {
            double rate = header.rateHz(header.signals().get(group.get(0)));
            boolean fits = rateHz.isEmpty()
                    ? group.size() >= picked.size()
                    : Math.abs(rate - rateHz.getAsDouble()) <= SAME_RATE * rate;
            if (fits) {
                picked = group;
            }
        }
        if (picked.isEmpty()) {
            throw new RecordingException(file + ": no signal of " + rateHz.getAsDouble() + " Hz among "
                    + groups.values().stream()
                            .map(group -> header.rateHz(header.signals().get(group.get(0))))
                            .toList()
                    + " Hz");
        }
        for (int s : candidates) {
            if (!picked.contains(s)) {
                EdfSignal left = header.signals().get(s);
                warnings.add(file + ": signal " + left.label() + " left out, its rate is " + header.rateHz(left)
                        + " Hz, that of the " + picked.size() + " signals read is "
                        + header.rateHz(header.signals().get(picked.get(0))) + " Hz");
            }
        }
        return picked;
    }
}
