package org.claviger.analysis.identify;

import java.util.List;
import org.claviger.analysis.identify.condition.Phrases;
import org.claviger.analysis.identify.condition.Spot;
import org.claviger.analysis.identify.condition.Views;
import org.claviger.model.Elements;
import org.claviger.model.value.Ref;

/** The texts of a rule, filled with the names of what was found. */
final class Texts {
    private static final int NAMED = 4;

    private final Spot spot;
    private final Views views;
    private final List<Ref> involved;
    private final List<Ref> keys;
    private final List<Ref> wallets;

    Texts(Spot spot, Views views, List<Ref> involved, List<Ref> keys, List<Ref> wallets) {
        this.spot = spot;
        this.views = views;
        this.involved = involved;
        this.keys = keys;
        this.wallets = wallets;
    }

    String filled(Template template) {
        return template.filled(this::named);
    }

    private String named(String name) {
        return switch (name) {
            case "involved" -> names(involved, views.environment().elements(), "others");
            case "keys" -> names(keys, views.environment().elements(), "no key material");
            case "wallets" -> names(wallets, views.environment().elements(), "no wallet");
            default -> Phrases.of(spot, name, views);
        };
    }

    static String names(List<Ref> refs, Elements elements, String none) {
        if (refs.isEmpty()) {
            return none;
        }
        List<String> names = refs.stream().limit(NAMED).map(elements::name).toList();
        int more = refs.size() - names.size();
        String last = more > 0 ? more + " more" : names.getLast();
        List<String> first = more > 0 ? names : names.subList(0, names.size() - 1);
        return first.isEmpty() ? last : String.join(", ", first) + " and " + last;
    }
}
