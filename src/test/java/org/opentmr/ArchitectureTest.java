package org.opentmr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may import whom. A rule here was seen to fail on an injected violation before it counted. */
@AnalyzeClasses(packages = "org.opentmr", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Ground floor first: every package and the packages of OpenTMR that it may import. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("motion", List.of()),
            Map.entry("signal", List.of("motion")),
            Map.entry("filter", List.of("signal")),
            Map.entry("feature", List.of("signal")),
            Map.entry("classifier", List.of("signal", "motion")),
            Map.entry("control", List.of("signal", "motion", "classifier")),
            Map.entry("decoder", List.of("motion", "signal", "filter", "feature", "classifier", "control")),
            Map.entry("recording", List.of("signal", "motion")),
            Map.entry("device", List.of("signal", "recording")),
            Map.entry("simulation", List.of("signal", "motion", "device")),
            Map.entry("prosthesis", List.of("signal", "motion", "control")),
            Map.entry(
                    "live",
                    List.of(
                            "motion",
                            "signal",
                            "control",
                            "decoder",
                            "recording",
                            "device",
                            "prosthesis",
                            "assessment")),
            Map.entry(
                    "assessment",
                    List.of(
                            "motion",
                            "signal",
                            "filter",
                            "feature",
                            "classifier",
                            "control",
                            "decoder",
                            "recording",
                            "prosthesis")),
            Map.entry(
                    "tuning",
                    List.of(
                            "motion",
                            "signal",
                            "filter",
                            "feature",
                            "classifier",
                            "control",
                            "decoder",
                            "recording",
                            "assessment")),
            Map.entry("plot", List.of("assessment", "prosthesis", "signal", "motion")),
            Map.entry(
                    "experiment",
                    List.of(
                            "motion",
                            "signal",
                            "filter",
                            "feature",
                            "classifier",
                            "control",
                            "decoder",
                            "recording",
                            "simulation",
                            "prosthesis",
                            "assessment",
                            "tuning",
                            "plot")));

    @ArchTest
    static void everyPackageImportsOnlyWhatItMay(JavaClasses classes) {
        MAY_IMPORT.forEach((name, allowed) -> {
            String[] inside = Stream.concat(Stream.of(name), allowed.stream())
                    .map(other -> "org.opentmr." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.opentmr." + name + "..")
                    .should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.opentmr..")
                            .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(inside))))
                    .allowEmptyShould(true)
                    .check(classes);
        });
    }

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.opentmr.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SERIAL_PORTS_ONLY_IN_THEIR_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.opentmr.device.serial..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast..");

    @ArchTest
    static final ArchRule DRAWING_ONLY_IN_PLOT_AND_BENCH = noClasses()
            .that()
            .resideOutsideOfPackages("org.opentmr.plot..", "org.opentmr.app.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "org.jfree..");

    @ArchTest
    static final ArchRule THE_BENCH_WITHOUT_A_SCREEN = noClasses()
            .that()
            .resideInAPackage("org.opentmr.app.bench.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.awt..", "javax.swing..", "org.jfree..", "org.opentmr.plot..", "org.opentmr.app.bench.view..");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_THE_PROGRAM = noClasses()
            .that()
            .resideOutsideOfPackage("org.opentmr.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.opentmr.app..");

    @ArchTest
    static final ArchRule JSON_ONLY_WHERE_IT_IS_READ_OR_WRITTEN = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.opentmr.classifier..",
                    "org.opentmr.decoder..",
                    "org.opentmr.recording..",
                    "org.opentmr.assessment..",
                    "org.opentmr.tuning..",
                    "org.opentmr.device..",
                    "org.opentmr.simulation..",
                    "org.opentmr.prosthesis..",
                    "org.opentmr.tuning..",
                    "org.opentmr.experiment..",
                    "org.opentmr.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule TIME_ONLY_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("org.opentmr.signal..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule RANDOM_NUMBERS_ONLY_FROM_THE_SEED = noClasses()
            .that()
            .resideOutsideOfPackage("org.opentmr.signal..")
            .should()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callConstructor(java.util.SplittableRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage("org.opentmr.app.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule COMMONS_MATH_STAYS_INSIDE = methods()
            .that()
            .arePublic()
            .should(new ArchCondition<JavaMethod>("not show commons-math in a public signature") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                            .filter(type -> type.getPackageName().startsWith("org.apache.commons.math3"))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " shows " + type.getName())));
                }
            });
}
