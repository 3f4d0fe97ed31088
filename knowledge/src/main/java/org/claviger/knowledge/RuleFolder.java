package org.claviger.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claviger.model.text.Document;
import org.claviger.model.text.Limits;
import org.claviger.model.text.Node;
import org.claviger.model.text.Position;
import org.claviger.model.text.Problems;

/**
 * A folder of somebody's own rules: every file in it, not below it, whose name ends in {@code .yaml}. At most
 * {@value #FILES} files of at most one megabyte each, and {@value #RULES} rules in all; what is beyond is said and left out.
 *
 * @param rules what could be read
 * @param fixtures the files of the folder that hold fixtures rather than rules
 */
public record RuleFolder(RuleSet rules, List<Document> fixtures) {
    private static final int FILES = 100;
    private static final int RULES = 500;
    private static final Limits LIMITS = Limits.DEFAULT.withBytes(1 << 20);

    /** What a file of fixtures says it is. */
    public static final String FIXTURES = "threat-rule-fixtures";

    /** Reads a folder; one that is not there is a problem, not an exception. */
    public static RuleFolder read(Path folder, Knowledge knowledge) {
        RuleSet rules = new RuleSet(List.of(), List.of());
        List<Document> fixtures = new ArrayList<>();
        try {
            List<Path> files = files(folder);
            for (Path file : files.subList(0, Math.min(FILES, files.size()))) {
                Problems problems = new Problems(LIMITS.faults());
                Document document = document(file, problems);
                if (isFixtures(document)) {
                    fixtures.add(document);
                } else {
                    rules = rules.with(RuleReader.read(document, problems, knowledge, false));
                }
            }
            if (files.size() > FILES) {
                rules = rules.with(refused(folder, "There are " + files.size() + " files; " + FILES + " are read."));
            }
        } catch (IOException e) {
            rules = rules.with(refused(folder, "The folder cannot be read."));
        }
        return new RuleFolder(bounded(rules, folder), fixtures);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static Document document(Path file, Problems problems) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Document.read(file.toString(), in, LIMITS, problems);
        }
    }

    private static boolean isFixtures(Document document) {
        return document.root().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast).stream()
                .flatMap(root -> root.members().stream())
                .anyMatch(member -> member.name().text().equals("kind")
                        && member.value() instanceof Node.Scalar kind
                        && kind.text().equals(FIXTURES));
    }

    private static RuleSet bounded(RuleSet rules, Path folder) {
        return rules.entries().size() <= RULES
                ? rules
                : new RuleSet(rules.entries().subList(0, RULES), rules.problems())
                        .with(refused(
                                folder, "There are " + rules.entries().size() + " rules; " + RULES + " are used."));
    }

    private static RuleSet refused(Path folder, String message) {
        return new RuleSet(
                List.of(),
                List.of(new RuleProblem(
                        "", folder.toString(), Position.NONE, message, "Check the path and what is in it.")));
    }
}
