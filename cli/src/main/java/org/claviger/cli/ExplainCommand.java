package org.claviger.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claviger.analysis.assess.FindingCatalogue;
import org.claviger.analysis.assess.FindingCatalogue.Explanation;
import org.claviger.model.binding.Nearest;
import org.claviger.report.findings.FindingsJson;
import org.claviger.report.findings.FindingsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code claviger explain}: what a code means, or the list of all codes. */
@Command(
        name = "explain",
        description = "Explains a finding's code; without one, lists all codes.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "The code, such as CLV-204.")
    private Optional<String> code = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FindingCatalogue catalogue = FindingCatalogue.shipped();
        if (code.isEmpty()) {
            terminal.result(json ? FindingsJson.of(catalogue.all()) : list(catalogue.all()));
            return Exit.FINE;
        }
        String canonical = FindingCatalogue.canonical(code.get());
        Explanation explanation = catalogue.find(canonical).orElseThrow(() -> unknown(canonical, catalogue));
        terminal.result(
                json
                        ? FindingsJson.of(canonical, explanation)
                        : FindingsText.of(canonical, explanation, terminal.style()));
        return Exit.FINE;
    }

    private static String list(Map<String, Explanation> all) {
        StringBuilder list = new StringBuilder();
        all.forEach((each, explanation) -> list.append(
                String.format("%s  %-8s %s%n", each, explanation.severity().word(), explanation.title())));
        return list.toString();
    }

    private static Refusal unknown(String code, FindingCatalogue catalogue) {
        String near = Nearest.to(code, catalogue.all().keySet())
                .map(each -> " Did you mean " + each + "?")
                .orElse("");
        return new Refusal("There is no code " + code.lines().findFirst().orElse("") + "." + near
                + " All codes: claviger explain");
    }
}
