package org.opentmr.app.bench.view.signals;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.signals.SignalFeed;
import org.opentmr.app.bench.model.signals.SignalForm;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.part.PictureExport;
import org.opentmr.app.bench.view.part.SaveDialog;
import org.opentmr.plot.Picture;
import org.opentmr.plot.SpectrumChart;
import org.opentmr.plot.Theme;
import org.opentmr.signal.Channel;
import org.opentmr.signal.PowerSpectrum;
import org.opentmr.signal.SampleHistory;

/** Power over frequency of the chosen channel's last seconds; computed and drawn in the background, once a second. */
final class SpectrumPane {

    /** Below this size the chart says that it has too little room. */
    private static final int WIDTH = 480;

    private static final int LEAST_HEIGHT = 320;
    private static final double SECONDS = 4;

    /** Resolves a hertz, and averages seven segments. */
    private static final double SEGMENT_SECONDS = 1;

    private static final int FRAMES_PER_LOOK = 60;

    private final Bench bench;
    private final Signals signals;
    private final Look look;
    private final Canvas canvas;
    private @Nullable Drawn drawn;
    private double imageScale = 1;
    private boolean busy;
    private int frames;

    /** A picture, and how it looks in the size that is shown. */
    private record Drawn(Picture picture, BufferedImage image) {}

    SpectrumPane(Bench bench, Signals signals, Look look) {
        this.bench = bench;
        this.signals = signals;
        this.look = look;
        canvas = new Canvas(this::paint, event -> "");
        canvas.setName("signals.spectrum.chart");
        canvas.getAccessibleContext().setAccessibleName("Power spectrum of the chosen channel");
        PictureExport.attach(canvas, () -> Optional.ofNullable(drawn).map(Drawn::picture), bench, new SaveDialog());
        resize();
    }

    JComponent component() {
        return canvas;
    }

    /** Takes the size that goes with the scale of the look. */
    void resize() {
        canvas.setPreferredSize(new Dimension(look.pixels(WIDTH), look.pixels(LEAST_HEIGHT)));
        canvas.setMinimumSize(canvas.getPreferredSize());
    }

    private void paint(Graphics2D g) {
        g.setColor(look.theme().background());
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Drawn now = drawn;
        if (now != null) {
            double deviceScale = g.getTransform().getScaleX();
            if (deviceScale != imageScale) {
                imageScale = deviceScale;
                frames = 0;
            }
            g.drawImage(now.image(), 0, 0, canvas.getWidth(), canvas.getHeight(), null);
        }
    }

    /** Draws it anew with the next frame: another channel was chosen, or another form. */
    void refresh() {
        frames = 0;
    }

    /** Looks whether it is time to draw it anew. */
    void frame() {
        SignalFeed feed = signals.feed().orElse(null);
        double zoom = look.pixels(1000) / 1000.0;
        int width = (int) (canvas.getWidth() / zoom);
        int height = (int) (canvas.getHeight() / zoom);
        boolean room = width >= WIDTH && height >= LEAST_HEIGHT;
        if (feed == null || busy || !room || frames++ % FRAMES_PER_LOOK != 0) {
            return;
        }
        int chosen = signals.chosen();
        Channel channel = feed.layout().channels().get(chosen);
        boolean raw = signals.viewing().form() == SignalForm.RAW;
        SampleHistory history = feed.history(raw ? SignalForm.RAW : SignalForm.FILTERED);
        double rateHz = feed.layout().rateHz();
        long from = Math.max(history.first(), history.end() - (long) (SECONDS * rateHz));
        double[] samples = history.range(chosen, from, history.end());
        String name = channel.name() + (raw ? ", raw" : ", filtered");
        Theme theme = look.theme();
        double scale = zoom * imageScale;
        busy = true;
        bench.jobs()
                .aside(
                        progress -> draw(samples, rateHz, name, channel.unit(), theme, width, height, scale),
                        made -> {
                            busy = false;
                            drawn = made;
                            canvas.repaint();
                        },
                        why -> busy = false);
    }

    private static Drawn draw(
            double[] samples,
            double rateHz,
            String name,
            String unit,
            Theme theme,
            int width,
            int height,
            double scale) {
        PowerSpectrum spectrum =
                PowerSpectrum.welch(samples, rateHz, (int) Math.max(2, SEGMENT_SECONDS * rateHz), List.of());
        double[] frequencies = IntStream.range(0, spectrum.density().length)
                .mapToDouble(spectrum::frequencyHz)
                .toArray();
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        Picture picture =
                SpectrumChart.of(frequencies, List.of(name), new double[][] {spectrum.density()}, unit, theme);
        picture.paint(g, width, height);
        g.dispose();
        return new Drawn(picture, image);
    }
}
