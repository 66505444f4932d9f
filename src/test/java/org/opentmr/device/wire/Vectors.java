package org.opentmr.device.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The golden vectors under firmware-protocol/vectors; the README there explains them. */
final class Vectors {

    private Vectors() {}

    static Stream<JsonNode> read(String file) {
        try {
            JsonNode all = new ObjectMapper()
                    .readTree(Path.of("firmware-protocol", "vectors", file).toFile());
            return StreamSupport.stream(all.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.textValue());
    }

    static Message message(JsonNode vector) {
        JsonNode f = vector.get("fields");
        return switch (vector.get("type").intValue()) {
            case Wire.HELLO_REQ -> new Command.HelloRequest(u(f, "major"), u(f, "minor"));
            case Wire.DESCRIBE_REQ -> new Command.DescribeRequest(u(f, "stream"), u(f, "channel"));
            case Wire.CONFIG ->
                new Command.Configure(
                        u(f, "stream"),
                        u(f, "channel"),
                        u(f, "key"),
                        f.get("value").longValue());
            case Wire.START -> new Command.Start(u(f, "streams"));
            case Wire.STOP -> new Command.Stop();
            case Wire.KEEPALIVE -> new Command.KeepAlive();
            case Wire.IMPEDANCE_REQ ->
                new Command.ImpedanceRequest(
                        u(f, "stream"),
                        u64(f, "channels"),
                        u(f, "current"),
                        f.get("frequency").longValue());
            case Wire.ACTUATOR -> new Command.Actuate(u(f, "ttl"), u(f, "mode"), joints(f));
            case Wire.MARK -> new Command.Mark(u(f, "code"), f.get("text").textValue());
            case Wire.HELLO ->
                new Report.Hello(
                        u(f, "request"),
                        u(f, "major"),
                        u(f, "minor"),
                        u(f, "min_minor"),
                        u(f, "streams"),
                        u(f, "actuators"),
                        f.get("features").longValue(),
                        f.get("boot").longValue(),
                        f.get("board").textValue(),
                        f.get("serial").textValue(),
                        f.get("firmware").textValue());
            case Wire.DESCRIPTOR -> {
                List<Long> rates = new ArrayList<>();
                f.get("rates").forEach(rate -> rates.add(rate.longValue()));
                List<Integer> gains = new ArrayList<>();
                f.get("gains").forEach(gain -> gains.add(gain.intValue()));
                yield new Report.Descriptor(
                        u(f, "request"),
                        u(f, "stream"),
                        u(f, "channels"),
                        u(f, "format"),
                        u(f, "bits"),
                        u(f, "samples"),
                        u(f, "kind"),
                        u(f, "reference"),
                        f.get("rate").longValue(),
                        rates,
                        gains);
            }
            case Wire.CHANNEL ->
                new Report.ChannelReport(
                        u(f, "request"),
                        u(f, "stream"),
                        u(f, "channel"),
                        (float) f.get("scale").doubleValue(),
                        u(f, "offset"),
                        u(f, "low"),
                        u(f, "high"),
                        u(f, "gain"),
                        f.get("name").textValue(),
                        f.get("muscle").textValue());
            case Wire.ACK -> new Report.Ack(u(f, "command"), u(f, "request"));
            case Wire.NACK ->
                new Report.Nack(
                        u(f, "command"),
                        u(f, "request"),
                        u(f, "code"),
                        f.get("text").textValue());
            case Wire.STATUS ->
                new Report.Status(
                        f.get("t_us").longValue(),
                        u(f, "stream"),
                        u(f, "flags"),
                        u64(f, "lead_off_positive"),
                        u64(f, "lead_off_negative"),
                        u64(f, "saturated"),
                        f.get("dropped").longValue(),
                        u(f, "battery"),
                        u(f, "temperature"));
            case Wire.IMPEDANCE ->
                new Report.Impedance(
                        u(f, "request"),
                        u(f, "stream"),
                        u(f, "channel"),
                        f.get("ohms").longValue(),
                        u(f, "current"),
                        f.get("frequency").longValue());
            case Wire.ACTUATOR_STATE ->
                new Report.ActuatorState(u(f, "request"), f.get("t_us").longValue(), u(f, "state"), joints(f));
            case Wire.MARKER ->
                new Report.Marker(
                        f.get("t_us").longValue(), u(f, "code"), f.get("text").textValue());
            case Wire.LOG ->
                new Report.Log(
                        f.get("t_us").longValue(), u(f, "level"), f.get("text").textValue());
            default -> throw new IllegalArgumentException("not a message: " + vector.get("name"));
        };
    }

    private static int u(JsonNode fields, String name) {
        return fields.get(name).intValue();
    }

    private static long u64(JsonNode fields, String name) {
        return fields.get(name).bigIntegerValue().longValue();
    }

    private static List<Message.JointValue> joints(JsonNode fields) {
        List<Message.JointValue> joints = new ArrayList<>();
        fields.get("joints")
                .forEach(joint -> joints.add(new Message.JointValue(
                        joint.get(0).intValue(), joint.get(1).intValue())));
        return joints;
    }
}
