package org.claviger.report.findings;

import java.util.Map;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.FindingCatalogue.Explanation;
import org.claviger.analysis.assess.Severity;
import org.claviger.analysis.assess.Verdict;
import org.claviger.model.value.RequirementId;
import tools.jackson.core.JsonGenerator;

/** Findings and explanations as JSON. The shape is stable and described in {@code docs/command-line.md}. */
public final class FindingsJson {
    private FindingsJson() {}

    /** The whole assessment; the same shape whether the file could be read or not. */
    public static String of(Assessment assessment) {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeStringProperty("file", assessment.reading().document().name());
            json.writeArrayPropertyStart("findings");
            for (Finding finding : assessment.findings()) {
                finding(finding, assessment.reading().document().name(), json);
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("requirements");
            for (Map.Entry<RequirementId, Verdict> entry :
                    assessment.requirements().entrySet()) {
                json.writeStringProperty(entry.getKey().text(), entry.getValue().words());
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("summary");
            for (Severity severity : Severity.values()) {
                json.writeNumberProperty(severity.word(), assessment.count(severity));
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void finding(Finding finding, String file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("element", finding.element());
        json.writeStringProperty("file", file);
        json.writeNumberProperty("line", finding.position().line());
        json.writeNumberProperty("column", finding.position().column());
        json.writeStringProperty("path", finding.path().toString());
        json.writeStringProperty("settle", finding.settle());
        requirements(finding.requirements(), json);
        json.writeEndObject();
    }

    private static void requirements(Iterable<RequirementId> requirements, JsonGenerator json) {
        json.writeArrayPropertyStart("requirements");
        requirements.forEach(id -> json.writeString(id.text()));
        json.writeEndArray();
    }

    /** All codes with their explanations. */
    public static String of(Map<String, Explanation> explanations) {
        return Json.text(json -> {
            json.writeStartArray();
            explanations.forEach((code, explanation) -> explanation(code, explanation, json));
            json.writeEndArray();
        });
    }

    /** A code's explanation. */
    public static String of(String code, Explanation explanation) {
        return Json.text(json -> explanation(code, explanation, json));
    }

    private static void explanation(String code, Explanation explanation, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", code);
        json.writeStringProperty("title", explanation.title());
        json.writeStringProperty("severity", explanation.severity().word());
        json.writeStringProperty("looksFor", explanation.looksFor().strip());
        json.writeStringProperty("why", explanation.why().strip());
        json.writeStringProperty("settle", explanation.settle().strip());
        json.writeStringProperty("example", explanation.example().orElse("").strip());
        requirements(explanation.requirements(), json);
        json.writeEndObject();
    }
}
