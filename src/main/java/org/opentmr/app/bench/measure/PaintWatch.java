package org.opentmr.app.bench.measure;

import javax.swing.JComponent;
import javax.swing.RepaintManager;

/** Tells a meter what is to be painted and when it is. */
final class PaintWatch extends RepaintManager {

    private final FrameMeter meter;

    PaintWatch(FrameMeter meter) {
        this.meter = meter;
    }

    @Override
    public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
        if (width > 0 && height > 0 && component.isShowing()) {
            meter.paintingWanted();
        }
        super.addDirtyRegion(component, x, y, width, height);
    }

    @Override
    public void paintDirtyRegions() {
        super.paintDirtyRegions();
        meter.painted();
    }
}
