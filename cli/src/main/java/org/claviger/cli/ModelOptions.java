package org.claviger.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Assessor;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Limits;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every verb about a model takes: the file, the day, the limit. */
final class ModelOptions {
    @Parameters(paramLabel = "MODEL", description = "The model: YAML, or JSON when its name ends in .json.")
    private Path file = Path.of("model.yaml");

    @Option(names = "--today", paramLabel = "DATE", description = "The day to look at it from; without it, today.")
    private Optional<LocalDate> today = Optional.empty();

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            defaultValue = "64",
            description = "The largest file that is read, in megabytes, 1 to 512; 64 without it.")
    private int megabytes;

    Path file() {
        return file;
    }

    Reading read() {
        if (megabytes < 1 || megabytes > 512) {
            throw new Refusal("--max-size takes 1 to 512.");
        }
        return ModelFile.read(file, Limits.DEFAULT.withBytes((long) megabytes << 20));
    }

    LocalDate today(Terminal terminal) {
        return terminal.today(today);
    }

    Assessment assess(Terminal terminal) {
        return Assessor.assess(read(), Knowledge.shipped(), terminal.today(today));
    }
}
