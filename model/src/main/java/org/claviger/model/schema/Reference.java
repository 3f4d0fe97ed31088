package org.claviger.model.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Model;
import org.claviger.model.shape.Choices;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.shape.ScalarType;
import org.claviger.model.shape.Shape;
import org.claviger.model.value.Kind;

/** The language reference for people, as Markdown: every record, every field, every word of every choice. */
public final class Reference {
    private final StringBuilder out = new StringBuilder();
    private final Deque<RecordShape> waiting = new ArrayDeque<>();
    private final Set<Class<?>> told = new LinkedHashSet<>();
    private final Set<Choices> choices = new LinkedHashSet<>();

    private Reference() {}

    /** The text that precedes what is generated. */
    private static final String OPENING = """
            # The language, field by field

            Made from the records by `./claviger reference`; change the records, not this page.

            A model is one file, YAML 1.2 or JSON (`.json`), in UTF-8. Maps are keyed by ids that people choose (lower-case
            letters, digits, hyphens); references are written `kind/id`; one value may stand where a list may. Everything
            may be left out except what is marked *required*: what is missing is a finding, not an error. A field that is
            not listed here is an error. Anchors, aliases, merge keys, tags and second documents are refused.

            **Values.** Money: `1.4B USD` (k, M, B = 10^9, T). Probability: `80 %` or `0.8`. Time: `35 days`, `2 h`,
            `40 min`. Rate: `0.2 per year`. Range: `1..35 days`, `0.02..0.2 per year`, `100k..1M USD`, `70..90 %`: nine
            times in ten between. Interval: `continuous`, `hourly`, `every shift`, `daily`, `twice a week`, `weekly`,
            `every two weeks`, `monthly`, `every two months`, `quarterly`, `half-yearly`, `yearly`, or a count and a unit
            such as `3 weeks`. Date: `2026-10-02`.

            **Limits.** 64 MB a file, 65,536 characters a value, 1,048,576 a line (YAML), 40 levels,
            2,500,000 values. Key material is refused.
            """;

    /** The whole reference. */
    public static String markdown() {
        Reference reference = new Reference();
        reference.out.append(OPENING);
        reference.waiting.add(RecordShape.of(Model.class));
        while (!reference.waiting.isEmpty()) {
            reference.record(reference.waiting.removeFirst());
        }
        reference.words();
        return reference.out.toString();
    }

    private void record(RecordShape shape) {
        if (!told.add(shape.type())) {
            return;
        }
        out.append("\n## ").append(shape.type().getSimpleName()).append("\n\n").append(shape.doc());
        if (!shape.shorthand().isEmpty()) {
            List<String> names = shape.shorthand().stream()
                    .map(field -> "`" + field.name() + "`")
                    .toList();
            out.append(" May be written as ").append(String.join(" or ", names)).append(" alone.");
        }
        out.append("\n\n| field | value | meaning |\n| --- | --- | --- |\n");
        for (Field field : shape.fields()) {
            out.append("| `").append(field.name()).append("` | ").append(value(shape.shape(field), field));
            out.append(field.required() ? ", *required*" : "");
            out.append(" | ").append(field.doc());
            out.append(field.example().isEmpty() ? "" : " Example: `" + field.example() + "`.")
                    .append(" |\n");
        }
    }

    private String value(Shape shape, Field field) {
        return switch (shape) {
            case Shape.Text _ -> "text";
            case Shape.Flag _ -> "true or false";
            case Shape.Whole _ -> "whole number";
            case Shape.Value(ScalarType<?> type) when type.name().equals("reference") -> reference(field);
            case Shape.Value(ScalarType<?> type) -> type.name();
            case Shape.Choice(Choices words) -> {
                choices.add(words);
                yield link(words.type().getSimpleName());
            }
            case Shape.ListOf(Shape item) ->
                "list of " + value(item, field) + (field.noneAllowed() ? ", or `none`" : "");
            case Shape.MapOf(Shape entry) -> "by id: " + value(entry, field);
            case Shape.RecordOf(RecordShape inner) -> {
                waiting.add(inner);
                yield link(inner.type().getSimpleName());
            }
        };
    }

    private static String reference(Field field) {
        if (field.targets().isEmpty()) {
            return "reference";
        }
        return String.join(
                " or ",
                field.targets().stream()
                        .sorted()
                        .map(Kind::word)
                        .map(word -> "`" + word + "/…`")
                        .toList());
    }

    private static String link(String name) {
        return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
    }

    private void words() {
        out.append("\n# Words\n");
        for (Choices choice : choices) {
            out.append("\n## ").append(choice.type().getSimpleName()).append("\n\n| word | meaning |\n| --- | --- |\n");
            for (String word : choice.words()) {
                Optional<String> meaning = choice.meaning(word);
                out.append("| `")
                        .append(word)
                        .append("` | ")
                        .append(meaning.orElse(""))
                        .append(" |\n");
            }
        }
    }
}
