package org.claviger.report.figure;

import java.util.List;
import java.util.Random;
import org.claviger.model.ComponentKind;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;

/** Models to draw, made from a seed. */
final class Environments {
    private static final List<String> WORDS =
            List.of("Primary", "production", "signing", "gateway", "for", "customer", "withdrawals", "Zurich", "audit", "v2");

    private Environments() {}

    static Model read(String yaml) {
        Reading reading = ModelFile.read("model.yaml", yaml);
        return reading.model().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    static Model empty() {
        return read("claviger: 1\nsystem: {id: new, name: A new system}\n");
    }

    /** An environment of so many components at so many places; hosting, lines, keys and wallets as they come. */
    static Model generated(int components, int places, long seed) {
        return read(new Generator(components, places, new Random(seed)).yaml());
    }

    private static final class Generator {
        private final int components;
        private final int places;
        private final Random random;
        private final StringBuilder yaml = new StringBuilder("claviger: 1\nsystem: {id: generated, name: Generated environment}\n");

        Generator(int components, int places, Random random) {
            this.components = components;
            this.places = places;
            this.random = random;
        }

        String yaml() {
            section("locations", places, i -> "{name: Place number %d, kind: data-centre, country: CH}".formatted(i));
            section("suppliers", places, i -> "{name: Supplier number %d, boundary: connected}".formatted(i));
            section("roles", 4, i -> i % 2 == 0
                    ? "{name: Administrator %d, boundary: inside}".formatted(i)
                    : "{name: Contractor %d, boundary: connected, employed-by: supplier/suppliers-0}".formatted(i));
            section("components", components, this::component);
            section("keys", components / 3 + 1, i -> "{type: %s, criticality: %s, in: [component/components-%d]}"
                    .formatted(any("private-key", "key-share", "encryption-key"), any("critical", "important", "ordinary"),
                            random.nextInt(components)));
            section("wallets", components / 10 + 1, i -> "{scheme: {threshold: 1, of: [key/keys-%d, key/keys-%d]}, temperature: %s, value: %dM USD}"
                    .formatted(random.nextInt(components / 3 + 1), i % (components / 3 + 1), any("hot", "warm", "cold"), i + 1));
            return yaml.toString();
        }

        private void section(String name, int count, java.util.function.IntFunction<String> element) {
            yaml.append(name).append(":\n");
            for (int i = 0; i < count; i++) {
                yaml.append("  ").append(name).append('-').append(i).append(": ").append(element.apply(i)).append('\n');
            }
        }

        private String component(int i) {
            String kind = ComponentKind.values()[random.nextInt(12)].name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            StringBuilder fields = new StringBuilder("{name: \"").append(name(i)).append("\", kind: ").append(kind);
            int standing = random.nextInt(10);
            fields.append(standing == 9 ? "" : ", boundary: " + (standing < 7 ? "inside" : standing == 7 ? "connected" : "outside"));
            fields.append(random.nextInt(8) == 0 ? "" : ", location: location/locations-" + random.nextInt(places));
            fields.append(standing < 7 ? "" : ", supplier: supplier/suppliers-" + random.nextInt(places));
            reference(fields, 2, "connects-to", "component/components-", components);
            reference(fields, 4, "administered-by", "role/roles-", 4);
            reference(fields, 6, "hosted-on", "component/components-", components);
            reference(fields, 8, "built-by", "component/components-", components);
            reference(fields, 8, "signs-in-through", "component/components-", components);
            return fields.append('}').toString();
        }

        private String name(int i) {
            StringBuilder name = new StringBuilder(Integer.toString(i));
            for (int words = random.nextInt(8); words > 0; words--) {
                name.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
            return name.toString();
        }

        private void reference(StringBuilder fields, int oneIn, String field, String prefix, int count) {
            if (random.nextInt(oneIn) == 0) {
                fields.append(", ").append(field).append(": ").append(prefix).append(random.nextInt(count));
            }
        }

        private String any(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
