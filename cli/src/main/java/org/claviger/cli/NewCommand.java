package org.claviger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claviger.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code claviger new}: a first model from an architecture template. */
@Command(
        name = "new",
        description = "Writes a first model from an architecture template; without a template, lists them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = {"-t", "--template"},
            paramLabel = "NAME",
            description = "The template.")
    private Optional<String> template = Optional.empty();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Where to write it; model.yaml without it. Never overwritten.")
    private Path file = Path.of("model.yaml");

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (template.isEmpty()) {
            terminal.result(templates());
            return Exit.FINE;
        }
        String text = Knowledge.shipped()
                .template(template.get())
                .orElseThrow(() -> new Refusal("There is no such template. The templates are:\n"
                        + templates().stripTrailing()));
        write(text);
        terminal.result(file + "\n");
        return Exit.FINE;
    }

    private void write(String text) throws IOException {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(file + " is there already; choose another name.");
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no folder " + file.toAbsolutePath().getParent() + ".");
        }
    }

    private static String templates() {
        StringBuilder list = new StringBuilder();
        Knowledge.TEMPLATES.forEach((name, what) -> list.append(String.format("%-22s %s%n", name, what)));
        return list.toString();
    }
}
