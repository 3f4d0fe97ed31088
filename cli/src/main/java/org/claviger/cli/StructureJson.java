package org.claviger.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.claviger.analysis.likelihood.CompletionRate;
import org.claviger.analysis.likelihood.PerYear;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.structure.CompromiseSet;
import org.claviger.analysis.structure.ControlWorth;
import org.claviger.analysis.structure.MinimalSets;
import org.claviger.analysis.structure.MissingInput;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Quorum;
import org.claviger.analysis.structure.StructureAnalysis;
import org.claviger.model.file.Reading;
import org.claviger.model.value.Ref;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The structure of wallets as JSON. The shape is stable and described in {@code docs/command-line.md}. */
final class StructureJson {
    private final JsonGenerator json;

    private StructureJson(JsonGenerator json) {
        this.json = json;
    }

    /** A file without a model has no wallets. */
    static String of(Reading reading) {
        return written(reading, Optional.empty());
    }

    static String of(Reading reading, Structured structured) {
        return written(reading, Optional.of(structured));
    }

    private static String written(Reading reading, Optional<Structured> structured) {
        return text(json -> json.document(reading, structured)) + '\n';
    }

    private static String text(Consumer<StructureJson> content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            content.accept(new StructureJson(json));
        }
        return out.toString();
    }

    private void document(Reading reading, Optional<Structured> structured) {
        json.writeStartObject();
        json.writeStringProperty("file", reading.document().name());
        json.writeArrayPropertyStart("wallets");
        // Wallets are analysed independently of each other, so as many at a time as there are cores.
        structured.ifPresent(all -> all.wallets().parallelStream()
                .map(wallet -> text(one -> one.wallet(wallet, all)))
                .forEachOrdered(json::writeRawValue));
        json.writeEndArray();
        json.writeArrayPropertyStart("controls");
        structured.ifPresent(all -> all.worth().forEach(this::worth));
        json.writeEndArray();
        ProblemsJson.write(json, reading);
        json.writeEndObject();
    }

    private void worth(ControlWorth worth) {
        json.writeStartObject();
        json.writeStringProperty("control", worth.control().id());
        json.writeStringProperty("wallet", worth.wallet().id());
        json.writeStringProperty("state", worth.inPlace() ? "in-place" : "planned");
        worth("with", worth.with());
        worth("without", worth.without());
        json.writeEndObject();
    }

    private void worth(String name, Answer<MinimalSets> answer) {
        json.writeObjectPropertyStart(name);
        switch (answer) {
            case Answer.Shown<MinimalSets>(MinimalSets sets) -> {
                number(
                        "effectiveQuorum",
                        sets.effectiveQuorum().stream().boxed().findFirst());
                json.writeStringProperty("sets", sets.count().toString());
            }
            case Answer.NotShown<MinimalSets>(String reason) -> {
                json.writeNullProperty("effectiveQuorum");
                json.writeNullProperty("sets");
                json.writeStringProperty("reason", reason);
            }
        }
        json.writeEndObject();
    }

    private void wallet(Ref wallet, Structured structured) {
        json.writeStartObject();
        json.writeStringProperty("wallet", wallet.id());
        Optional<Quorum> nominal = structured.today().nominal(wallet);
        questions(wallet, nominal, structured.analysis(), Optional.of(structured.rate()));
        structured.supposed().ifPresent(other -> {
            json.writeObjectPropertyStart("supposed");
            questions(wallet, nominal, other, Optional.empty());
            json.writeEndObject();
        });
        structured.additions(wallet).ifPresent(this::additions);
        texts(
                "missing",
                structured.today().missing(wallet).stream()
                        .map(MissingInput::toString)
                        .toList());
        json.writeEndObject();
    }

    private void additions(Answer<List<List<String>>> answer) {
        json.writeArrayPropertyStart("additions");
        if (answer instanceof Answer.Shown<List<List<String>>>(List<List<String>> ways)) {
            ways.forEach(this::list);
        }
        json.writeEndArray();
        if (answer instanceof Answer.NotShown<List<List<String>>>(String reason)) {
            json.writeStringProperty("additionsMissing", reason);
        }
    }

    private void questions(
            Ref wallet, Optional<Quorum> nominal, StructureAnalysis analysis, Optional<CompletionRate> rate) {
        for (Question question : Question.values()) {
            json.writeObjectPropertyStart(question.name().toLowerCase(Locale.ROOT));
            number("nominalQuorum", nominal.map(Quorum::needed));
            number("nominalOf", nominal.map(Quorum::of));
            answer(analysis.of(wallet, question));
            frequency(rate.map(asked -> asked.of(wallet, question)));
            json.writeEndObject();
        }
    }

    private void answer(Answer<MinimalSets> answer) {
        switch (answer) {
            case Answer.Shown<MinimalSets>(MinimalSets sets) -> shown(sets);
            case Answer.NotShown<MinimalSets>(String reason) -> {
                json.writeNullProperty("effectiveQuorum");
                json.writeNullProperty("sets");
                texts("byOrder", List.of());
                json.writeArrayPropertyStart("smallest");
                json.writeEndArray();
                json.writeStringProperty("verdict", "not shown");
                json.writeStringProperty("reason", reason);
            }
        }
    }

    private void shown(MinimalSets sets) {
        number("effectiveQuorum", sets.effectiveQuorum().stream().boxed().findFirst());
        json.writeStringProperty("sets", sets.count().toString());
        texts("byOrder", sets.byOrder().stream().map(Object::toString).toList());
        json.writeArrayPropertyStart("smallest");
        sets.smallest().forEach(set -> list(set.events()));
        json.writeEndArray();
        texts("because", sets.smallest().stream().map(CompromiseSet::words).toList());
        texts("alone", sets.single());
        texts("defects", sets.defects());
        json.writeObjectPropertyStart("importance");
        sets.importance().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeStringProperty("verdict", "shown");
    }

    /** Of the model as it stands, not of what is supposed. */
    private void frequency(Optional<Answer<PerYear>> asked) {
        switch (asked.orElseGet(() -> new Answer.NotShown<>("Shown for the model as it stands."))) {
            case Answer.Shown<PerYear>(PerYear perYear) -> json.writeNumberProperty("frequencyPerYear", perYear.rate());
            case Answer.NotShown<PerYear>(String reason) -> {
                json.writeNullProperty("frequencyPerYear");
                json.writeStringProperty("frequencyMissing", reason);
            }
        }
    }

    private void number(String name, Optional<Integer> value) {
        value.ifPresentOrElse(number -> json.writeNumberProperty(name, number), () -> json.writeNullProperty(name));
    }

    private void texts(String name, List<String> texts) {
        json.writeName(name);
        list(texts);
    }

    private void list(List<String> texts) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
