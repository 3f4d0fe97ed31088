package org.claviger.report.figure;

import java.util.Locale;
import java.util.Optional;
import org.claviger.model.ComponentKind;
import org.claviger.model.KeyType;
import org.claviger.model.Location;
import org.claviger.model.LocationKind;

/** The language's constants as people write them. */
final class Words {
    private Words() {}

    static String of(ComponentKind kind) {
        return switch (kind) {
            case HSM -> "HSM";
            case MPC_NODE -> "MPC node";
            default -> capital(lower(kind));
        };
    }

    static String of(Optional<ComponentKind> kind) {
        return kind.map(Words::of).orElse("Component");
    }

    static String of(KeyType type) {
        return lower(type);
    }

    /** Kind and country of a place: {@code Data centre, CH}. */
    static String of(Location location) {
        String kind = location.kind()
                .filter(stated -> stated != LocationKind.OTHER)
                .map(stated -> capital(lower(stated)))
                .orElse("Place");
        return location.country().map(country -> kind + ", " + country).orElse(kind);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code 1 component}, {@code 3 components}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
