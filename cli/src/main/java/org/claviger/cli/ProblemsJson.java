package org.claviger.cli;

import org.claviger.model.file.Reading;
import org.claviger.model.text.Problem;
import tools.jackson.core.JsonGenerator;

/** What is wrong with a file, as the last property of every answer in JSON; empty for a sound one. */
final class ProblemsJson {
    private ProblemsJson() {}

    static void write(JsonGenerator json, Reading reading) {
        json.writeArrayPropertyStart("problems");
        reading.problems().forEach(problem -> write(json, reading.document().name(), problem));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, String file, Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("code", problem.fault().code());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("file", file);
        json.writeNumberProperty("line", problem.position().line());
        json.writeNumberProperty("column", problem.position().column());
        json.writeStringProperty("path", problem.path().toString());
        json.writeStringProperty("settle", problem.remedy());
        json.writeEndObject();
    }
}
