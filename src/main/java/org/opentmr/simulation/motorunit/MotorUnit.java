package org.opentmr.simulation.motorunit;

import java.util.List;

/**
 * One motor unit that answers its nerve.
 *
 * @param territory index of its muscle
 * @param rank in the order of recruitment of the mature pool, from 1
 * @param poolSize of the mature pool
 * @param velocity of conduction, millimetres per second
 * @param fibres how many it has
 * @param groups its representative fibres, in groups that jitter and block together; one group where nothing does
 * @param fatigueOffset see {@link Fatigue#level}
 */
record MotorUnit(
        int territory,
        int rank,
        int poolSize,
        double velocity,
        double fibres,
        List<List<Fibre>> groups,
        double fatigueOffset) {

    /** The same unit so many millimetres deeper, its fibres no nearer to the fat than any. */
    MotorUnit deeper(double millimetres) {
        if (millimetres == 0) {
            return this;
        }
        List<List<Fibre>> moved = groups.stream()
                .map(group -> group.stream()
                        .map(fibre -> fibre.at(Math.max(UnitGrowth.LEAST_DEPTH, fibre.depth() + millimetres)))
                        .toList())
                .toList();
        return new MotorUnit(territory, rank, poolSize, velocity, fibres, moved, fatigueOffset);
    }

    int representatives() {
        return groups.stream().mapToInt(List::size).sum();
    }
}
