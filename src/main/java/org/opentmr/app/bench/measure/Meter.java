package org.opentmr.app.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javax.swing.RepaintManager;
import org.opentmr.signal.Clock;

/** Watches a running program from {@link #start} to {@link #stop}, both on the event thread. */
public final class Meter {

    private final Clock clock;
    private final FrameMeter frames;
    private final HeartBeat heart;
    private final EventWatch events;
    private final RepaintManager before;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long began;
    private final long eventThreadBegan;
    private final long processBegan;

    private Meter(Clock clock) {
        this.clock = clock;
        frames = new FrameMeter(clock);
        heart = new HeartBeat(EventQueue::invokeLater, clock);
        events = new EventWatch(frames);
        before = RepaintManager.currentManager(null);
        began = clock.nanos();
        eventThreadBegan = threads.getCurrentThreadCpuTime();
        processBegan = machine.getProcessCpuTime();
    }

    /** Begins; on the event thread. */
    public static Meter start(Clock clock) {
        requireEventThread();
        Meter meter = new Meter(clock);
        RepaintManager.setCurrentManager(new PaintWatch(meter.frames));
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(meter.events);
        meter.heart.start();
        return meter;
    }

    /** Ends and says what was measured; on the event thread, once. */
    public Measurement stop() {
        requireEventThread();
        heart.close();
        double seconds = clock.secondsSince(began);
        double eventThreadSeconds = (threads.getCurrentThreadCpuTime() - eventThreadBegan) * 1e-9;
        double processSeconds = (machine.getProcessCpuTime() - processBegan) * 1e-9;
        events.leave();
        RepaintManager.setCurrentManager(before);
        return new Measurement(
                seconds,
                frames.frames(),
                frames.gaps(),
                frames.events(),
                heart.delays(),
                eventThreadSeconds / seconds,
                processSeconds / seconds);
    }

    private static void requireEventThread() {
        if (!EventQueue.isDispatchThread()) {
            throw new IllegalStateException("the event thread measures itself; this is "
                    + Thread.currentThread().getName());
        }
    }
}
