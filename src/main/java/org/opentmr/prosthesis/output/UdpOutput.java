package org.opentmr.prosthesis.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.Output;

/**
 * Sends every command as one line of JSON in one UDP datagram:
 *
 * <pre>{"number":17,"seconds":1.225,"motion":"hand close","confidence":0.93,"speed":0.5,"state":"running"}</pre>
 *
 * <ul>
 *   <li>{@code number}: counts up by one; one that is missing was lost on the way
 *   <li>{@code seconds}: s from the start of the stream to the end of the decided window
 *   <li>{@code motion}: its name; {@code "rest"} where nothing may move
 *   <li>{@code confidence}: 0 to 1; {@code null} from a decoder that knows none
 *   <li>{@code speed}: 0 to 1 of the joint's full speed, of the fastest motion; 0 unless the state is {@code running}
 *   <li>{@code state}: {@code starting}, {@code running}, {@code held} or {@code stopped}
 *   <li>{@code going}: only where several motions go on at once, each of them with its {@code motion} and {@code speed}
 * </ul>
 *
 * <p>A header goes before, once, when the output is made: {@code {"program":"OpenTMR","format":1,"label":"…","units":{…}}}.
 * UDP keeps no promises: a receiver must stop the limb by itself when commands stay away.
 */
public final class UdpOutput implements Output {

    private static final int FORMAT = 1;

    private final DatagramSender sender;
    private final JsonFactory json = new JsonFactory();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);

    /**
     * Sends the header.
     *
     * @param otherMachines whether the target may be another machine than this one
     * @param label what every receiver is to be told first: what this is not
     * @throws IllegalArgumentException where it is one and may not
     */
    public UdpOutput(InetSocketAddress target, boolean otherMachines, String label) throws IOException {
        sender = new DatagramSender(target, otherMachines);
        try {
            sendHeader(label);
        } catch (IOException e) {
            sender.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return "UDP to " + sender.target();
    }

    /** Commands that could not be sent at once, or that nobody was there to receive, as far as the system tells. */
    public long failed() {
        return sender.failed();
    }

    private void sendHeader(String label) throws IOException {
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("program", "OpenTMR");
            out.writeNumberField("format", FORMAT);
            out.writeStringField("label", label);
            out.writeObjectFieldStart("units");
            out.writeStringField("seconds", "s");
            out.writeStringField("confidence", "0 to 1");
            out.writeStringField("speed", "0 to 1 of full speed");
            out.writeEndObject();
            out.writeEndObject();
        }
        sendLine();
    }

    @Override
    public void send(LimbCommand command) throws IOException {
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            out.writeNumberField("number", command.number());
            out.writeNumberField("seconds", command.seconds());
            out.writeStringField("motion", command.motion().name());
            if (Double.isNaN(command.confidence())) {
                out.writeNullField("confidence");
            } else {
                out.writeNumberField("confidence", command.confidence());
            }
            out.writeNumberField("speed", command.speed());
            out.writeStringField("state", command.safety().word());
            if (command.going().size() > 1) {
                writeGoing(out, command.going());
            }
            out.writeEndObject();
        }
        sendLine();
    }

    private static void writeGoing(JsonGenerator out, List<MotionSpeed> going) throws IOException {
        out.writeArrayFieldStart("going");
        for (MotionSpeed each : going) {
            out.writeStartObject();
            out.writeStringField("motion", each.motion().name());
            out.writeNumberField("speed", each.speed());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void sendLine() throws IOException {
        line.write('\n');
        sender.send(ByteBuffer.wrap(line.toByteArray()));
        line.reset();
    }

    @Override
    public void close() {
        sender.close();
    }
}
