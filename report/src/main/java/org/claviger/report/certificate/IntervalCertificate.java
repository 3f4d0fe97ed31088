package org.claviger.report.certificate;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.claviger.analysis.derivation.Derivations;
import org.claviger.analysis.derivation.Excerpt;
import org.claviger.analysis.derivation.Standing;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.analysis.derivation.ThreatDerivation;
import org.claviger.analysis.derivation.Wording;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The certificate of one control's intervals.
 *
 * <pre>{@code
 * {"certificate": "interval", "language": 1, "program": "claviger 0.1.0", "control": "monitoring",
 *  "caps": {"2.04.2.1": "1 year"},
 *  "model": "{ ... }", "digest": "SHA-256 of the text of model",
 *  "results": {"task/page-integrity longestIntervalDays": "6.54", ...}}
 * }</pre>
 *
 * @param control id
 * @param caps the longest that the catalogue allowed
 * @param model as much of the model as the intervals follow from, as canonical JSON
 * @param results names and values; numbers with all their digits
 */
public record IntervalCertificate(
        String control, Map<RequirementId, Interval> caps, String model, SequencedMap<String, String> results) {
    static final String KIND = "interval";
    static final int LANGUAGE = 1;

    /** Made of a model that holds the control. */
    public static IntervalCertificate of(Model model, Map<RequirementId, Interval> caps, String control) {
        Model excerpt = Excerpt.of(model, control);
        return new IntervalCertificate(control, caps, ModelFile.json(excerpt), results(excerpt, caps, control));
    }

    /** What follows for the tasks of a control. */
    static SequencedMap<String, String> results(Model model, Map<RequirementId, Interval> caps, String control) {
        Relations relations = Relations.of(model);
        Derivations derivations = new Derivations(model, relations, caps, List.of());
        SequencedMap<String, String> results = new LinkedHashMap<>();
        relations.workOf(control).forEach(work -> task(derivations.of(work.taskId()), results));
        return results;
    }

    private static void task(TaskDerivation task, SequencedMap<String, String> results) {
        String name = task.task() + " ";
        task.chosenDays().ifPresent(days -> results.put(name + "chosenDays", Double.toString(days)));
        results.put(name + "longestInterval", Wording.longest(task.longest()));
        put(results, name + "longestIntervalDays", task.longest().inDays());
        task.named().ifPresent(named -> results.put(name + "named", named.toString()));
        results.put(name + "inputs", task.inputs());
        results.put(name + "verdict", task.verdict().word());
        task.threats().forEach(threat -> threat(name + "threat/" + threat.threat() + " ", threat, results));
    }

    private static void threat(String name, ThreatDerivation threat, SequencedMap<String, String> results) {
        put(results, name + "attemptsPerYear", threat.attempts());
        put(results, name + "detectionAlone", threat.alone());
        put(results, name + "detection", threat.detection());
        put(results, name + "residualPerYear", threat.residual());
        put(results, name + "longestIntervalDays", threat.longest().inDays());
        for (Standing standing : threat.standings()) {
            String limit =
                    name + standing.limit().whom() + " " + standing.limit().words() + " ";
            put(results, limit + "value", OptionalDouble.of(standing.value()));
            results.put(limit + "verdict", standing.verdict().word());
        }
        results.put(name + "verdict", threat.verdict().word());
    }

    private static void put(SequencedMap<String, String> results, String name, OptionalDouble value) {
        value.ifPresent(number -> results.put(name, Double.toString(number)));
    }

    /** The certificate as JSON, one property a line. */
    public String json(String program) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("certificate", KIND);
            json.writeNumberProperty("language", LANGUAGE);
            json.writeStringProperty("program", program);
            json.writeStringProperty("control", control);
            json.writeObjectPropertyStart("caps");
            caps.forEach((requirement, most) -> json.writeStringProperty(requirement.text(), most.toString()));
            json.writeEndObject();
            json.writeStringProperty("digest", digest(model));
            json.writeStringProperty("model", model);
            json.writeObjectPropertyStart("results");
            results.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    /** Whether the certificate is about a control. */
    public Ref ref() {
        return Ref.parse("control/" + control);
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
