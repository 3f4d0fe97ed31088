package org.claviger.analysis.identify.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.shape.Shape;

/** The name of an element, or what stands in one of its fields, as a phrase in a sentence: {@code component.supplier}. */
public final class Phrases {
    private static final String UNSAID = "somebody unnamed";

    private Phrases() {}

    /** Whether a phrase means something for a kind of element: its own word, or a way through its fields. */
    public static boolean known(String word, String phrase) {
        List<String> steps = List.of(phrase.split("\\.", -1));
        if (!steps.getFirst().equals(word)) {
            return false;
        }
        Optional<Fields> at = Optional.of(Views.fields(word));
        for (String step : steps.subList(1, steps.size())) {
            if (at.isEmpty() || !at.get().names().contains(step)) {
                return false;
            }
            Fields here = at.get();
            at = here.field(step).flatMap(field -> target(here, field));
        }
        return true;
    }

    private static Optional<Fields> target(Fields fields, Field field) {
        return switch (fields.shapeOf(field)) {
            case Shape.RecordOf(var record) -> Optional.of(Views.fields(Fields.nameOfRecord(record)));
            case Shape.Value(var scalar)
            when scalar.name().equals("reference") -> Optional.of(Views.fields(Fields.target(field)));
            default -> Optional.empty();
        };
    }

    /** The phrase for an element; what is not said has a phrase too. */
    public static String of(Spot spot, String phrase, Views views) {
        Object at = views.of(spot);
        for (int dot = phrase.indexOf('.'); dot >= 0; dot = phrase.indexOf('.', dot + 1)) {
            int next = phrase.indexOf('.', dot + 1);
            String step = phrase.substring(dot + 1, next < 0 ? phrase.length() : next);
            at = at instanceof View view ? view.select(step) : "";
        }
        String text = text(at);
        return text.isEmpty() ? UNSAID : text;
    }

    private static String text(Object value) {
        return switch (value) {
            case View view
            when view.ref().isPresent() ->
                view.views().environment().elements().name(view.ref().get());
            case View view -> view.record().isPresent() && view.isSystem() ? "the system" : "";
            case List<?> list ->
                list.stream().map(Phrases::text).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
            default -> value.toString().replace('-', ' ');
        };
    }
}
