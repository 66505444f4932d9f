package org.opentmr.app.bench.model.connect;

import java.util.Optional;
import java.util.stream.Collectors;
import org.opentmr.device.Board;
import org.opentmr.device.board.Boards;
import org.opentmr.device.serial.PortFinding;
import org.opentmr.device.serial.PortInfo;

/**
 * A port as it is shown.
 *
 * @param looking whether somebody is asking there right now
 * @param finding what the last look found; empty before the first
 */
public record PortView(PortInfo port, boolean looking, Optional<PortFinding> finding) {

    /** The board that gave itself away. */
    public Optional<Board> board() {
        return finding.flatMap(
                found -> found instanceof PortFinding.Recognised known ? Optional.of(known.board()) : Optional.empty());
    }

    /** For people, a few words: what is there. */
    public String title() {
        return board().map(Board::name).orElse(port.description());
    }

    /** For people: what was found there and, where it is not a board, what to do. */
    public String text() {
        if (looking) {
            return "Looking which board answers …";
        }
        if (finding.isEmpty()) {
            String maybe = Boards.all().stream()
                    .filter(board -> board.mayBe(port.vendorId(), port.productId()))
                    .map(Board::name)
                    .collect(Collectors.joining(" or "));
            return maybe.isEmpty() ? "Not looked at yet" : "May be " + maybe + "; not looked at yet";
        }
        PortFinding found = finding.get();
        if (found instanceof PortFinding.NothingKnown unknown) {
            return unknown(unknown);
        }
        return found instanceof PortFinding.Recognised ? "Answers as " + found.describe() : found.describe();
    }

    private static String unknown(PortFinding.NothingKnown found) {
        String maybe = found.possible().stream().map(Board::name).collect(Collectors.joining(" or "));
        String heard = found.bytesHeard() == 0
                ? "No board answers. Is it switched on?"
                : "Something sends here, but not as any board that is known.";
        return heard
                + (maybe.isEmpty()
                        ? " If you know the board, choose its kind below"
                        : " It may be " + maybe + ": choose it below");
    }

    PortView withLooking() {
        return new PortView(port, true, finding);
    }

    PortView withFinding(PortFinding found) {
        return new PortView(port, false, Optional.of(found));
    }
}
