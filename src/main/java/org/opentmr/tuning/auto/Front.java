package org.opentmr.tuning.auto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The settings met in a search that no other ones beat in unwanted motion and in promptness both. */
final class Front {

    private final ToDoubleFunction<Figures> unwanted;
    private final List<FrontPoint> points = new ArrayList<>();

    /**
     * @param unwanted what is laid against promptness, the less the better; a NaN keeps settings out
     */
    Front(ToDoubleFunction<Figures> unwanted) {
        this.unwanted = unwanted;
    }

    void add(Figures figures) {
        FrontPoint point = new FrontPoint(unwanted.applyAsDouble(figures), figures);
        if (!Double.isNaN(point.unwanted()) && points.stream().noneMatch(other -> other.beats(point))) {
            points.removeIf(point::beats);
            points.add(point);
        }
    }

    /** Whether any of it has unwanted motion. */
    boolean tells() {
        return points.stream().anyMatch(point -> point.unwanted() > 0);
    }

    /** At most so many, spread evenly along the front, its ends among them, the calmest first. */
    List<FrontPoint> spread(int most) {
        List<FrontPoint> sorted = points.stream()
                .sorted(Comparator.comparingDouble(FrontPoint::unwanted))
                .toList();
        int n = Math.min(most, sorted.size());
        return IntStream.range(0, n)
                .mapToObj(k -> sorted.get(n == 1 ? 0 : (int) Math.round((double) k * (sorted.size() - 1) / (n - 1))))
                .toList();
    }
}
