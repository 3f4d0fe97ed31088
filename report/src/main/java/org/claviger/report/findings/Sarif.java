package org.claviger.report.findings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.FindingCatalogue;
import org.claviger.analysis.assess.FindingCatalogue.Explanation;
import org.claviger.analysis.assess.Severity;
import tools.jackson.core.JsonGenerator;

/** Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS 2020), for tools that show them. */
public final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private Sarif() {}

    /** One run with one result for every finding and one rule for every code that occurs. */
    public static String of(Assessment assessment, String version) {
        List<String> codes = new ArrayList<>(
                new TreeSet<>(assessment.findings().stream().map(Finding::code).toList()));
        return Json.text(json -> {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(codes, version, json);
            json.writeStringProperty("columnKind", "utf16CodeUnits");
            json.writeArrayPropertyStart("results");
            assessment
                    .findings()
                    .forEach(finding -> result(
                            finding,
                            codes.indexOf(finding.code()),
                            assessment.reading().document().name(),
                            json));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void tool(List<String> codes, String version, JsonGenerator json) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Claviger");
        json.writeStringProperty("version", version);
        json.writeArrayPropertyStart("rules");
        codes.forEach(code -> rule(code, json));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void rule(String code, JsonGenerator json) {
        Explanation explanation = FindingCatalogue.shipped().find(code).orElseThrow();
        json.writeStartObject();
        json.writeStringProperty("id", code);
        text("shortDescription", explanation.title(), json);
        text("fullDescription", explanation.why().strip(), json);
        text("help", explanation.settle().strip(), json);
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(explanation.severity()));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeArrayPropertyStart("tags");
        new TreeSet<>(explanation.requirements()).forEach(id -> json.writeString("CCSS " + id));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(Finding finding, int rule, String file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.code());
        json.writeNumberProperty("ruleIndex", rule);
        json.writeStringProperty("level", level(finding.severity()));
        text("message", finding.message() + " " + finding.settle(), json);
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        physical(finding, file, json);
        if (!finding.element().isEmpty()) {
            json.writeArrayPropertyStart("logicalLocations");
            json.writeStartObject();
            json.writeStringProperty("fullyQualifiedName", finding.element());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
        // Where the finding is, not which line: the same finding keeps its identity when lines move.
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("element/v1", finding.code() + " " + finding.element() + " " + finding.path());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void physical(Finding finding, String file, JsonGenerator json) {
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(file));
        json.writeEndObject();
        if (finding.position().line() > 0) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", finding.position().line());
            json.writeNumberProperty("startColumn", finding.position().column());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** A relative or absolute path as a URI reference (RFC 3986). */
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : String.format("%%%02X", b & 0xFF));
        }
        return uri.toString();
    }

    private static void text(String name, String text, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity.word();
    }
}
