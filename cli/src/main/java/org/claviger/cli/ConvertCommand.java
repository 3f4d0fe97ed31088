package org.claviger.cli;

import java.util.concurrent.Callable;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Document.Notation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code claviger convert}: a model in its canonical form, as YAML or JSON. */
@Command(
        name = "convert",
        description = "Prints a model in its canonical form; comments are not kept.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ConvertCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = "--to",
            paramLabel = "NOTATION",
            defaultValue = "yaml",
            description = "yaml or json; yaml without it.")
    private Notation to = Notation.YAML;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Reading reading = model.read();
        if (reading.model().isEmpty() || !reading.sound()) {
            reading.problems()
                    .forEach(problem ->
                            terminal.complain(Mistakes.line(reading.document().name(), problem)));
            return reading.noText() ? Exit.USAGE : Exit.FINDINGS;
        }
        terminal.result(
                to == Notation.JSON
                        ? ModelFile.json(reading.model().get())
                        : ModelFile.yaml(reading.model().get()));
        return Exit.FINE;
    }
}
