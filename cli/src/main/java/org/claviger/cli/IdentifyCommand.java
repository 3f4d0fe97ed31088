package org.claviger.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claviger.analysis.identify.Identification;
import org.claviger.analysis.identify.Identifier;
import org.claviger.knowledge.Knowledge;
import org.claviger.knowledge.RuleFolder;
import org.claviger.knowledge.RuleSet;
import org.claviger.model.file.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code claviger identify}: threats found from the architecture. */
@Command(
        name = "identify",
        description =
                "Finds candidate threats from the architecture of a model, and records what is decided about them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class IdentifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--all", description = "Print decided candidates too, not only those that ask for a decision.")
    private boolean all;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A folder of rules of your own, beside those of the product.")
    private Optional<Path> own = Optional.empty();

    IdentifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Reading reading = model.read();
        Identification found = identify(reading);
        if (json) {
            terminal.result(IdentifyJson.of(reading, found));
        } else {
            terminal.result(IdentifyText.of(reading, found, all, terminal.style()));
        }
        return reading.noText() ? Exit.USAGE : reading.sound() ? Exit.FINE : Exit.FINDINGS;
    }

    private Identification identify(Reading reading) {
        RuleSet rules = rules();
        return reading.model()
                .map(read -> Identifier.identify(read, rules, System::nanoTime))
                .orElseGet(() -> Identification.nothing(rules.problems()));
    }

    private RuleSet rules() {
        Knowledge knowledge = Knowledge.shipped();
        return own.map(folder -> knowledge
                        .threatRules()
                        .with(RuleFolder.read(folder, knowledge).rules()))
                .orElseGet(knowledge::threatRules);
    }
}
