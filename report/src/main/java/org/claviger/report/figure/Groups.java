package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Elements;
import org.claviger.model.Location;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** The boxes that hold others: the frame, places, suppliers, the wallets together. */
final class Groups {
    private static final double FRAME_WIDTH = 420;

    private final Model model;
    private final Elements elements;
    private final Set<Ref> operators;
    private final boolean foldable;
    private final Map<Ref, Integer> order = new HashMap<>();

    /** {@code foldable}: headings leave room for the sign that opens and closes. */
    Groups(Model model, Set<Ref> operators, boolean foldable) {
        this.model = model;
        this.operators = operators;
        this.foldable = foldable;
        this.elements = Elements.of(model);
        elements.refs().forEach(ref -> order.put(ref, order.size()));
    }

    /** As the model lists them; what has no name comes last. */
    Comparator<Place> order() {
        return Comparator.comparing(place -> place.of()
                .map(ref -> order.getOrDefault(ref, Integer.MAX_VALUE - 1))
                .orElse(Integer.MAX_VALUE));
    }

    Box frame(List<Box> inside) {
        String name = model.system().name().orElse(model.system().id());
        Face face = Face.heading(Icon.SHIELD, "Trusted Environment", name, Lettering.HEADING, FRAME_WIDTH);
        String saying = "The boundary of the Trusted Environment: " + name;
        return new Box(Scene.FRAME, Box.Look.FRAME, Standing.INSIDE, List.of(), face, saying, new ArrayList<>(inside));
    }

    Box wallets(List<Box> wallets) {
        Face face = Face.group(Icon.WALLET, "Assets", "Wallets", false);
        return new Box("wallets", Box.Look.GROUP, Standing.INSIDE, List.of(), face, "Wallets", wallets);
    }

    Box box(Place place, List<Box> inner) {
        String caption = caption(place);
        String name = name(place, inner);
        Face face = Face.group(icon(place), caption, name, foldable);
        return new Box(
                place.key(),
                Box.Look.GROUP,
                place.standing(),
                place.of().stream().toList(),
                face,
                caption + ": " + name,
                inner);
    }

    /** A fold that was opened: what it says stands above what it holds. */
    Box opened(Box fold, List<Box> inner) {
        String name = String.join(" ", fold.face().name());
        Face face = Face.group(fold.face().icon(), fold.face().caption(), name, foldable);
        return new Box(fold.key(), Box.Look.GROUP, fold.standing(), List.of(), face, fold.saying(), inner);
    }

    String name(Ref ref) {
        return elements.name(ref);
    }

    private static Icon icon(Place place) {
        return place.of().filter(ref -> ref.kind() == Kind.SUPPLIER).isPresent() ? Icon.BUILDING : Icon.PIN;
    }

    /** What kind of place it is. */
    String caption(Place place) {
        String sort = place.of().map(this::sort).orElse("");
        if (place.standing() == Standing.INSIDE) {
            return sort.isEmpty() ? "Place" : sort;
        }
        String standing = Words.capital(place.standing().word());
        return sort.isEmpty() ? standing : standing + " \u00b7 " + sort;
    }

    private String sort(Ref ref) {
        if (ref.kind() == Kind.SUPPLIER) {
            return operators.contains(ref) ? "supplier and operator" : "supplier";
        }
        return Optional.ofNullable(model.locations().get(ref.id()))
                .map(this::sort)
                .orElse("");
    }

    private String sort(Location location) {
        return Words.of(location);
    }

    /** A place's own name, or else what is said of it. */
    String name(Place place, List<Box> inner) {
        boolean people = !inner.isEmpty() && inner.stream().allMatch(box -> box.look() == Box.Look.ROLE);
        return place.of().map(elements::name).orElseGet(() -> {
            if (people) {
                return "Roles";
            }
            return place.standing() == Standing.INSIDE ? "Place not stated" : "Supplier not stated";
        });
    }
}
