package org.claviger.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.claviger.report.findings.FindingsText.Style;

/** Where results and remarks go, and what day it is. */
public final class Terminal {
    private final PrintStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;
    private final Clock clock;

    /** A terminal on these streams; {@code interactive} when a person looks at it. */
    public Terminal(PrintStream out, PrintStream err, boolean interactive, Clock clock) {
        this.bytes = out;
        this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.interactive = interactive;
        this.clock = clock;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Results that are bytes rather than text. */
    PrintStream bytes() {
        out.flush();
        return bytes;
    }

    /** A result. */
    void result(String text) {
        out.print(text);
        out.flush();
    }

    /** Something that went wrong, or a remark. */
    void complain(String text) {
        err.println("claviger: " + text);
    }

    LocalDate today(Optional<LocalDate> stated) {
        return stated.orElseGet(() -> LocalDate.now(clock));
    }

    /** Colours only where a person sees them and has not asked for none (no-color.org). */
    Style style() {
        String noColour = System.getenv("NO_COLOR");
        boolean wanted = noColour == null || noColour.isEmpty();
        return interactive && wanted ? Style.COLOURED : Style.PLAIN;
    }
}
