package org.opentmr.app.bench.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetDragEvent;
import java.awt.dnd.DropTargetDropEvent;
import java.io.File;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import javax.swing.SwingUtilities;

/** Files that a file manager lets fall: what the system would tell the program, without a file manager. */
record FileDrop(List<Path> files) {

    /** What a file manager allows. */
    private static final int ALL_ACTIONS = DnDConstants.ACTION_COPY_OR_MOVE | DnDConstants.ACTION_LINK;

    /** Lets them fall at a point of a container, on the event thread; false where nothing there takes them. */
    boolean onto(Container container, Point place) {
        Component component = SwingUtilities.getDeepestComponentAt(container, place.x, place.y);
        while (component != null
                && (component.getDropTarget() == null
                        || !component.getDropTarget().isActive())) {
            component = component.getParent();
        }
        if (component == null) {
            return false;
        }
        DropTarget target = component.getDropTarget();
        Point point = SwingUtilities.convertPoint(container, place, component);
        Content content = new Content(files);
        // Swing remembers from the entry what it is dropped on.
        target.dragEnter(new Entry(target, point, content));
        Fall fall = new Fall(target, point, content);
        target.drop(fall);
        return fall.taken;
    }

    private record Content(List<Path> paths) implements Transferable {

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return DataFlavor.javaFileListFlavor.equals(flavor);
        }

        @Override
        public List<File> getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return paths.stream().map(Path::toFile).toList();
        }
    }

    /** Files that hang over a component, with what they are at hand instead of with another program. */
    private static final class Entry extends DropTargetDragEvent {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Transferable content;

        Entry(DropTarget target, Point place, Transferable content) {
            super(target.getDropTargetContext(), place, DnDConstants.ACTION_COPY, ALL_ACTIONS);
            this.content = content;
        }

        @Override
        public Transferable getTransferable() {
            return content;
        }

        @Override
        public DataFlavor[] getCurrentDataFlavors() {
            return content.getTransferDataFlavors();
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return content.isDataFlavorSupported(flavor);
        }

        @Override
        public void acceptDrag(int action) {}

        @Override
        public void rejectDrag() {}
    }

    /** Files let go. */
    private static final class Fall extends DropTargetDropEvent {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Transferable content;
        private boolean taken;

        Fall(DropTarget target, Point place, Transferable content) {
            super(target.getDropTargetContext(), place, DnDConstants.ACTION_COPY, ALL_ACTIONS);
            this.content = content;
        }

        @Override
        public Transferable getTransferable() {
            return content;
        }

        @Override
        public DataFlavor[] getCurrentDataFlavors() {
            return content.getTransferDataFlavors();
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return content.isDataFlavorSupported(flavor);
        }

        @Override
        public void acceptDrop(int action) {}

        @Override
        public void rejectDrop() {}

        @Override
        public void dropComplete(boolean success) {
            taken = success;
        }
    }
}
