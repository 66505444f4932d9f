package org.opentmr.app.cli;

/** Whether a person watches. */
final class Terminal {

    private Terminal() {}

    /** True where input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // where it is never null, it can say whether it is a terminal
    static boolean isThere() {
        java.io.Console terminal = System.console();
        if (terminal == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(terminal);
        } catch (NoSuchMethodException e) {
            return true; // before Java 22 there is a console on a terminal only
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
