package org.opentmr.app.cli;

import java.util.stream.Collectors;
import org.opentmr.simulation.Skill;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.anatomy.Anatomy;
import org.opentmr.simulation.artefact.FaultEntry;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.artefact.Measure;

/** What can be simulated, for people. */
final class SimulationList {

    private SimulationList() {}

    static void print(Console console) {
        Table anatomies = Table.ofWords("--anatomy", "electrodes", "motions");
        for (String id : Anatomies.ids()) {
            Anatomy anatomy = Anatomies.named(id);
            anatomies.row(
                    id,
                    Integer.toString(anatomy.electrodes()),
                    anatomy.motions().motions().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        anatomies.lines().forEach(console::result);
        console.result("");
        Table skills = Table.ofWords("--skill", "between repetitions", "within a contraction", "strength");
        for (String name : Skill.names()) {
            Skill skill = Skill.named(name);
            skills.row(
                    name,
                    Table.number(skill.repetitionScatter()),
                    Table.number(skill.unsteadiness()),
                    Table.number(skill.strengthScatter()));
        }
        skills.lines().forEach(console::result);
        console.result(
                "(standard deviations of the natural logarithm of a muscle's drive; defaults of the simulation)");
        console.result("");
        Table faults = Table.ofWords("--fault", "sizes: default (least to most)", "what it is");
        for (FaultEntry entry : Faults.catalogue()) {
            faults.row(
                    entry.name() + (entry.choosesChannels() ? " #" : ""),
                    entry.measures().stream().map(SimulationList::size).collect(Collectors.joining(" / ")),
                    entry.meaning());
        }
        faults.lines().forEach(console::result);
        console.result("Written NAME[:SIZE[/SIZE…]][@FROM-TO][#CHANNEL], times in seconds; # marks those that may be"
                + " confined to one channel, by its name or its number from 1.");
    }

    private static String size(Measure measure) {
        String unit = measure.unit().symbol();
        return measure.meaning() + " " + Table.number(measure.standard()) + unit + " (" + Table.number(measure.least())
                + " to " + Table.number(measure.most()) + ")";
    }
}
