package org.opentmr.device.board.special;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentmr.device.BoardEmulator;
import org.opentmr.signal.ChannelLayout;

/** The Due's side: begins in text, with a converter of 4, 6 or 8 channels whose inputs are shorted until they are set. */
final class HackEegEmulator implements BoardEmulator {

    private static final int LONGEST_COMMAND = 1024;
    private static final Pattern COMMAND = Pattern.compile("\"COMMAND\":\\s*\"(\\w+)\"");
    private static final Pattern PARAMETERS = Pattern.compile("\"PARAMETERS\":\\s*\\[(\\d+),\\s*(\\d+)\\]");
    private static final int SHORTED = 1;

    private ChannelLayout layout;
    private final int boardChannels;
    private final StringBuilder line = new StringBuilder();
    private boolean text = true;
    private HackEegFormat format = HackEegFormat.JSON_LINES;
    private boolean connected;
    private boolean streaming;
    private int number;

    HackEegEmulator(ChannelLayout layout) {
        this.layout = layout;
        boardChannels = layout.size() <= 4 ? 4 : layout.size() <= 6 ? 6 : 8;
    }

    @Override
    public ChannelLayout layout() {
        return layout;
    }

    @Override
    public void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out) {
        for (int i = from; i < from + count; i++) {
            char next = (char) (bytes[i] & 0xFF);
            if (next != '\n') {
                if (line.length() < LONGEST_COMMAND) {
                    line.append(next);
                }
            } else {
                obey(line.toString(), out);
                line.setLength(0);
            }
        }
    }

    private void obey(String said, ByteArrayOutputStream out) {
        if (text) {
            obeyWord(said.strip(), out);
            return;
        }
        Matcher command = COMMAND.matcher(said);
        if (!command.find()) {
            answer(400, "Bad Request", out);
            return;
        }
        obeyCommand(command.group(1), said, out);
    }

    private void obeyWord(String word, ByteArrayOutputStream out) {
        switch (word) {
            case "jsonlines", "messagepack", "stop", "sdatac", "start", "nop" -> obeyCommand(word, "", out);
            default -> out.writeBytes("406 Error: Unrecognized command.\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void obeyCommand(String command, String said, ByteArrayOutputStream out) {
        switch (command) {
            case "jsonlines" -> use(HackEegFormat.JSON_LINES, out);
            case "messagepack" -> use(HackEegFormat.MESSAGE_PACK, out);
            case "status" -> status(out);
            case "wreg" -> write(said, out);
            case "start" -> {
                number = 0;
                answer(200, "Ok", out);
            }
            case "rdatac" -> {
                streaming = connected;
                answer(connected ? 200 : 502, connected ? "Ok" : "No Active Channels", out);
            }
            case "sdatac" -> {
                streaming = false;
                answer(200, "Ok", out);
            }
            case "stop", "nop" -> answer(200, "Ok", out);
            default -> answer(406, "Unrecognized command", out);
        }
    }

    private void use(HackEegFormat other, ByteArrayOutputStream out) {
        text = false;
        format = other;
        answer(200, "Ok", out);
    }

    private void write(String said, ByteArrayOutputStream out) {
        Matcher parameters = PARAMETERS.matcher(said);
        if (parameters.find()) {
            int register = Integer.parseInt(parameters.group(1));
            int value = Integer.parseInt(parameters.group(2));
            connected |= register >= HackEegBoard.FIRST_CHANNEL_REGISTER
                    && register < HackEegBoard.FIRST_CHANNEL_REGISTER + boardChannels
                    && (value & 7) != SHORTED;
            int halvings = value & 7;
            if (register == HackEegBoard.RATE_REGISTER && halvings < HackEegBoard.RATES_HZ.size()) {
                layout = new ChannelLayout(layout.channels(), HackEegBoard.RATES_HZ.get(halvings));
            }
        }
        answer(200, "Ok", out);
    }

    private void status(ByteArrayOutputStream out) {
        String converter = boardChannels == 8 ? "ADS1299" : "ADS1299-" + boardChannels;
        say(
                "{\"STATUS_CODE\":200,\"STATUS_TEXT\":\"Ok\",\"DATA\":{\"driver_version\":\"v0.4.0\","
                        + "\"board_name\":\"HackEEG\",\"maker_name\":\"Starcat LLC\",\"hardware_type\":\"" + converter
                        + "\",\"boards[current_board].max_channels\":" + boardChannels + ",\"active_channels\":"
                        + (connected ? boardChannels : 0) + "}}",
                out);
    }

    private void answer(int code, String words, ByteArrayOutputStream out) {
        say(text ? code + " " + words : "{\"STATUS_CODE\":" + code + ",\"STATUS_TEXT\":\"" + words + "\"}", out);
    }

    private static void say(String line, ByteArrayOutputStream out) {
        out.writeBytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean isStreaming() {
        return streaming;
    }

    @Override
    public void send(float[][] planar, int from, int count, ByteArrayOutputStream out) {
        int dataLength = HackEegFormat.dataLength(boardChannels);
        byte[] head = format.head(dataLength);
        for (int i = from; i < from + count; i++) {
            byte[] data = data(planar, i, dataLength);
            out.writeBytes(head);
            out.writeBytes(
                    format == HackEegFormat.JSON_LINES ? Base64.getEncoder().encode(data) : data);
            out.writeBytes(format.tail());
            if (format == HackEegFormat.JSON_LINES) {
                out.write('\n');
            }
            number++;
        }
    }

    private byte[] data(float[][] planar, int sample, int dataLength) {
        byte[] data = new byte[dataLength];
        int micros = (int) Math.round(Integer.toUnsignedLong(number) * 1e6 / layout.rateHz());
        for (int i = 0; i < 4; i++) {
            data[HackEegFormat.MICROS_AT + i] = (byte) (micros >> (8 * i));
            data[HackEegFormat.NUMBER_AT + i] = (byte) (number >> (8 * i));
        }
        data[HackEegFormat.STATE_AT] = (byte) 0xC0;
        for (int c = 0; c < boardChannels; c++) {
            double value = c < planar.length ? planar[c][sample] : 0;
            int code = Codes.nearest(value, HackEegBoard.MICROVOLTS_PER_COUNT, 0, -8_388_608, 8_388_607);
            int at = HackEegFormat.CHANNELS_AT + 3 * c;
            data[at] = (byte) (code >> 16);
            data[at + 1] = (byte) (code >> 8);
            data[at + 2] = (byte) code;
        }
        return data;
    }
}
