package org.claviger.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code claviger version}: what this program is and what it knows. */
@Command(
        name = "version",
        description = "Prints the versions of program, language, knowledge and Java.",
        mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.result(String.join("\n", new Version().getVersion()) + "\n");
        return Exit.FINE;
    }
}
