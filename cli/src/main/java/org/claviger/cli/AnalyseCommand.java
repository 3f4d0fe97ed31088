package org.claviger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.claviger.analysis.likelihood.CompletionRate;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.openpsa.OpenPsaWriter;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.structure.ControlWorth;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Structure;
import org.claviger.analysis.structure.StructureAnalysis;
import org.claviger.analysis.structure.Supposition;
import org.claviger.analysis.structure.Worth;
import org.claviger.model.Model;
import org.claviger.model.file.Reading;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.ValueFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code claviger analyse}: who must fall for the funds to go. */
@Command(
        name = "analyse",
        description = "Shows from the structure which compromises move or lose the assets of each wallet.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AnalyseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(names = "--wallet", paramLabel = "ID", description = "Only this wallet.")
    private Optional<String> wallet = Optional.empty();

    @Option(
            names = "--without",
            paramLabel = "CONTROL",
            description = "Suppose that this control were not there; repeatable.")
    private List<String> without = List.of();

    @Option(
            names = "--with",
            paramLabel = "CONTROL",
            description = "Suppose that this control were in place; repeatable.")
    private List<String> with = List.of();

    @Option(
            names = "--sets",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many of the smallest sets to list; 5 without it.")
    private int sets;

    @Option(
            names = "--limit-seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "The longest for one question about one wallet; 60 without it.")
    private int seconds;

    @Option(
            names = "--raise-to",
            paramLabel = "N",
            description = "Also the least additions after which nobody fewer than N, 2 to 9, move the assets.")
    private Optional<Integer> raiseTo = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--open-psa",
            paramLabel = "FILE",
            description = "Write the wallet's theft function as Open-PSA; needs --wallet where there are several.")
    private Optional<Path> openPsa = Optional.empty();

    @Option(names = "--loss", description = "With --open-psa: loss instead of theft.")
    private boolean loss;

    AnalyseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (sets < 1 || sets > 10_000 || seconds < 1 || seconds > 3_600) {
            throw new Refusal("--sets takes 1 to 10000, --limit-seconds 1 to 3600.");
        }
        Reading reading = model.read();
        if (reading.model().isEmpty()) {
            return refused(reading);
        }
        Structure today = structure(reading, Supposition.NONE);
        List<Ref> wallets = wallets(today);
        if (openPsa.isPresent()) {
            write(today, wallets, openPsa.get());
        }
        Supposition supposed = supposed(reading);
        Optional<StructureAnalysis> other = supposed.equals(Supposition.NONE)
                ? Optional.empty()
                : Optional.of(analysis(structure(reading, supposed)));
        if (raiseTo.filter(least -> least < 2 || least > 9).isPresent()) {
            throw new Refusal("--raise-to takes 2 to 9.");
        }
        Optional<Structured.Raise> raise = raiseTo.map(least ->
                new Structured.Raise(least, structure(reading, new Supposition(Set.of(), Set.of(), true))));
        Structured structured = new Structured(
                today, analysis(today), rate(today, reading), other, raise, worth(today, reading, wallets), wallets);
        terminal.result(json ? StructureJson.of(reading, structured) : StructureText.of(structured));
        return reading.sound() ? Exit.FINE : Exit.FINDINGS;
    }

    private int refused(Reading reading) {
        if (json) {
            terminal.result(StructureJson.of(reading));
        } else {
            reading.problems()
                    .forEach(problem ->
                            terminal.complain(Mistakes.line(reading.document().name(), problem)));
        }
        return reading.noText() ? Exit.USAGE : Exit.FINDINGS;
    }

    private Structure structure(Reading reading, Supposition supposition) {
        return Structure.of(reading.model().orElseThrow(), model.today(terminal), supposition);
    }

    private StructureAnalysis analysis(Structure structure) {
        return new StructureAnalysis(structure, budget(), sets);
    }

    private List<ControlWorth> worth(Structure today, Reading reading, List<Ref> wallets) {
        return new Worth(reading.model().orElseThrow(), model.today(terminal), analysis(today), budget()).of(wallets);
    }

    private CompletionRate rate(Structure structure, Reading reading) {
        Model read = reading.model().orElseThrow();
        return new CompletionRate(structure, read, Relations.of(read), model.today(terminal), budget());
    }

    private Budget budget() {
        return new Budget(InstantSource.system(), Duration.ofSeconds(seconds), 1L << 29);
    }

    private List<Ref> wallets(Structure structure) {
        if (wallet.isEmpty()) {
            return structure.wallets();
        }
        Ref wanted = ref("wallet/" + wallet.get().replaceFirst("^wallet/", ""), Kind.WALLET);
        if (!structure.wallets().contains(wanted)) {
            throw new Refusal("There is no " + wanted + " in " + model.file() + ".");
        }
        return List.of(wanted);
    }

    private Supposition supposed(Reading reading) {
        return new Supposition(controls(without, reading), controls(with, reading), false);
    }

    private static Set<Ref> controls(List<String> names, Reading reading) {
        Set<Ref> controls = new LinkedHashSet<>();
        for (String name : names) {
            Ref control = ref(name, Kind.CONTROL);
            if (!reading.model().orElseThrow().controls().containsKey(control.id())) {
                throw new Refusal("There is no " + control + " in the model.");
            }
            controls.add(control);
        }
        return new HashSet<>(controls);
    }

    private static Ref ref(String text, Kind kind) {
        try {
            Ref ref = Ref.parse(text);
            if (ref.kind() == kind) {
                return ref;
            }
        } catch (ValueFormatException e) {
            throw new Refusal("\"" + text + "\" is not " + e.getMessage() + ".");
        }
        throw new Refusal("\"" + text + "\" is no " + kind.word() + ".");
    }

    private void write(Structure structure, List<Ref> wallets, Path file) throws IOException {
        if (wallets.size() != 1) {
            throw new Refusal("--open-psa writes one wallet; name it with --wallet.");
        }
        Ref only = wallets.getFirst();
        Answer<FaultTree> tree = structure.tree(only, loss ? Question.LOSS : Question.THEFT);
        switch (tree) {
            case Answer.Shown<FaultTree>(FaultTree shown) -> {
                byte[] text = OpenPsaWriter.write(only.id(), shown).getBytes(StandardCharsets.UTF_8);
                Written.file(file, out -> out.write(text));
            }
            case Answer.NotShown<FaultTree>(String reason) -> throw new Refusal(reason);
        }
    }
}
