package org.claviger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claviger.analysis.assess.Subject;
import org.claviger.analysis.derivation.AsKept;
import org.claviger.analysis.derivation.Derivations;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.analysis.operation.OperatingLog;
import org.claviger.analysis.schedule.DrawnDays;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.Model;
import org.claviger.model.file.Reading;
import org.claviger.model.value.Interval;
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

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description = "Also the detection that records of the work show, one JSON object a line.")
    private Optional<Path> records = Optional.empty();

    @Option(
            names = "--draw",
            paramLabel = "FROM..UNTIL",
            description = "Draw days of --task at random; print what binds them, and keep them in --secret.")
    private Optional<String> draw = Optional.empty();

    @Option(names = "--secret", paramLabel = "FILE", description = "The file that keeps drawn days until they are due.")
    private Optional<Path> secret = Optional.empty();

    @Option(
            names = "--reveal",
            paramLabel = "FILE",
            description = "Print drawn days with their nonce, to be put in the place of what was committed to.")
    private Optional<Path> reveal = Optional.empty();

    CadenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Reading reading = model.read();
        if (reading.model().isEmpty()) {
            return refused(reading);
        }
        Model read = reading.model().get();
        Subject subject = Subject.of(read, Knowledge.shipped(), model.today(terminal));
        if (certificate.isPresent()) {
            return certified(read, subject, certificate.get().replaceFirst("^control/", ""));
        }
        if (draw.isPresent()) {
            return drawn(read, draw.get());
        }
        if (reveal.isPresent()) {
            return revealed(read, DrawnFile.read(reveal.get()));
        }
        Derivations derivations = Derivations.of(read, subject.relations(), subject.caps());
        List<TaskDerivation> tasks =
                task.map(id -> List.of(one(derivations, read, id))).orElseGet(derivations::all);
        CadenceAnswer answer = new CadenceAnswer(read, model.today(terminal), tasks, kept(read, subject, tasks));
        terminal.result(json ? CadenceJson.of(reading, Optional.of(answer)) : CadenceText.of(answer));
        return reading.sound() && !answer.forged() ? Exit.FINE : Exit.FINDINGS;
    }

    private Optional<Map<String, AsKept>> kept(Model read, Subject subject, List<TaskDerivation> tasks)
            throws IOException {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        OperatingLog log;
        try (Stream<String> lines = Files.lines(records.get(), StandardCharsets.UTF_8)) {
            log = OperatingLog.of(lines);
        } catch (UncheckedIOException | NoSuchFileException e) {
            throw new Refusal(records.get() + " cannot be read as text.");
        }
        log.problems().forEach(problem -> terminal.complain(records.get() + ": " + problem));
        Map<String, AsKept> kept = new LinkedHashMap<>();
        for (TaskDerivation each : tasks) {
            AsKept.of(read, subject.relations(), each, log, model.today(terminal))
                    .ifPresent(one -> kept.put(each.task().id(), one));
        }
        return Optional.of(kept);
    }

    private int drawn(Model read, String period) throws IOException {
        String id = task.orElseThrow(() -> new Refusal("--draw needs --task.")).replaceFirst("^task/", "");
        Path file = secret.orElseThrow(() -> new Refusal("--draw needs --secret, a new file for the days."));
        Interval every = Optional.ofNullable(read.tasks().get(id))
                .orElseThrow(() -> new Refusal("There is no task/" + id + " in the model."))
                .every()
                .filter(each -> each.longestGapDays() > 0)
                .orElseThrow(() -> new Refusal("task/" + id + " states no interval that days can be drawn for."));
        try {
            String[] ends = period.split("\\.\\.", -1);
            if (ends.length != 2) {
                throw new Refusal("--draw takes FROM..UNTIL, two dates.");
            }
            DrawnDays days =
                    DrawnDays.draw(id, every, LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), new SecureRandom());
            DrawnFile.write(file, days);
            terminal.result(DrawnFile.yaml(days, false) + "\n");
            terminal.complain("Put this line under drawn of task/" + id + " and let others see it before " + days.from()
                    + "; keep " + file + " from those who do the work, and --reveal it afterwards.");
            return Exit.FINE;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refusal("--draw takes FROM..UNTIL, two dates: " + e.getMessage());
        }
    }

    /** Only what the model committed to is revealed. */
    private int revealed(Model read, DrawnDays days) {
        boolean committed = Optional.ofNullable(read.tasks().get(days.task())).stream()
                .flatMap(each -> each.drawn().stream())
                .anyMatch(each -> each.commitment().equals(days.commitment()));
        terminal.result(DrawnFile.yaml(days, true) + "\n");
        if (!committed) {
            terminal.complain(
                    "task/" + days.task() + " did not commit to these days: no drawn entry has their digest.");
        }
        return committed ? Exit.FINE : Exit.FINDINGS;
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
            terminal.result(CadenceJson.of(reading, Optional.empty()));
        } else {
            reading.problems()
                    .forEach(problem ->
                            terminal.complain(Mistakes.line(reading.document().name(), problem)));
        }
        return reading.noText() ? Exit.USAGE : Exit.FINDINGS;
    }
}
