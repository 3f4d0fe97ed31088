package org.claviger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Assessor;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.Severity;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Document;
import org.claviger.model.text.Limits;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.claviger.model.text.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise: the tutorial leads from the template to a clean check; a template leaves only what its user must settle. */
class TutorialTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

    /** What a template cannot know or do for its user, and why. Anything else that it shows is the template's fault. */
    private static final Map<String, String> THE_USERS_TO_SETTLE = Map.ofEntries(
            Map.entry("CLV-303", "whether a control operates is a fact of the user's house"),
            Map.entry("CLV-304", "when a control will be there is a promise of its owner"),
            Map.entry("CLV-409", "a frequency is adopted by a role, on a day"),
            Map.entry("CLV-501", "planned controls lower nothing, and acceptance needs somebody with the authority"),
            Map.entry("CLV-506", "criteria are approved by a role, on a day"),
            Map.entry("CLV-601", "one signer is a decision, and its weighing is management's"),
            Map.entry("CLV-613", "a restore is done with the user's own backups"),
            Map.entry("CLV-703", "a review is held by the user's own people"),
            Map.entry("CLV-705", "executive management takes responsibility in a signed document"),
            Map.entry("CLV-715", "suppliers are assessed by those who choose them"),
            Map.entry("CLV-717", "documents are approved and put in force by the user's own people"),
            Map.entry("CLV-718", "a risk register is kept by the user's programme from Level II on"),
            Map.entry("CLV-802", "controls are named for each requirement and only planned, as with CLV-303"));

    static Set<String> templates() {
        return Knowledge.TEMPLATES.keySet();
    }

    static List<String> snippets() throws IOException {
        return SNIPPET.matcher(tutorial())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void theTemplateThatItBeginsWithHasNoMistakesOfTheLanguage() {
        assertEquals(List.of(), template("multisig-treasury").reading().problems());
    }

    @Test
    void theFileAtItsEndHasNoErrorAndNoWarning() throws IOException {
        assertEquals(List.of(), said(objections(end()).stream()));
    }

    @Test
    void theCountsAtBeginningAndEndAreThoseOfTheCheck() throws IOException {
        String tutorial = tutorial();
        for (Assessment assessment : List.of(template("multisig-treasury"), end())) {
            String count = "\n%d errors, %d warnings, %d notes.\n"
                    .formatted(
                            assessment.count(Severity.ERROR),
                            assessment.count(Severity.WARNING),
                            assessment.count(Severity.NOTE));
            assertTrue(tutorial.contains(count), "the tutorial does not show" + count);
        }
    }

    @Test
    void thereIsASnippetForEachOfTheNineSteps() throws IOException {
        List<String> steps = Stream.of(tutorial().split("(?m)^## ", -1))
                .filter(section -> section.matches("(?s)\\d\\. .*"))
                .toList();
        assertEquals(9, steps.size());
        assertEquals(
                List.of(),
                steps.stream()
                        .filter(step -> !SNIPPET.matcher(step).find())
                        .map(step -> step.lines().findFirst().orElse(""))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void eachSnippetIsPartOfTheFileAtItsEnd(String snippet) throws IOException {
        assertEquals(
                List.of(),
                missing(tree(snippet), tree(treasury()), "treasury.yaml").toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateLeavesOnlyWhatItsUserMustSettle(String name) {
        assertEquals(
                List.of(),
                said(objections(template(name)).stream()
                        .filter(finding -> !THE_USERS_TO_SETTLE.containsKey(finding.code()))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateNamesAControlForEachRequirementOfItsLevel(String name) {
        Assessment assessment = template(name);
        assertEquals(
                List.of(),
                objections(assessment).stream()
                        .filter(finding -> finding.code().equals("CLV-802"))
                        .flatMap(finding -> finding.requirements().stream())
                        .filter(id -> assessment
                                .subject()
                                .orElseThrow()
                                .relations()
                                .controlsOf(id)
                                .isEmpty())
                        .toList());
    }

    @Test
    void nothingIsLeftToTheUserThatNoTemplateLeaves() {
        Set<String> left = templates().stream()
                .flatMap(name -> objections(template(name)).stream())
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                List.of(),
                THE_USERS_TO_SETTLE.keySet().stream()
                        .filter(code -> !left.contains(code))
                        .toList());
    }

    private static Assessment template(String name) {
        return assess(ModelFile.read(name + ".yaml", KNOWLEDGE.template(name).orElseThrow()));
    }

    private static Assessment end() throws IOException {
        return assess(ModelFile.read("treasury.yaml", treasury()));
    }

    private static Assessment assess(Reading reading) {
        return Assessor.assess(reading, KNOWLEDGE, TODAY);
    }

    /** Notes are left out: they say what lies above the target level. */
    private static List<Finding> objections(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    private static List<String> said(Stream<Finding> findings) {
        return findings.map(finding -> finding.code() + " " + finding.message()).toList();
    }

    private static String tutorial() throws IOException {
        return Files.readString(DOCS.resolve("tutorial.md"));
    }

    private static String treasury() throws IOException {
        return Files.readString(DOCS.resolve("tutorial/treasury.yaml"));
    }

    private static Node tree(String yaml) {
        Problems problems = new Problems(Limits.DEFAULT.faults());
        Document document =
                Document.parse("snippet.yaml", yaml.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, problems);
        assertEquals(List.of(), problems.list());
        return document.root().orElseThrow();
    }

    /** What of a part is not in the whole: mappings are compared member by member, lists item by item in any order. */
    private static Stream<String> missing(Node part, Node whole, String path) {
        return switch (part) {
            case Mapping mapping
            when whole instanceof Mapping other ->
                mapping.members().stream().flatMap(member -> missing(member, other, path));
            case Sequence sequence
            when whole instanceof Sequence other ->
                sequence.items().stream()
                        .filter(item -> other.items().stream().noneMatch(each -> contains(each, item)))
                        .map(item -> path + ": no such item as in line "
                                + item.position().line());
            case Scalar scalar
            when whole instanceof Scalar other && scalar.text().equals(other.text()) -> Stream.empty();
            default ->
                Stream.of(path + ": other than in line " + part.position().line());
        };
    }

    private static Stream<String> missing(Member member, Mapping whole, String path) {
        String name = member.name().text();
        return whole.members().stream()
                .filter(other -> other.name().text().equals(name))
                .findFirst()
                .map(other -> missing(member.value(), other.value(), path + "/" + name))
                .orElseGet(() -> Stream.of(path + "/" + name + ": not there"));
    }

    private static boolean contains(Node whole, Node part) {
        return missing(part, whole, "").findAny().isEmpty();
    }
}
