package org.opentmr.app.bench.view.part;

import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.plot.Picture;

/**
 * Gives a component that shows a {@link Picture} its menu, by mouse, menu key or keys of its own: copy it, save it as PNG or
 * as SVG. What leaves the program carries the line that says what it is not. Drawing and writing happen in the background.
 */
public final class PictureExport {

    /** Pixels of a copied or saved image per pixel of the layout: sharp in print at the size of a column. */
    private static final double SCALE = 2;

    private final Bench bench;
    private final JComponent shown;
    private final Supplier<Optional<Picture>> picture;
    private final SaveDialog dialog;

    private PictureExport(Bench bench, JComponent shown, Supplier<Optional<Picture>> picture, SaveDialog dialog) {
        this.bench = bench;
        this.shown = shown;
        this.picture = picture;
        this.dialog = dialog;
    }

    /**
     * Puts menu and keys on a component, which becomes reachable by the tabulator key.
     *
     * @param picture the one that is shown now; asked when the person chooses
     * @param dialog shared between pictures, so that they are saved beside one another
     */
    public static void attach(JComponent shown, Supplier<Optional<Picture>> picture, Bench bench, SaveDialog dialog) {
        PictureExport export = new PictureExport(bench, shown, picture, dialog);
        int control = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
        JPopupMenu menu = new JPopupMenu();
        export.add(menu, "Copy picture", KeyEvent.VK_C, KeyStroke.getKeyStroke(KeyEvent.VK_C, control), export::copy);
        export.add(
                menu, "Save as PNG…", KeyEvent.VK_P, KeyStroke.getKeyStroke(KeyEvent.VK_S, control), export::savePng);
        export.add(
                menu,
                "Save as SVG…",
                KeyEvent.VK_S,
                KeyStroke.getKeyStroke(KeyEvent.VK_S, control | InputEvent.SHIFT_DOWN_MASK),
                export::saveSvg);
        shown.setComponentPopupMenu(menu);
        shown.setFocusable(true);
    }

    private void add(JPopupMenu menu, String words, int mnemonic, KeyStroke keys, Consumer<Picture> action) {
        Action step = new AbstractAction(words) {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                picture.get().ifPresentOrElse(action, () -> bench.messages().say("There is no picture here yet."));
            }
        };
        step.putValue(Action.MNEMONIC_KEY, mnemonic);
        step.putValue(Action.ACCELERATOR_KEY, keys);
        menu.add(step).setName("picture." + SaveDialog.fileName(words));
        shown.getInputMap().put(keys, words);
        shown.getActionMap().put(words, step);
    }

    private void copy(Picture now) {
        int width = width(now);
        int height = height(now);
        bench.jobs()
                .<BufferedImage>start(
                        "Copying the picture",
                        progress -> now.image(width, height, SCALE),
                        image -> {
                            ImageClip.put(image);
                            bench.messages().say("The picture is copied; paste it where you need it.");
                        },
                        bench.messages()::problem);
    }

    private void savePng(Picture now) {
        int width = width(now);
        int height = height(now);
        save(now, "png", "Picture (PNG)", file -> now.writePng(file, width, height, SCALE));
    }

    private void saveSvg(Picture now) {
        int width = width(now);
        int height = height(now);
        save(now, "svg", "Drawing with lines and text (SVG)", file -> now.writeSvg(file, width, height));
    }

    private void save(Picture now, String ending, String kind, Writing writing) {
        Path start = bench.workspace().folder();
        dialog.ask(shown, "Save the picture", start, now.title(), ending, kind)
                .ifPresent(file -> bench.jobs()
                        .<Path>start(
                                "Saving " + file.getFileName(),
                                progress -> {
                                    writing.to(file);
                                    return file;
                                },
                                saved -> bench.messages().say("Saved " + saved + "."),
                                bench.messages()::problem));
    }

    /** As wide as it is shown, so that what is saved is what was seen, but never less than it needs. */
    private int width(Picture now) {
        return Math.max(shown.getWidth(), now.naturalWidth());
    }

    private int height(Picture now) {
        return Math.max(shown.getHeight(), now.naturalHeight());
    }

    /** Writes the picture into a file. */
    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException;
    }
}
