package org.claviger.ledger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.value.Kind;

/** What people call a part: what {@code Element.label} says, found in the content alone. */
final class Titles {
    private static final List<String> USUAL = List.of("name", "title");

    private Titles() {}

    static String of(Part part, Content content) {
        return switch (part) {
            case Part.Single single -> single.section();
            case Part.OfKind(var ref) ->
                labels(ref.kind()).stream()
                        .map(content::text)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(ref.id());
        };
    }

    private static List<String> labels(Kind kind) {
        return switch (kind) {
            case REVIEW -> List.of("about");
            case ACCEPTANCE -> List.of("because");
            case PERSON -> List.of();
            default -> USUAL;
        };
    }
}
