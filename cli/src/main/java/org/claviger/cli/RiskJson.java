package org.claviger.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claviger.analysis.loss.Exceedance;
import org.claviger.analysis.loss.Figures;
import org.claviger.analysis.loss.Interval90;
import org.claviger.analysis.loss.Judgement;
import org.claviger.analysis.loss.OrdinalView;
import org.claviger.analysis.loss.Risk;
import org.claviger.analysis.loss.RiskSettings;
import org.claviger.analysis.loss.Verdict;
import org.claviger.model.file.Reading;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Residual risk as JSON. The shape is stable and described in {@code docs/command-line.md}. */
final class RiskJson {
    private static final List<String> FIGURES = List.of(
            "expectedAnnualLoss", "annualProbability", "lossIfAny", "var95", "var99", "shortfall95", "shortfall99");

    private final JsonGenerator json;

    private RiskJson(JsonGenerator json) {
        this.json = json;
    }

    /** A file without a model has a system of which nothing is shown. */
    static String of(Reading reading) {
        return written(reading, Optional.empty(), Optional.empty());
    }

    static String of(Reading reading, Risk risk, RiskSettings settings) {
        return written(reading, Optional.of(risk), Optional.of(settings));
    }

    private static String written(Reading reading, Optional<Risk> risk, Optional<RiskSettings> settings) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new RiskJson(json).document(reading, risk, settings);
        }
        return out.toString() + '\n';
    }

    private void document(Reading reading, Optional<Risk> risk, Optional<RiskSettings> settings) {
        json.writeStartObject();
        json.writeStringProperty("file", reading.document().name());
        text("currency", risk.map(Risk::currency));
        json.writeObjectPropertyStart("origin");
        settings.ifPresent(each -> {
            json.writeNumberProperty("seed", each.seed());
            json.writeNumberProperty("years", each.years());
            json.writeNumberProperty("draws", each.draws());
        });
        json.writeEndObject();
        json.writeObjectPropertyStart("system");
        risk.map(Risk::system).ifPresentOrElse(this::subject, this::nothing);
        json.writeEndObject();
        json.writeArrayPropertyStart("wallets");
        risk.stream().flatMap(each -> each.wallets().stream()).forEach(each -> {
            json.writeStartObject();
            json.writeStringProperty("wallet", id(each.name()));
            subject(each);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("threats");
        risk.stream().flatMap(each -> each.threats().stream()).forEach(this::threat);
        json.writeEndArray();
        json.writeArrayPropertyStart("controls");
        risk.stream().flatMap(each -> each.controls().stream()).forEach(this::control);
        json.writeEndArray();
        json.writeArrayPropertyStart("curve");
        risk.stream().flatMap(each -> each.curve().stream()).forEach(this::point);
        json.writeEndArray();
        texts("notes", risk.map(Risk::notes).orElse(List.of()));
        ProblemsJson.write(json, reading);
        json.writeEndObject();
    }

    private static String id(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private void nothing() {
        FIGURES.forEach(json::writeNullProperty);
        json.writeStringProperty("verdict", Verdict.NOT_SHOWN.words());
        texts("missing", List.of("There is no model."));
    }

    private void subject(Risk.Subject subject) {
        figures(subject.residual());
        json.writeStringProperty("verdict", subject.verdict().words());
        json.writeObjectPropertyStart("inherent");
        figures(subject.inherent());
        json.writeEndObject();
        band("expectedAnnualLossBand", subject.expected());
        band("annualProbabilityBand", subject.probability());
        json.writeArrayPropertyStart("tolerances");
        subject.judgements().forEach(this::judgement);
        json.writeEndArray();
        texts("missing", subject.missing());
    }

    private void figures(Figures figures) {
        double[] values = {
            figures.expectedAnnualLoss(),
            figures.annualProbability(),
            figures.lossIfAny(),
            figures.var95(),
            figures.var99(),
            figures.shortfall95(),
            figures.shortfall99()
        };
        for (int i = 0; i < values.length; i++) {
            json.writeNumberProperty(FIGURES.get(i), values[i]);
        }
    }

    private void judgement(Judgement judgement) {
        json.writeStartObject();
        json.writeStringProperty("statement", judgement.statement());
        number("value", judgement.value());
        number("limit", judgement.limit());
        number("confidence", judgement.confidence());
        json.writeStringProperty("verdict", judgement.verdict().words());
        if (!judgement.reason().isEmpty()) {
            json.writeStringProperty("reason", judgement.reason());
        }
        json.writeEndObject();
    }

    private void threat(Risk.OfThreat threat) {
        json.writeStartObject();
        json.writeStringProperty("threat", id(threat.risk().name()));
        subject(threat.risk());
        json.writeNumberProperty("interrupted", threat.interrupted());
        texts("uncounted", threat.uncounted());
        threat.ordinal().ifPresent(this::ordinal);
        json.writeEndObject();
    }

    private void ordinal(OrdinalView view) {
        json.writeObjectPropertyStart("ordinal");
        json.writeStringProperty("level", view.stated().level());
        json.writeBooleanProperty("judged", view.judged());
        json.writeStringProperty("levelOfFigures", view.computed().level());
        json.writeBooleanProperty("disagree", view.disagree());
        json.writeEndObject();
    }

    private void control(Risk.ControlValue control) {
        json.writeStartObject();
        json.writeStringProperty("control", control.control().id());
        json.writeStringProperty("state", control.inPlace() ? "in-place" : "planned");
        json.writeNumberProperty("worthPerYear", control.worthPerYear());
        json.writeNumberProperty("probabilityWorth", control.probabilityWorth());
        number("costPerYear", control.costPerYear());
        json.writeEndObject();
    }

    private void point(Exceedance point) {
        json.writeStartObject();
        json.writeNumberProperty("loss", point.loss());
        json.writeNumberProperty("probability", point.probability());
        json.writeNumberProperty("error", point.error());
        json.writeNumberProperty("inherent", point.inherent());
        band("band", point.band());
        number("tolerated", point.tolerated());
        json.writeEndObject();
    }

    private void band(String name, Optional<Interval90> band) {
        if (band.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("low", band.get().low());
        json.writeNumberProperty("median", band.get().median());
        json.writeNumberProperty("high", band.get().high());
        json.writeEndObject();
    }

    private void number(String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, value.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }

    private void text(String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
