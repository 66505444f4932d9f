package org.opentmr.assessment.control;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random order: Fisher and Yates's shuffle (Knuth 1997, volume 2, algorithm P). */
final class Order {

    private Order() {}

    static <T> List<T> shuffled(List<T> items, SplittableRandom random) {
        List<T> mixed = new ArrayList<>(items);
        for (int i = mixed.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T moved = mixed.get(i);
            mixed.set(i, mixed.get(other));
            mixed.set(other, moved);
        }
        return mixed;
    }
}
