package org.opentmr.app.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import org.opentmr.live.ActuatorOutput;
import org.opentmr.live.LatencyLedger;
import org.opentmr.live.LiveSession;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.SafetyState;

/** Decisions on the terminal: one line in place where a person watches, a line for every change elsewhere. */
final class DecodeView implements LiveRun.View {

    private static final int BAR = 10;

    private final Console console;
    private final LiveSession session;
    private final Optional<ActuatorOutput> joints;
    private final Levels levels = new Levels();
    private final boolean lasting = !Terminal.isThere();
    private Motion lastMotion = Motion.REST;
    private SafetyState lastSafety = SafetyState.STARTING;

    DecodeView(Console console, LiveSession session, Optional<ActuatorOutput> joints) {
        this.console = console;
        this.session = session;
        this.joints = joints;
    }

    @Override
    public String line() {
        LiveSnapshot now = session.snapshot();
        boolean changed = !now.motion().equals(lastMotion) || now.safety() != lastSafety;
        if (lasting && changed) {
            console.result(
                    "%.3f s\t%s\tconfidence %s\tspeed %.2f\t%s",
                    now.seconds(), motions(now), confidence(now), now.speed(), state(now));
        }
        lastMotion = now.motion();
        lastSafety = now.safety();
        return String.format(
                "%7.1f s  %-18s %s %s  speed %.2f  %s  %s  lost %d  p99 %.2f ms",
                now.seconds(),
                motions(now),
                bar(now.confidence()),
                confidence(now),
                now.speed(),
                levels.bars(now.levels()),
                state(now),
                now.counters().lostSamples(),
                commandP99());
    }

    private String state(LiveSnapshot now) {
        String state = now.safety() == SafetyState.RUNNING
                ? now.safety().word()
                : now.safety().word() + " (" + now.reason() + ")"
                        + (now.safety() == SafetyState.STOPPED ? ", a and Enter re-arms" : "");
        return joints.map(output -> state + (output.isArmed() ? ", joints armed" : ", joints off"))
                .orElse(state);
    }

    /** All that go on, where several do. */
    private static String motions(LiveSnapshot now) {
        return now.going().size() < 2
                ? now.motion().name()
                : now.going().stream().map(each -> each.motion().name()).collect(Collectors.joining(" + "));
    }

    private static String confidence(LiveSnapshot now) {
        return Double.isNaN(now.confidence()) ? "–" : String.format("%.2f", now.confidence());
    }

    private static String bar(double share) {
        int full = (int) Math.round(share * BAR);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private double commandP99() {
        return session.latency().entries().stream()
                .filter(entry -> entry.stage() == LatencyLedger.Stage.LINE_TO_COMMAND)
                .mapToDouble(LatencyLedger.Entry::p99Millis)
                .findAny()
                .orElse(0);
    }

    @Override
    public Optional<String> typed(String line) {
        switch (line) {
            case "a" -> {
                session.rearm();
                joints.ifPresent(ActuatorOutput::arm);
                return Optional.of("re-armed; rest first");
            }
            case "s" -> {
                joints.ifPresent(ActuatorOutput::disarm);
                return Optional.of(
                        joints.isPresent() ? "joints off; a and Enter arms them again" : "nothing is driven");
            }
            default -> {
                return Optional.of("'" + line + "' means nothing here; q ends, a re-arms, s stops, m TEXT marks");
            }
        }
    }

    @Override
    public boolean isOver() {
        return false;
    }
}
