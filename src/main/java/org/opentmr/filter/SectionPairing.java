package org.opentmr.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a filter into second-order sections. The pole nearest to the unit circle rings longest and overflows first, so it
 * goes with the zeros nearest to it and stands last; then the next pole (the rule of Jackson 1970, and of SciPy's
 * pairing "nearest", whose order of sections this reproduces; of
 * poles equally near, as in a band that is symmetric about a quarter of the rate, either may come first). The gain goes
 * into the first section.
 */
final class SectionPairing {

    private final List<Root> zeros;
    private final List<Root> poles;

    private SectionPairing(List<Root> zeros, List<Root> poles) {
        this.zeros = new ArrayList<>(zeros);
        this.poles = new ArrayList<>(poles);
    }

    /** As many zeros as poles, a pair counting as two; an odd number of them is evened out at the origin. */
    static List<Biquad> sections(List<Root> zeros, List<Root> poles, double gain) {
        SectionPairing pairing = new SectionPairing(zeros, poles);
        if (poles.stream().mapToInt(Root::count).sum() % 2 != 0) {
            pairing.zeros.add(Root.ORIGIN);
            pairing.poles.add(Root.ORIGIN);
        }
        List<Biquad> sections = new ArrayList<>();
        while (!pairing.poles.isEmpty()) {
            sections.add(pairing.next());
        }
        Collections.reverse(sections);
        sections.set(0, sections.get(0).scaled(gain));
        return sections;
    }

    private Biquad next() {
        Predicate<Root> any = root -> true;
        Predicate<Root> real = root -> !root.isPair();
        Root pole = take(poles, any, Comparator.comparingDouble(Root::distanceToCircle));
        Root otherPole = pole.isPair() ? pole : take(poles, real, Comparator.comparingDouble(Root::distanceToCircle));
        Comparator<Root> nearPole = Comparator.comparingDouble(pole::distanceTo);
        Root zero = take(zeros, any, nearPole);
        Root otherZero = zero.isPair() ? zero : take(zeros, real, nearPole);
        return Biquad.of(zero, otherZero, pole, otherPole);
    }

    private static Root take(List<Root> roots, Predicate<Root> allowed, Comparator<Root> order) {
        Root taken = roots.stream().filter(allowed).min(order).orElseThrow();
        roots.remove(taken);
        return taken;
    }
}
