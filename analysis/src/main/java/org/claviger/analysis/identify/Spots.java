package org.claviger.analysis.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claviger.analysis.identify.condition.Spot;
import org.claviger.knowledge.ThreatRules.Over;
import org.claviger.knowledge.ThreatRules.ThreatRule;
import org.claviger.model.Component;
import org.claviger.model.Element;
import org.claviger.model.Elements;
import org.claviger.model.Key;
import org.claviger.model.KeyState;
import org.claviger.model.Location;
import org.claviger.model.Model;
import org.claviger.model.Process;
import org.claviger.model.Scheme;
import org.claviger.model.Wallet;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Slug;

/** What rules can look at in a model. Key material that no longer exists is not looked at. */
final class Spots {
    private Spots() {}

    /**
     * What rules can look at, with its own kind.
     *
     * @param kind the word of its own kind or type; empty where it states none
     */
    record Found(Spot spot, String kind) {
        boolean isFor(ThreatRule rule) {
            return rule.over() == spot.over()
                    && (rule.kinds().isEmpty() || rule.kinds().contains(kind));
        }

        String group() {
            return kind.isEmpty() ? spot.word() : spot.word() + " " + kind;
        }

        /** The field that {@code kind} stands in, where the element has one. */
        Optional<String> kindField() {
            return switch (spot.over()) {
                case COMPONENT, PROCESS, LOCATION -> Optional.of("kind");
                case KEY -> Optional.of("type");
                case WALLET -> Optional.of("scheme");
                case SYSTEM, WORKFLOW, ROLE, PERSON, SUPPLIER -> Optional.empty();
            };
        }
    }

    static List<Found> of(Model model) {
        List<Found> spots = new ArrayList<>();
        for (Over over : Over.values()) {
            if (over == Over.SYSTEM) {
                String id = model.system().id();
                spots.add(new Found(new Spot(over, Slug.valid(id) ? id : "system"), ""));
            } else {
                each(over, Elements.of(model, Kind.ofWord(Choices.word(over)).orElseThrow()), spots);
            }
        }
        return List.copyOf(spots);
    }

    private static void each(Over over, Map<String, ? extends Element> elements, List<Found> spots) {
        elements.forEach((id, element) -> {
            if (Slug.valid(id) && there(element)) {
                spots.add(new Found(new Spot(over, id), kind(element)));
            }
        });
    }

    private static boolean there(Element element) {
        return !(element instanceof Key key) || !key.state().equals(Optional.of(KeyState.DESTROYED));
    }

    private static String kind(Element element) {
        return switch (element) {
            case Component component -> word(component.kind(), Choices::word);
            case Key key -> word(key.type(), Choices::word);
            case Process process -> word(process.kind(), Choices::word);
            case Location location -> word(location.kind(), Choices::word);
            case Wallet wallet -> word(wallet.scheme().flatMap(Scheme::kind), Choices::word);
            default -> "";
        };
    }

    private static <E extends Enum<?>> String word(Optional<E> choice, Function<E, String> word) {
        return choice.map(word).orElse("");
    }
}
