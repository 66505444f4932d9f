package org.opentmr.recording.bids;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Where electrodes or bipolar sensors sit, in one coordinate system.
 *
 * @param system label of the coordinate system, letters and digits
 * @param units of the coordinates: "m", "mm", "cm", "percent" or "ratio"
 * @param description origin and directions of the axes
 * @param positions at least one
 */
public record Electrodes(String system, String units, String description, List<Position> positions) {

    /** One electrode. */
    public record Position(String name, double x, double y, OptionalDouble z) {}

    public Electrodes {
        positions = List.copyOf(positions);
        if (positions.isEmpty() || !system.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("electrodes need positions and a system of letters and digits, got "
                    + positions.size() + " positions in \"" + system + "\"");
        }
    }

    Table table() {
        List<List<String>> rows = positions.stream()
                .map(position -> List.of(
                        position.name(),
                        Double.toString(position.x()),
                        Double.toString(position.y()),
                        position.z().isPresent() ? Double.toString(position.z().getAsDouble()) : Table.MISSING,
                        system))
                .toList();
        return new Table("electrodes", List.of("name", "x", "y", "z", "coordinate_system"), rows);
    }
}
