package org.claviger.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.Subject;
import org.claviger.model.Elements;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import org.claviger.report.document.view.Anchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the document says, whoever reads it and whatever the file holds. */
class ThreatModelDocumentTest {
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @ParameterizedTest
    @ValueSource(strings = {"demonstration.yaml", "bybit-2025.yaml", "ronin-2022.yaml", "eth-cold.yaml"})
    void everyElementOfAModelHasItsPlace(String example) {
        String yaml = Samples.text(example);
        String html = Samples.html(example);
        Set<String> anchors = all(ANCHOR, html);
        Subject subject = Samples.assessed(yaml).subject().orElseThrow();
        for (Ref ref : Elements.of(subject.model()).refs()) {
            assertTrue(anchors.contains(Anchor.of(ref)), () -> ref + " is nowhere described");
            assertTrue(html.contains(">" + ref.id() + "</code>"), () -> "the id of " + ref + " is not shown");
        }
    }

    @Test
    void everyFindingIsListedWithWhatWouldSettleIt() {
        String yaml = Samples.text("demonstration.yaml");
        String text = read(Samples.html("demonstration.yaml"));
        for (Finding finding : Samples.assessed(yaml).findings()) {
            assertTrue(text.contains(finding.code()), finding::code);
            assertTrue(text.contains(squeezed(finding.message())), finding::message);
            assertTrue(text.contains(squeezed(finding.settle())), finding::settle);
            assertTrue(text.contains("model.yaml:" + finding.position().line()), finding::message);
        }
    }

    @Test
    void everyRequirementIsShownInTheWordsOfAVerdictAndNoneIsCalledCompliant() {
        String yaml = Samples.text("demonstration.yaml");
        Assessment assessment = Samples.assessed(yaml);
        String html = Samples.html("demonstration.yaml");
        assertEquals(59, assessment.requirements().size());
        assessment.requirements().forEach((id, verdict) -> {
            String row = html.substring(html.indexOf("id=\"" + anchor(id) + "\""));
            assertTrue(row.substring(0, row.indexOf("</tr>")).contains(">" + verdict.words() + "<"), id::text);
        });
        assertFalse(read(html).matches("(?is).*\\b(compliant|complies)\\b.*"));
    }

    private static String anchor(RequirementId id) {
        return "requirement-" + id.text().replace('.', '-');
    }

    @ParameterizedTest
    @ValueSource(strings = {"demonstration.yaml", "bybit-2025.yaml", "eth-cold.yaml"})
    void noLinkLeadsNowhereAndNoAnchorStandsTwice(String example) {
        String html = Samples.html(example);
        Set<String> anchors = all(ANCHOR, html);
        all(LINK, html).forEach(link -> assertTrue(anchors.contains(link), () -> "#" + link + " leads nowhere"));
        long occurrences = ANCHOR.matcher(html).results().count();
        assertEquals(anchors.size(), occurrences);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demonstration.yaml", "bybit-2025.yaml", "eth-cold.yaml"})
    void nothingIsLeftBlank(String example) {
        String html = Samples.html(example);
        String withoutGrid = html.replaceAll("(?s)<table class=\"grid\".*?</table>", "");
        assertFalse(Pattern.compile("<t[dh][^>]*>\\s*(<div>\\s*</div>\\s*)*</t[dh]>")
                .matcher(withoutGrid)
                .find());
    }

    @Test
    void textOfAHostileModelStaysText() {
        String html = Samples.document("""
                claviger: 1
                system:
                  id: hostile
                  name: "<script>alert(1)</script>"
                  organisation: "\\"><img src=x onerror=alert(2)>"
                  purpose: "</style></title><svg onload=alert(3)> \\u202Egnp.exe \\a \\u0085"
                threats:
                  evil:
                    title: "{{7*7}} ${7*7} <b>bold</b>"
                    references: ["javascript:alert(4)", "https://example.org/\\"onmouseover=alert(5)//"]
                """).html();
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("<img"));
        assertFalse(html.contains("<svg onload"));
        assertFalse(html.contains("<b>"));
        assertFalse(html.contains("href=\"javascript:"));
        assertTrue(html.contains("href=\"https://example.org/&#34;onmouseover=alert(5)//\""));
        assertFalse(html.contains("\u202E"));
        assertFalse(html.contains("\u0007"));
        assertTrue(read(html).contains("<script>alert(1)</script>"));
        assertTrue(read(html).contains("{{7*7}} ${7*7} <b>bold</b>"));
    }

    @Test
    void theSameInputGivesTheSameText() {
        String yaml = Samples.text("demonstration.yaml");
        assertEquals(Samples.html("demonstration.yaml"), Samples.document(yaml).html());
    }

    @Test
    void thePageNeedsNothingBesideItself() {
        String html = Samples.html("demonstration.yaml");
        for (String foreign : List.of("<link", "<script", "@import", "url(", " src=", "folder/")) {
            assertFalse(html.contains(foreign), foreign);
        }
        assertTrue(html.contains("prefers-color-scheme: dark"));
    }

    @Test
    void anEmptyModelTeachesWhatBelongsIntoEachChapter() {
        String html =
                Samples.document("claviger: 1\nsystem: {id: new-system}\n").html();
        for (String section : List.of(
                "scope:",
                "components:",
                "keys:",
                "wallets:",
                "workflows:",
                "threats:",
                "controls:",
                "criteria:",
                "tasks:",
                "compromise-plans:",
                "reviews:",
                "responsibility:")) {
            assertTrue(html.contains(section), section);
        }
    }

    @Test
    void everyExampleThatIsTaughtIsWrittenInTheLanguage() {
        String html =
                Samples.document("claviger: 1\nsystem: {id: new-system}\n").html();
        Matcher examples = Pattern.compile("(?s)<pre>(.*?)</pre>").matcher(html);
        int count = 0;
        while (examples.find()) {
            String example = unescaped(examples.group(1));
            String yaml =
                    "claviger: 1\n" + (example.startsWith("system:") ? "" : "system: {id: new-system}\n") + example;
            Samples.assessed(yaml.replace("system:\n", "system:\n  id: new-system\n")).reading().problems().stream()
                    .filter(problem -> !problem.message().contains("refers to")
                            && !problem.message().contains("no such"))
                    .filter(problem -> !problem.fault().name().contains("REFERENCE"))
                    .forEach(problem -> assertEquals("", problem.fault() + ": " + problem.message(), example));
            count++;
        }
        assertTrue(count >= 12, count + " examples");
    }

    @Test
    void aFileWithoutAModelIsADocumentOfItsMistakes() {
        String text = read(Samples.document("claviger: 1\nsystem: [\n").html());
        assertTrue(text.contains("No threat model could be read"));
        assertTrue(text.contains("CLV-002"), text);
    }

    @Test
    void threeHundredThreatsAreSet() {
        String html = Samples.document(Samples.large(300)).html();
        assertTrue(html.contains("threat-299"));
        assertTrue(html.contains(">T300<"));
    }

    private static Set<String> all(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What a reader reads: without markup, blanks squeezed. */
    private static String read(String html) {
        return squeezed(unescaped(TAG.matcher(html).replaceAll(" ")));
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
