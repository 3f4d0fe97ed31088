package org.claviger.cli;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claviger.analysis.identify.Candidate;
import org.claviger.analysis.identify.Coverage;
import org.claviger.analysis.identify.Identification;
import org.claviger.knowledge.RuleProblem;
import org.claviger.model.ThreatCategory;
import org.claviger.model.file.Reading;
import org.claviger.model.shape.Choices;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What was identified as JSON, the same shape whether the file could be read or not. Described in {@code docs/command-line.md}. */
final class IdentifyJson {
    private final JsonGenerator json;

    private IdentifyJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(Reading reading, Identification found) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new IdentifyJson(generator).write(reading, found);
        }
        return out.append('\n').toString();
    }

    private void write(Reading reading, Identification found) {
        json.writeStartObject();
        json.writeStringProperty("file", reading.document().name());
        json.writeArrayPropertyStart("candidates");
        found.candidates().forEach(this::candidate);
        json.writeEndArray();
        coverage(found.coverage());
        texts("unfound", found.unfound());
        json.writeArrayPropertyStart("ruleProblems");
        found.problems().forEach(this::problem);
        json.writeEndArray();
        ProblemsJson.write(json, reading);
        json.writeEndObject();
    }

    private void candidate(Candidate candidate) {
        json.writeStartObject();
        json.writeStringProperty("id", candidate.id().toString());
        json.writeStringProperty("rule", candidate.id().rule());
        json.writeStringProperty("category", Choices.word(candidate.category()));
        texts(
                "elements",
                candidate.elements().isEmpty() ? List.of(candidate.at().toString()) : candidate.elements());
        json.writeStringProperty("title", candidate.title());
        json.writeStringProperty("trigger", candidate.trigger());
        json.writeStringProperty("state", Choices.word(candidate.standing().state()));
        json.writeStringProperty("decided", Choices.word(candidate.standing().decided()));
        texts("threats", candidate.standing().threats());
        texts("similar", candidate.similar());
        json.writeStringProperty("description", candidate.description());
        json.writeStringProperty("vector", candidate.vector());
        texts("actors", candidate.rule().actor().stream().map(Choices::word).toList());
        texts("because", candidate.because());
        json.writeObjectPropertyStart("stakes");
        texts("keys", candidate.keys());
        texts("wallets", candidate.wallets());
        json.writeEndObject();
        suggested(candidate);
        json.writeEndObject();
    }

    private void suggested(Candidate candidate) {
        texts("controls", candidate.rule().controls());
        json.writeObjectPropertyStart("tempo");
        candidate.rule().tempo().ifPresent(tempo -> {
            json.writeStringProperty("range", tempo.range().toString());
            json.writeStringProperty("source", tempo.source());
        });
        json.writeEndObject();
        texts("techniques", candidate.rule().techniques());
        texts("requirements", candidate.rule().requirements());
        texts("incidents", candidate.rule().incidents());
    }

    private void coverage(Coverage coverage) {
        json.writeObjectPropertyStart("coverage");
        json.writeArrayPropertyStart("groups");
        coverage.groups().forEach(this::group);
        json.writeEndArray();
        json.writeArrayPropertyStart("elements");
        coverage.rows().forEach(this::row);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void group(String name, Map<ThreatCategory, List<String>> rules) {
        json.writeStartObject();
        json.writeStringProperty("group", name);
        json.writeObjectPropertyStart("examined");
        rules.forEach((category, ids) -> texts(Choices.word(category), ids));
        json.writeEndObject();
        texts(
                "notExamined",
                List.of(ThreatCategory.values()).stream()
                        .filter(category -> !rules.containsKey(category))
                        .map(Choices::word)
                        .toList());
        json.writeEndObject();
    }

    private void row(Coverage.Row row) {
        json.writeStartObject();
        json.writeStringProperty("element", row.element().toString());
        json.writeStringProperty("group", row.group());
        json.writeObjectPropertyStart("categories");
        row.found().forEach((category, cell) -> {
            json.writeObjectPropertyStart(Choices.word(category));
            texts("candidates", cell.candidates());
            texts("threats", cell.threats());
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private void problem(RuleProblem problem) {
        json.writeStartObject();
        json.writeStringProperty("rule", problem.rule());
        json.writeStringProperty("file", problem.file());
        json.writeNumberProperty("line", problem.position().line());
        json.writeNumberProperty("column", problem.position().column());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("settle", problem.remedy());
        json.writeEndObject();
    }

    private void texts(String name, Collection<?> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(value.toString()));
        json.writeEndArray();
    }
}
