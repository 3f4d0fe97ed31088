package org.claviger.cli;

import java.util.concurrent.Callable;
import org.claviger.model.schema.Reference;
import picocli.CommandLine.Command;

/** {@code claviger reference}: the language field by field, as Markdown. */
@Command(
        name = "reference",
        description = "Prints the language reference, as Markdown.",
        mixinStandardHelpOptions = true)
final class ReferenceCommand implements Callable<Integer> {
    private final Terminal terminal;

    ReferenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.result(Reference.markdown());
        return Exit.FINE;
    }
}
