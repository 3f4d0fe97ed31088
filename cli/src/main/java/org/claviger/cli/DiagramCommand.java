package org.claviger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Problem;
import org.claviger.report.figure.EnvironmentFigure;
import org.claviger.report.figure.Figure;
import org.claviger.report.figure.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code claviger diagram}: the environment as a picture. */
@Command(
        name = "diagram",
        description = "Draws the environment as SVG.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DiagramCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; without it, to standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            description = "light, dark, print, or page (colours from the page's style); light without it.")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--overview", description = "Fold what would be too wide for a page.")
    private boolean overview;

    DiagramCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        output.filter(file -> !file.getFileName().toString().endsWith(".svg")).ifPresent(file -> {
            throw new Refusal("A diagram is written as .svg; " + file.getFileName() + " does not end in it.");
        });
        Reading reading = model.read();
        if (reading.model().isEmpty()) {
            reading.problems().forEach(problem -> terminal.complain(said(reading, problem)));
            return reading.noText() ? Exit.USAGE : Exit.FINDINGS;
        }
        Figure figure = overview
                ? EnvironmentFigure.overview(reading.model().get(), theme, _ -> Optional.empty())
                : EnvironmentFigure.draw(reading.model().get(), theme);
        if (output.isEmpty()) {
            terminal.result(figure.svg() + "\n");
        } else {
            Written.file(output.get(), out -> out.write(figure.svg().getBytes(StandardCharsets.UTF_8)));
            terminal.result(output.get() + "\n");
        }
        return Exit.FINE;
    }

    private static String said(Reading reading, Problem problem) {
        return Mistakes.line(reading.document().name(), problem);
    }
}
