package org.opentmr.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Features by name. A list such as {@code TD4(8)+AR(6)} names features by the field's abbreviations, with parameters in
 * parentheses, and groups of features; capitals do not matter. A parameter that is left out has its default.
 */
public final class Features {

    private static final class Installed {
        static final Features ALL =
                new Features(ServiceLoader.load(FeatureCatalog.class, FeatureCatalog.class.getClassLoader()));
    }

    private final Map<String, FeatureFamily> families = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** The features of these catalogs; a name that stands twice is refused. */
    public Features(Iterable<FeatureCatalog> catalogs) {
        for (FeatureCatalog catalog : catalogs) {
            for (FeatureFamily family : catalog.families()) {
                requireNew(family.abbreviation());
                families.put(family.abbreviation(), family);
            }
            catalog.groups().forEach((name, list) -> {
                requireNew(name);
                groups.put(name, list);
            });
        }
    }

    private void requireNew(String name) {
        if (families.containsKey(name) || groups.containsKey(name)) {
            throw new IllegalArgumentException("two features or groups are called " + name);
        }
    }

    /** All features of this installation. */
    public static Features installed() {
        return Installed.ALL;
    }

    /** The features of a list such as {@code TD4(8)+AR(6)} or {@code HTD}, from those installed. */
    public static FeatureSet named(String list) {
        return installed().parse(list);
    }

    /**
     * The feature of one window, {@code window[channel][sample]}, by the same code as a stream.
     *
     * @return as many numbers as {@link Feature#size} says for the window's shape
     */
    public static double[] compute(Feature feature, double[][] window, double rateHz) {
        int samples = window.length == 0 ? 0 : window[0].length;
        WindowShape shape = new WindowShape(window.length, samples, samples, rateHz);
        Extractor extractor = feature.newExtractor(shape);
        double[] out = new double[feature.size(shape)];
        extractor.hop(window, 0, samples);
        extractor.window(window, 0, out, 0);
        return out;
    }

    /** All families by abbreviation. */
    public List<FeatureFamily> families() {
        return List.copyOf(families.values());
    }

    /** Groups and what they stand for. */
    public Map<String, String> groups() {
        return new TreeMap<>(groups);
    }

    /** The features of a list such as {@code TD4(8)+AR(6)}. */
    public FeatureSet parse(String list) {
        List<Feature> features = new ArrayList<>();
        for (String item : items(list)) {
            features.add(one(item));
        }
        return new FeatureSet(features);
    }

    /** The features and groups that a list names, in its order: {@code TD4(8)+AR(6)} has two. */
    public static List<String> items(String list) {
        return Arrays.stream(list.split("\\+(?![^(]*\\))", -1))
                .map(String::strip)
                .toList();
    }

    private Feature one(String item) {
        int open = item.indexOf('(');
        if (open >= 0 && !item.endsWith(")")) {
            throw new IllegalArgumentException(
                    "a feature's parameters need a closing parenthesis, got \"" + item + "\"");
        }
        String name = open < 0 ? item : item.substring(0, open);
        String group = groups.get(name);
        if (group != null && open < 0) {
            return parse(group);
        }
        FeatureFamily family = families.get(name);
        if (family == null) {
            throw new IllegalArgumentException("no feature is called \"" + name + "\"; known features: "
                    + String.join(", ", families.keySet()) + "; groups: " + String.join(", ", groups.keySet()));
        }
        return family.with(open < 0 ? new double[0] : numbers(item, item.substring(open + 1, item.length() - 1)));
    }

    private static double[] numbers(String item, String list) {
        String[] parts = list.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "a feature's parameters are numbers, got \"" + parts[i].strip() + "\" in \"" + item + "\"", e);
            }
        }
        return numbers;
    }
}
