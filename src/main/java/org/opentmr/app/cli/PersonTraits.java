package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.Skill;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.anatomy.Anatomy;
import org.opentmr.simulation.anatomy.AnatomyFile;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.user.UserSpec;
import picocli.CommandLine.Option;

/**
 * The options that describe a simulated person, the same for every command that has one. What other options of a command
 * already name (seed, session, rate) is named by the kinds of this.
 */
abstract class PersonTraits {

    /** Noise of an electrode; default of the simulation. */
    private static final double NOISE_MICROVOLTS = 3;

    @Option(
            names = "--anatomy",
            paramLabel = "PRESET|FILE",
            description =
                    "shoulder-disarticulation, transhumeral, transradial, transfemoral, transtibial, or a file made"
                            + " with 'simulate --write-anatomy'; default ${DEFAULT-VALUE}")
    private String anatomy = "transhumeral";

    @Option(
            names = "--months",
            paramLabel = "N",
            description = "since surgery: how far the nerves have grown in; default ${DEFAULT-VALUE}")
    private double months = 12;

    @Option(
            names = "--delay",
            paramLabel = "MONTHS",
            description = "by which reinnervation comes later than usual; default ${DEFAULT-VALUE}")
    private double delayMonths;

    @Option(names = "--skill", paramLabel = "NAME", description = "novice, typical or expert; default ${DEFAULT-VALUE}")
    private String skill = "typical";

    @Option(names = "--electrodes", paramLabel = "N", description = "worn, 1 to 128; default: as the anatomy says")
    private @Nullable Integer electrodes;

    @Option(names = "--fat", paramLabel = "MM", description = "under the skin; default: as the anatomy says")
    private @Nullable Double fatMillimetres;

    @Option(
            names = "--fault",
            paramLabel = "TEXT",
            description = "something that goes wrong, NAME[:SIZE][@FROM-TO][#CHANNEL], for example ecg:300uV@10-60;"
                    + " may be given several times; 'simulate --list' lists them")
    private List<String> faults = List.of();

    abstract long seed();

    /** Number of the session, from 1; every session puts the electrodes on anew. */
    abstract int session();

    abstract double rateHz();

    /** Refuses what no person could be. */
    void check() throws IOException {
        patient();
        behaviour();
        faults();
        if (session() < 1) {
            throw new UsageException("a session has a number from 1, got " + session());
        }
    }

    PatientSpec patient() throws IOException {
        Anatomy limb = limb();
        OptionalDouble fat = fatMillimetres == null ? OptionalDouble.empty() : OptionalDouble.of(fatMillimetres);
        return UsageException.check(() -> new PatientSpec(
                electrodes == null ? limb : limb.withElectrodes(electrodes),
                months,
                delayMonths,
                Skill.named(skill),
                fat,
                rateHz(),
                NOISE_MICROVOLTS,
                new Seed(seed())));
    }

    private Anatomy limb() throws IOException {
        return anatomy(anatomy);
    }

    /** A preset by its name, or an anatomy from a file. */
    static Anatomy anatomy(String text) throws IOException {
        if (!Anatomies.ids().contains(text) && Files.isRegularFile(Path.of(text))) {
            return AnatomyFile.read(Path.of(text));
        }
        if (text.endsWith(".json") || text.contains("/")) {
            throw new IOException(text + ": no such file");
        }
        return UsageException.check(() -> Anatomies.named(text));
    }

    /** How the person moves a limb that they see. */
    UserSpec behaviour() {
        return UserSpec.ofSkill(UsageException.check(() -> Skill.named(skill)).name());
    }

    List<Fault> faults() {
        return faults.stream()
                .map(text -> UsageException.check(() -> Faults.parse(text)))
                .toList();
    }
}
