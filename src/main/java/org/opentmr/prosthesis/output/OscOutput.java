package org.opentmr.prosthesis.output;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.Output;

/**
 * Sends every command as one message of Open Sound Control 1.0 in one UDP datagram: {@value #COMMAND} with the types
 * {@code ,idsffs} and the arguments
 *
 * <ol>
 *   <li>{@code i} number, which counts up by one (its lowest 32 bits)
 *   <li>{@code d} s from the start of the stream to the end of the decided window
 *   <li>{@code s} the motion's name; {@code rest} where nothing may move
 *   <li>{@code f} confidence, 0 to 1; NaN from a decoder that knows none
 *   <li>{@code f} speed, 0 to 1 of the joint's full speed; 0 unless running
 *   <li>{@code s} state: {@code starting}, {@code running}, {@code held} or {@code stopped}
 * </ol>
 *
 * <p>Where several motions go on at once, one {@value #GOING} with the types {@code ,isf} follows for each of them: the
 * command's number, the motion's name, its speed. The command itself then tells of the fastest.
 *
 * <p>{@value #LABEL} with one string goes before, once, when the output is made. UDP keeps no promises: a receiver must stop
 * the limb by itself when commands stay away.
 */
public final class OscOutput implements Output {

    static final String COMMAND = "/opentmr/command";
    static final String GOING = "/opentmr/going";
    static final String LABEL = "/opentmr/label";

    /** The longest datagram that no network takes apart; a command is about 70 bytes. */
    private static final int MOST_BYTES = 1400;

    /** So that no text, however long, can overflow a message. */
    private static final int MOST_CHARACTERS = 1000;

    private final DatagramSender sender;
    private final OscMessage message = new OscMessage(MOST_BYTES);

    /**
     * Sends the label.
     *
     * @param otherMachines whether the target may be another machine than this one
     * @param label what every receiver is to be told first: what this is not
     * @throws IllegalArgumentException where it is one and may not
     */
    public OscOutput(InetSocketAddress target, boolean otherMachines, String label) throws IOException {
        sender = new DatagramSender(target, otherMachines);
        sender.send(message.begin(LABEL, "s").string(shortened(label)).finished());
    }

    @Override
    public String name() {
        return "OSC to " + sender.target();
    }

    /** Commands that could not be sent at once, or that nobody was there to receive, as far as the system tells. */
    public long failed() {
        return sender.failed();
    }

    @Override
    public void send(LimbCommand command) throws IOException {
        sender.send(message.begin(COMMAND, "idsffs")
                .integer((int) command.number())
                .longReal(command.seconds())
                .string(shortened(command.motion().name()))
                .real((float) command.confidence())
                .real((float) command.speed())
                .string(command.safety().word())
                .finished());
        if (command.going().size() > 1) {
            for (MotionSpeed each : command.going()) {
                sender.send(message.begin(GOING, "isf")
                        .integer((int) command.number())
                        .string(shortened(each.motion().name()))
                        .real((float) each.speed())
                        .finished());
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    @Override
    public void close() {
        sender.close();
    }
}
