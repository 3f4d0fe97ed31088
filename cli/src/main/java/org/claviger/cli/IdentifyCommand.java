package org.claviger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claviger.analysis.identify.Candidate;
import org.claviger.analysis.identify.Identification;
import org.claviger.analysis.identify.Identifier;
import org.claviger.analysis.identify.Resolution;
import org.claviger.analysis.identify.RuleTrials;
import org.claviger.knowledge.Knowledge;
import org.claviger.knowledge.RuleFolder;
import org.claviger.knowledge.RuleSet;
import org.claviger.model.Model;
import org.claviger.model.binding.Nearest;
import org.claviger.model.edit.Edit;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Limits;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Position;
import org.claviger.model.text.TextWriter;
import picocli.CommandLine.ArgGroup;
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

    // As with help, nothing else has to be said.
    @Option(
            names = "--test-rules",
            paramLabel = "DIR",
            help = true,
            description = "Try the rules of a folder on its fixtures; needs no model.")
    private Optional<Path> tested = Optional.empty();

    @ArgGroup(exclusive = true)
    private Decided decided = new Decided();

    @Option(names = "--as", paramLabel = "THREAT", description = "With --accept: the id of the new threat.")
    private Optional<String> as = Optional.empty();

    @Option(names = "--into", paramLabel = "THREAT", description = "With --merge: the threat that takes it up.")
    private Optional<String> into = Optional.empty();

    @Option(names = "--because", paramLabel = "WHY", description = "With --set-aside: the reason.")
    private Optional<String> because = Optional.empty();

    @Option(names = "--by", paramLabel = "ROLE", description = "With --set-aside: the role that decided.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--dry-run", description = "Show what a decision would change in the file, and change nothing.")
    private boolean dryRun;

    IdentifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One of the decisions about a candidate. */
    private static final class Decided {
        @Option(names = "--accept", paramLabel = "ID", description = "Make a threat of a candidate.")
        private Optional<String> accept = Optional.empty();

        @Option(names = "--merge", paramLabel = "ID", description = "Let a threat that is there take a candidate up.")
        private Optional<String> merge = Optional.empty();

        @Option(names = "--set-aside", paramLabel = "ID", description = "Set a candidate aside, with a reason.")
        private Optional<String> setAside = Optional.empty();

        private Optional<String> id() {
            return accept.or(() -> merge).or(() -> setAside);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (tested.isPresent()) {
            return tryRules(RuleFolder.read(tested.get(), Knowledge.shipped()));
        }
        Thread.ofPlatform()
                .daemon()
                .start(() -> Identifier.anticipate(Knowledge.shipped().threatRules()));
        Reading reading = model.read();
        Identification found = identify(reading);
        Optional<String> id = decided.id();
        if (id.isPresent()) {
            return decide(id.get(), reading, found);
        }
        terminal.result(
                json ? IdentifyJson.of(reading, found) : IdentifyText.of(reading, found, all, terminal.style()));
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

    private int tryRules(RuleFolder folder) {
        folder.rules().problems().forEach(problem -> terminal.result(IdentifyText.line(problem) + "\n"));
        List<RuleTrials.Outcome> outcomes = RuleTrials.run(folder.rules(), folder.fixtures());
        for (RuleTrials.Outcome outcome : outcomes) {
            terminal.result((outcome.passed() ? "passed  " : "FAILED  ") + outcome.rule() + "\n");
            outcome.failures().forEach(failure -> terminal.result("        " + failure + "\n"));
        }
        boolean fine = folder.rules().problems().isEmpty() && outcomes.stream().allMatch(RuleTrials.Outcome::passed);
        return fine ? Exit.FINE : Exit.FINDINGS;
    }

    private int decide(String id, Reading reading, Identification found) throws IOException {
        if (!reading.sound() || reading.model().isEmpty()) {
            reading.problems()
                    .forEach(problem ->
                            terminal.complain(Mistakes.line(reading.document().name(), problem)));
            throw new Refusal("Mend the mistakes of the file first; nothing was changed.");
        }
        Candidate candidate = found.find(id).orElseThrow(() -> new Refusal(unknown(id, found)));
        Resolution decision = resolution(decision(candidate, reading.model().get()));
        Optional<String> edited = keepsBytes()
                ? Edit.put(reading.document(), decision.way(), decision.value().orElseThrow())
                : Optional.empty();
        if (edited.isEmpty()) {
            throw new Refusal(byHand(reading, decision));
        }
        if (dryRun) {
            terminal.result(
                    Difference.of(reading.document().name(), reading.document().text(), edited.get()));
            return Exit.FINE;
        }
        write(edited.get());
        terminal.result(reading.document().name() + ": " + decision.said() + ".\n");
        return Exit.FINE;
    }

    private static String unknown(String id, Identification found) {
        List<String> known =
                found.candidates().stream().map(each -> each.id().toString()).toList();
        return "There is no candidate " + id
                + Nearest.to(id, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(". claviger identify lists them.");
    }

    private static Resolution resolution(Resolution.Attempt attempt) {
        return switch (attempt) {
            case Resolution.Made(Resolution resolution) -> resolution;
            case Resolution.Refused(String why) -> throw new Refusal(why);
        };
    }

    private Resolution.Attempt decision(Candidate candidate, Model read) {
        LocalDate today = model.today(terminal);
        if (decided.accept.isPresent()) {
            if (!candidate.standing().threats().isEmpty()) {
                throw new Refusal(candidate.id() + " is taken up by "
                        + candidate.standing().threats().getFirst()
                        + " already; --merge it into that threat to say that it still holds.");
            }
            return Resolution.accept(candidate, as, read, today);
        }
        if (decided.merge.isPresent()) {
            return Resolution.merge(
                    candidate,
                    into.orElseThrow(() -> new Refusal("Say which threat takes it up: --into threat/ID.")),
                    read);
        }
        return Resolution.setAside(
                candidate,
                because.filter(why -> !why.isBlank()).orElseThrow(() -> new Refusal("Say why: --because \"...\".")),
                role(read),
                today);
    }

    private Optional<String> role(Model read) {
        by.map(each -> each.startsWith("role/") ? each.substring("role/".length()) : each)
                .filter(each -> !read.roles().containsKey(each))
                .ifPresent(each -> {
                    throw new Refusal("There is no role/" + each + ".");
                });
        return by;
    }

    /** A text that is not stored as it was decoded, with a byte order mark or in another encoding, is left alone. */
    private boolean keepsBytes() throws IOException {
        byte[] stored = Files.readAllBytes(model.file());
        return Arrays.equals(stored, new String(stored, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                && !(stored.length > 2 && stored[0] == (byte) 0xEF && stored[1] == (byte) 0xBB);
    }

    private void write(String text) throws IOException {
        Path file = model.file().toRealPath();
        Written.file(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        if (!ModelFile.read(file, Limits.DEFAULT.withBytes(Long.MAX_VALUE >> 1)).sound()) {
            throw new IllegalStateException(file + " does not read back");
        }
    }

    private static String byHand(Reading reading, Resolution decision) {
        Position place = reading.document().locate(Pointer.of(decision.way().toArray(String[]::new)));
        Node whole = decision.value().orElseThrow();
        for (String step : decision.way().reversed()) {
            whole = step.equals(Edit.APPEND)
                    ? new Sequence(List.of(whole), Position.NONE)
                    : new Mapping(List.of(new Member(new Scalar(step, false, Position.NONE), whole)), Position.NONE);
        }
        return "The form of the file does not allow a safe change; nothing was changed. Add this yourself, near line "
                + Math.max(1, place.line()) + " of " + reading.document().name() + ":\n\n" + TextWriter.yaml(whole);
    }
}
