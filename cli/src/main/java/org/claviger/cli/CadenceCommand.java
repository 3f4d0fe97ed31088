package org.claviger.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claviger.analysis.assess.Subject;
import org.claviger.analysis.derivation.Derivations;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.Model;
import org.claviger.model.file.Reading;
import org.claviger.report.certificate.IntervalCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code claviger cadence}: how often recurring work must be done. */
@Command(
        name = "cadence",
        description = "Derives how often each recurring task must be done, from attack tempo and what is tolerated.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CadenceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(names = "--task", paramLabel = "ID", description = "Only this task.")
    private Optional<String> task = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--certificate",
            paramLabel = "CONTROL",
            description = "Print the interval certificate of this control instead: all that its intervals follow from.")
    private Optional<String> certificate = Optional.empty();

    CadenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Reading reading = model.read();
        if (reading.model().isEmpty()) {
            return refused(reading);
        }
        Model read = reading.model().get();
        Subject subject = Subject.of(read, Knowledge.shipped(), model.today(terminal));
        if (certificate.isPresent()) {
            return certified(read, subject, certificate.get().replaceFirst("^control/", ""));
        }
        Derivations derivations = Derivations.of(read, subject.relations(), subject.caps());
        List<TaskDerivation> tasks =
                task.map(id -> List.of(one(derivations, read, id))).orElseGet(derivations::all);
        terminal.result(json ? CadenceJson.of(reading, tasks) : CadenceText.of(tasks, read));
        return reading.sound() ? Exit.FINE : Exit.FINDINGS;
    }

    private int certified(Model read, Subject subject, String control) {
        if (!read.controls().containsKey(control)) {
            throw new Refusal("There is no control/" + control + " in the model.");
        }
        terminal.result(IntervalCertificate.of(read, subject.caps(), control).json("claviger " + Version.number()));
        return Exit.FINE;
    }

    private static TaskDerivation one(Derivations derivations, Model model, String wanted) {
        String id = wanted.replaceFirst("^task/", "");
        if (!model.tasks().containsKey(id)) {
            throw new Refusal("There is no task/" + id + " in the model.");
        }
        return derivations.of(id);
    }

    private int refused(Reading reading) {
        if (json) {
            terminal.result(CadenceJson.of(reading, List.of()));
        } else {
            reading.problems()
                    .forEach(problem ->
                            terminal.complain(Mistakes.line(reading.document().name(), problem)));
        }
        return reading.noText() ? Exit.USAGE : Exit.FINDINGS;
    }
}
