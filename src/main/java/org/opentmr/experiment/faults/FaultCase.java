package org.opentmr.experiment.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opentmr.experiment.report.Cell;
import org.opentmr.simulation.artefact.ChannelChoice;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.FaultEntry;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.artefact.Level;
import org.opentmr.simulation.artefact.Measure;
import org.opentmr.simulation.artefact.Span;

/**
 * One fault at one level, there from the beginning to the end.
 *
 * @param name of its kind
 * @param meaning in one line
 * @param level "mild" and the like
 * @param size in numbers with units
 * @param fault itself
 */
record FaultCase(String name, String meaning, String level, String size, Fault fault) {

    /** These befall one electrode; the others all of them. */
    private static final Set<String> OF_ONE_ELECTRODE = Set.of("bridge", "broken", "liftoff", "flat", "rail");

    private static final ChannelChoice FIRST = new ChannelChoice("1");

    /** Every fault of the catalogue at each of its levels, in its order. */
    static List<FaultCase> all() {
        List<FaultCase> cases = new ArrayList<>();
        for (FaultEntry entry : Faults.catalogue()) {
            for (Level level : entry.levels()) {
                ChannelChoice channels = OF_ONE_ELECTRODE.contains(entry.name()) ? FIRST : ChannelChoice.ALL;
                cases.add(new FaultCase(
                        entry.name(),
                        entry.meaning(),
                        level.name(),
                        size(entry, level),
                        entry.make(Span.ALWAYS, channels, level.sizes())));
            }
        }
        return cases;
    }

    /** The sizes that differ between levels; what is the same at all of them says nothing. */
    private static String size(FaultEntry entry, Level level) {
        return IntStream.range(0, level.sizes().size())
                .filter(i -> entry.levels().stream()
                                .map(each -> each.sizes().get(i))
                                .distinct()
                                .count()
                        > 1)
                .mapToObj(i -> written(entry.measures().get(i), level.sizes().get(i)))
                .collect(Collectors.joining(", "));
    }

    private static String written(Measure measure, double size) {
        String number = Cell.of(size).text(size == Math.rint(size) ? 0 : 1);
        String symbol = measure.unit().symbol();
        return symbol.isEmpty() ? number : number + " " + symbol;
    }
}
