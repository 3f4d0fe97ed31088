package org.claviger.cli;

import java.util.concurrent.Callable;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Severity;
import org.claviger.report.findings.FindingsJson;
import org.claviger.report.findings.FindingsText;
import org.claviger.report.findings.Sarif;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code claviger check}: the assessor's eye. */
@Command(
        name = "check",
        description = "Says what an assessor would object to in a model.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @ArgGroup(exclusive = true)
    private Format format = new Format();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "The least severity that makes the exit status 1: error, warning or note; error without it.")
    private Severity failOn = Severity.ERROR;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One of the outputs. */
    private static final class Format {
        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Option(names = "--sarif", description = "Print SARIF 2.1.0.")
        private boolean sarif;
    }

    @Override
    public Integer call() {
        Assessment assessment = model.assess(terminal);
        if (format.json) {
            terminal.result(FindingsJson.of(assessment));
        } else if (format.sarif) {
            terminal.result(Sarif.of(assessment, Version.number()));
        } else {
            terminal.result(FindingsText.of(assessment, terminal.style()));
        }
        return status(assessment);
    }

    private int status(Assessment assessment) {
        if (assessment.reading().noText()) {
            return Exit.USAGE;
        }
        boolean stands = assessment.findings().stream()
                .anyMatch(finding -> finding.severity().compareTo(failOn) <= 0);
        return stands ? Exit.FINDINGS : Exit.FINE;
    }
}
