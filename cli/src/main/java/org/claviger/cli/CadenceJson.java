package org.claviger.cli;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claviger.analysis.derivation.AsKept;
import org.claviger.analysis.derivation.Lever;
import org.claviger.analysis.derivation.Limit;
import org.claviger.analysis.derivation.Longest;
import org.claviger.analysis.derivation.Standing;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.analysis.derivation.ThreatDerivation;
import org.claviger.analysis.derivation.Wording;
import org.claviger.model.file.Reading;
import org.claviger.model.value.Interval;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Derived frequencies as JSON. The shape is stable and described in {@code docs/command-line.md}. */
final class CadenceJson {
    private final JsonGenerator json;

    private CadenceJson(JsonGenerator json) {
        this.json = json;
    }

    /** A file without a model has no tasks. */
    static String of(Reading reading, Optional<CadenceAnswer> answer) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new CadenceJson(json).document(reading, answer);
        }
        return out.append('\n').toString();
    }

    private void document(Reading reading, Optional<CadenceAnswer> answer) {
        json.writeStartObject();
        json.writeStringProperty("file", reading.document().name());
        json.writeArrayPropertyStart("tasks");
        answer.ifPresent(all -> all.tasks().forEach(task -> task(all, task)));
        json.writeEndArray();
        ProblemsJson.write(json, reading);
        json.writeEndObject();
    }

    private void task(CadenceAnswer answer, TaskDerivation task) {
        Optional<AsKept> kept = answer.kept(task);
        json.writeStartObject();
        json.writeStringProperty("task", task.task().id());
        text("chosen", task.chosen().map(Interval::toString));
        number("chosenDays", task.chosenDays());
        json.writeArrayPropertyStart("threats");
        task.threats().forEach(threat -> threat(threat, kept));
        json.writeEndArray();
        longest("longestInterval", task.longest());
        task.assured().ifPresent(days -> longest("assuredInterval", days));
        text("named", task.named().map(Interval::toString));
        text("cap", task.cap().map(Interval::toString));
        number("capDays", task.cap().map(Interval::longestGapDays));
        text("basis", task.basis().map(basis -> basis.name().toLowerCase(Locale.ROOT)));
        json.writeStringProperty("adoption", task.adoption().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("inputs", task.inputs());
        json.writeStringProperty("verdict", task.verdict().word());
        text(
                "justification",
                Optional.of(Wording.justification(task, answer.model())).filter(text -> !text.isEmpty()));
        kept.ifPresent(this::records);
        json.writeArrayPropertyStart("drawn");
        answer.drawn(task).forEach(this::drawn);
        json.writeEndArray();
        texts("missing", task.missing());
        json.writeEndObject();
    }

    private void records(AsKept kept) {
        json.writeObjectPropertyStart("records");
        json.writeStringProperty(
                "from", LocalDate.ofEpochDay((long) kept.from()).toString());
        json.writeNumberProperty("done", kept.done().size());
        json.writeNumberProperty("failed", kept.failed());
        json.writeNumberProperty("longestGapDays", kept.longestGap());
        json.writeEndObject();
    }

    private void drawn(CadenceAnswer.Drawn drawn) {
        json.writeStartObject();
        json.writeStringProperty("from", drawn.schedule().from().toString());
        json.writeStringProperty("until", drawn.schedule().until().toString());
        json.writeStringProperty("standing", drawn.standing().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private void threat(ThreatDerivation threat, Optional<AsKept> kept) {
        json.writeStartObject();
        json.writeStringProperty("threat", threat.threat());
        number("probability", threat.look().map(look -> look.probability()));
        number("coverage", threat.look().map(look -> look.coverage()));
        number("lagDays", threat.look().map(look -> look.lag()));
        text("mode", threat.look().map(look -> look.mode().name().toLowerCase(Locale.ROOT)));
        number("attemptsPerYear", threat.attempts());
        number("detectionAlone", threat.alone());
        number("detection", threat.detection());
        number("residualPerYear", threat.residual());
        number(
                "residualProbability",
                threat.residual().isPresent()
                        ? OptionalDouble.of(-Math.expm1(-threat.residual().getAsDouble()))
                        : OptionalDouble.empty());
        kept.ifPresent(one -> {
            number("achievedDetection", Optional.ofNullable(one.detection().get(threat.threat())));
            number("achievedResidualPerYear", Optional.ofNullable(one.residual().get(threat.threat())));
        });
        json.writeArrayPropertyStart("limits");
        threat.standings().forEach(this::limit);
        json.writeEndArray();
        longest("longestInterval", threat.longest());
        threat.assured().ifPresent(days -> longest("assuredInterval", days));
        json.writeArrayPropertyStart("levers");
        threat.levers().forEach(this::lever);
        json.writeEndArray();
        json.writeStringProperty("verdict", threat.verdict().word());
        texts("missing", threat.missing());
        json.writeEndObject();
    }

    private void limit(Standing standing) {
        Limit limit = standing.limit();
        json.writeStartObject();
        json.writeStringProperty("scope", limit.scope().name().toLowerCase(Locale.ROOT));
        text("of", limit.of().map(Object::toString));
        json.writeStringProperty(
                "measure", limit.measure() == Limit.Measure.RATE ? "annual-probability" : "expected-annual-loss");
        json.writeNumberProperty(
                "most", limit.measure() == Limit.Measure.RATE ? -Math.expm1(-limit.most()) : limit.most());
        json.writeNumberProperty("value", standing.shown());
        json.writeStringProperty("verdict", standing.verdict().word());
        texts("missing", standing.missing());
        json.writeEndObject();
    }

    private void lever(Lever lever) {
        json.writeStartObject();
        json.writeStringProperty(
                "lever", lever.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeNumberProperty("now", lever.now());
        number("needed", lever.needed());
        json.writeStringProperty("unit", lever.kind().unit());
        json.writeEndObject();
    }

    /** {@code longestIntervalDays} is null where it is no number, and {@code longestInterval} says why. */
    private void longest(String name, Longest longest) {
        number(name + "Days", longest.inDays());
        json.writeStringProperty(name, Wording.longest(longest));
    }

    private void number(String name, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            json.writeNumberProperty(name, value.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }

    private void number(String name, Optional<Double> value) {
        number(name, value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
    }

    private void text(String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.writeStringProperty(name, text), () -> json.writeNullProperty(name));
    }

    private void texts(String name, List<String> all) {
        json.writeArrayPropertyStart(name);
        all.forEach(json::writeString);
        json.writeEndArray();
    }
}
