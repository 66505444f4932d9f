package org.opentmr.app.bench;

import java.awt.Component;
import java.awt.Container;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;

/** Takes files that are dropped, wherever in the window. */
final class FileDrops extends TransferHandler {

    private static final long serialVersionUID = 1;

    private final transient Consumer<? super List<Path>> taker;

    private FileDrops(Consumer<? super List<Path>> taker) {
        this.taker = taker;
    }

    /** Takes what is dropped on this window from now on. */
    static void on(JFrame frame, Consumer<? super List<Path>> taker) {
        frame.getRootPane().setTransferHandler(new FileDrops(taker));
        clear(frame.getContentPane());
    }

    /** Text fields would refuse files before the window sees them; called again when they have got another look. */
    static void clear(Container container) {
        for (Component each : container.getComponents()) {
            if (each instanceof JTextComponent text) {
                text.setDropTarget(null);
            }
            if (each instanceof Container inner) {
                clear(inner);
            }
        }
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
    }

    @Override
    public boolean importData(TransferSupport support) {
        if (!canImport(support)) {
            return false;
        }
        try {
            List<Path> paths = new ArrayList<>();
            for (Object file : (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor)) {
                paths.add(((File) file).toPath());
            }
            taker.accept(List.copyOf(paths));
            return true;
        } catch (UnsupportedFlavorException | IOException e) {
            return false;
        }
    }

    @Override
    public int getSourceActions(JComponent component) {
        return NONE;
    }
}
