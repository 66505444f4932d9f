package org.opentmr.simulation;

import java.util.List;
import java.util.Locale;

/**
 * How well a person drives their muscles apart and repeats what they did. The named skills are defaults of the simulation:
 * the typical one was tuned so that TD4 and LDA with twelve electrodes decode nine motions about as well as people are
 * decoded in the laboratory (93 % of sixteen motions, Huang and others 2008).
 *
 * @param name for people
 * @param repetitionScatter standard deviation of the natural logarithm of a territory's drive between repetitions of a
 *     motion, 0 to 2
 * @param unsteadiness standard deviation of the natural logarithm of a territory's drive within a contraction, 0 to 2
 * @param strengthScatter standard deviation of the natural logarithm of the effort between contractions, 0 to 2
 * @param coactivation 0 to 1, share of an effort that goes to every muscle besides those that the motion needs, in the
 *     median over muscles; which ones more and which less is the person's own
 * @param training 0 to 1, how far the functions of one nerve are driven apart
 */
public record Skill(
        String name,
        double repetitionScatter,
        double unsteadiness,
        double strengthScatter,
        double coactivation,
        double training) {

    public static final Skill NOVICE = new Skill("novice", 0.4, 0.2, 0.25, 0.25, 0);
    public static final Skill TYPICAL = new Skill("typical", 0.32, 0.15, 0.2, 0.2, 0.5);
    public static final Skill EXPERT = new Skill("expert", 0.15, 0.08, 0.12, 0.08, 1);

    private static final List<Skill> ALL = List.of(NOVICE, TYPICAL, EXPERT);

    public Skill {
        if (name.isBlank()
                || !(repetitionScatter >= 0 && repetitionScatter <= 2)
                || !(unsteadiness >= 0 && unsteadiness <= 2)
                || !(strengthScatter >= 0 && strengthScatter <= 2)
                || !(coactivation >= 0 && coactivation <= 1)
                || !(training >= 0 && training <= 1)) {
            throw new IllegalArgumentException("a skill needs a name, repetitionScatter, unsteadiness and"
                    + " strengthScatter from 0 to 2, coactivation and training from 0 to 1, got \"" + name
                    + "\", repetitionScatter=" + repetitionScatter + ", unsteadiness=" + unsteadiness
                    + ", strengthScatter=" + strengthScatter + ", coactivation=" + coactivation + ", training="
                    + training);
        }
    }

    /** The names of the skills that come with the program, the least first. */
    public static List<String> names() {
        return ALL.stream().map(Skill::name).toList();
    }

    /**
     * The skill of this name, in upper or lower case.
     *
     * @throws IllegalArgumentException where there is none; the message lists those there are
     */
    public static Skill named(String name) {
        return ALL.stream()
                .filter(skill -> skill.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no skill \"" + name + "\"; there are " + names()));
    }
}
