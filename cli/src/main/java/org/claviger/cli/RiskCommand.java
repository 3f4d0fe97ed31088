package org.claviger.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.loss.PlannedLooks;
import org.claviger.analysis.loss.Risk;
import org.claviger.analysis.loss.RiskAnalysis;
import org.claviger.analysis.loss.RiskSettings;
import org.claviger.model.file.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code claviger risk}: residual risk in money against tolerance. */
@Command(
        name = "risk",
        description = "Shows residual risk in money against tolerance, and what each control is worth.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RiskCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The seed of every random number; 1 without it. The same seed gives the same figures.")
    private long seed;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many years to simulate for the system, 1000 to 10000000; a million without it.")
    private int years;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "64",
            description = "How often to draw what is not known, for bands and confidence, 0 to 1000; 64 without it.")
    private int draws;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads to simulate on, 1 to 64; as many as there are cores without it. Changes no figure.")
    private int threads;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RiskCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (years < 1_000 || years > 10_000_000 || draws < 0 || draws > 1_000 || threads < 0 || threads > 64) {
            throw new Refusal("--years takes 1000 to 10000000, --draws 0 to 1000, --threads 1 to 64.");
        }
        Reading reading = model.read();
        if (reading.model().isEmpty()) {
            return refused(reading);
        }
        int used = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        RiskSettings settings = new RiskSettings(seed, years, draws, used);
        Risk risk = RiskAnalysis.of(
                reading.model().get(),
                model.today(terminal),
                new PlannedLooks(),
                settings,
                new Budget(InstantSource.system(), Duration.ofSeconds(60), 1L << 28));
        terminal.result(json ? RiskJson.of(reading, risk, settings) : RiskText.of(risk));
        return reading.sound() ? Exit.FINE : Exit.FINDINGS;
    }

    private int refused(Reading reading) {
        if (json) {
            terminal.result(RiskJson.of(reading));
        } else {
            reading.problems()
                    .forEach(problem ->
                            terminal.complain(Mistakes.line(reading.document().name(), problem)));
        }
        return reading.noText() ? Exit.USAGE : Exit.FINDINGS;
    }
}
