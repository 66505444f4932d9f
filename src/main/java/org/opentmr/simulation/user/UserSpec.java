package org.opentmr.simulation.user;

/**
 * A person as the closed loop sees one. Every preset figure is a default of the simulation, chosen to be plausible, and no
 * measurement of anybody.
 *
 * @param reaction from something seen to the answer
 * @param choice of a motion
 * @param effort of a contraction
 * @param aim at a target
 * @param patience with a limb that does not obey
 * @param practice over trials
 * @param tiring over minutes
 */
public record UserSpec(
        Reaction reaction, Choice choice, Effort effort, Aim aim, Patience patience, Practice practice, Tiring tiring) {

    /** Reacts slowly, brakes late, often means the wrong motion, and has much to learn. */
    public static final UserSpec NOVICE = new UserSpec(
            new Reaction(0.30, 0.18),
            new Choice(0.08, 0.30, 0.45, 0.85),
            new Effort(0.35, 0.80, 0.50, 0.08, 0.18, 2),
            new Aim(0.8, 0.30, 0.50, 0.10, 60),
            new Patience(0.9, 0.30, 0.45, 1.3),
            new Practice(0.5, 0.25),
            new Tiring(240, 600, 1, 0.3));

    /**
     * Somebody who has used a prosthesis for months. Its confusions are calibrated: with them a Motion test takes simulated
     * people as long to select a motion as the five people of Kuiken and others 2009 (JAMA 301:619), and they stand for all
     * that makes people begin with another motion.
     */
    public static final UserSpec TYPICAL = new UserSpec(
            new Reaction(0.25, 0.12),
            new Choice(0.05, 0.20, 0.32, 0.75),
            new Effort(0.35, 0.75, 0.45, 0.08, 0.10, 2),
            new Aim(0.7, 0.35, 0.85, 0.12, 70),
            new Patience(0.8, 0.25, 0.35, 1.25),
            new Practice(0.75, 0.20),
            new Tiring(300, 600, 1, 0.3));

    /** Reacts fast and steadily, hardly ever means the wrong motion. */
    public static final UserSpec EXPERT = new UserSpec(
            new Reaction(0.21, 0.08),
            new Choice(0.03, 0.12, 0.05, 0.1),
            new Effort(0.35, 0.70, 0.40, 0.08, 0.05, 2),
            new Aim(0.7, 0.35, 0.85, 0.12, 70),
            new Patience(0.7, 0.20, 0.30, 1.2),
            new Practice(0.9, 0.20),
            new Tiring(400, 600, 0.8, 0.2));

    /** The preset for a person of this skill: "novice", "expert", and the typical one for any other. */
    public static UserSpec ofSkill(String skill) {
        return switch (skill) {
            case "novice" -> NOVICE;
            case "expert" -> EXPERT;
            default -> TYPICAL;
        };
    }
}
