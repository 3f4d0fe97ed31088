package org.claviger.cli;

import java.util.concurrent.Callable;
import org.claviger.model.schema.JsonSchema;
import picocli.CommandLine.Command;

/** {@code claviger schema}: the language as a JSON Schema, for editors. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of the language, for editors.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.result(JsonSchema.text());
        return Exit.FINE;
    }
}
