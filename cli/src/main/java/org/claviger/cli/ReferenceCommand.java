package org.claviger.cli;

import java.util.concurrent.Callable;
import org.claviger.analysis.identify.RulesPage;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.schema.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code claviger reference}: the language field by field, or the pages about rules, as Markdown. */
@Command(
        name = "reference",
        description = "Prints the language reference, or a page about threat rules, as Markdown.",
        mixinStandardHelpOptions = true)
final class ReferenceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--of",
            paramLabel = "PAGE",
            defaultValue = "language",
            description = "language, rules (how they are written) or threat-rules (those of the product).")
    private String page = "language";

    ReferenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.result(
                switch (page) {
                    case "language" -> Reference.markdown();
                    case "rules" -> RulesPage.writing();
                    case "threat-rules" -> RulesPage.listing(Knowledge.shipped().threatRules());
                    default -> throw new Refusal("--of takes language, rules or threat-rules.");
                });
        return Exit.FINE;
    }
}
