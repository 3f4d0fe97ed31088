package org.claviger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claviger.analysis.assess.Assessment;
import org.claviger.report.document.ThreatModelDocument;
import org.claviger.report.document.chapter.Edition;
import org.claviger.report.findings.FindingsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code claviger report}: the threat model as a document. */
@Command(
        name = "report",
        description = "Writes the threat model as a document, PDF or HTML, and prints its path.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it, ending in .pdf or .html; without it, the model's name with .pdf.")
    private Optional<Path> output = Optional.empty();

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path file = output.orElseGet(() -> beside(model.file()));
        String name = file.getFileName().toString();
        if (!name.endsWith(".pdf") && !name.endsWith(".html")) {
            throw new Refusal("A report is written as .pdf or .html; " + name + " ends in neither.");
        }
        Assessment assessment = model.assess(terminal);
        if (assessment.subject().isEmpty()) {
            terminal.complain("There is no model to report on.\n"
                    + FindingsText.of(assessment, terminal.style()).stripTrailing());
            return assessment.reading().noText() ? Exit.USAGE : Exit.FINDINGS;
        }
        Edition edition = Edition.of(Version.number(), Files.readAllBytes(model.file()));
        ThreatModelDocument document = ThreatModelDocument.of(assessment, edition);
        Written.file(file, out -> {
            if (name.endsWith(".pdf")) {
                document.pdf(out, terminal::complain);
            } else {
                out.write(document.html().getBytes(StandardCharsets.UTF_8));
            }
        });
        terminal.result(file + "\n");
        return Exit.FINE;
    }

    private static Path beside(Path model) {
        String name = model.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return model.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".pdf");
    }
}
