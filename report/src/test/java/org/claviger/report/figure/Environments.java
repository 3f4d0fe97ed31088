package org.claviger.report.figure;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;

/** Models to draw, made from a seed. */
final class Environments {
    private static final List<String> KINDS = List.of(
            "hsm",
            "mpc-node",
            "enclave",
            "hardware-wallet",
            "signing-service",
            "wallet-service",
            "policy-engine",
            "display",
            "approval-app",
            "workstation",
            "mobile-device",
            "server");

    private static final List<String> WORDS = List.of(
            "Primary", "production", "signing", "gateway", "for", "customer", "withdrawals", "Zurich", "audit", "v2");

    private Environments() {}

    static Model read(String yaml) {
        Reading reading = ModelFile.read("model.yaml", yaml);
        return reading.model().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    static Model empty() {
        return read("claviger: 1\nsystem: {id: new, name: A new system}\n");
    }

    static Model coldWallet() {
        return read("""
                claviger: 1
                system: {id: cold, name: Cold custody}
                components:
                  page: {name: Signing page, kind: display, boundary: connected, connects-to: [component/device-a]}
                  device-a: {name: Device A, kind: hardware-wallet, boundary: inside}
                  device-b: {name: Device B, kind: hardware-wallet, boundary: inside}
                keys:
                  a: {type: private-key, criticality: critical, in: component/device-a}
                  b: {type: private-key, criticality: critical, in: component/device-b}
                wallets:
                  cold: {name: Cold, scheme: {threshold: 2, of: [key/a, key/b]}, temperature: cold, value: 1.4B USD}
                """);
    }

    /** An ordinary system: branches of ten desks and devices behind a gateway, which alone reaches the centre. */
    static Model branches(int components) {
        StringBuilder yaml = new StringBuilder("""
                claviger: 1
                system: {id: branches, name: Custody with branches}
                suppliers: {cloud: {name: Cloud provider, boundary: connected}}
                roles: {contractor: {name: Contractor, boundary: connected, employed-by: supplier/cloud}}
                """);
        StringBuilder places = new StringBuilder("locations:\n  centre: {name: Data centre, kind: data-centre}\n");
        StringBuilder parts = new StringBuilder("""
                components:
                  idp: {name: Identity provider, kind: identity-provider, boundary: connected, supplier: supplier/cloud}
                  hsm: {name: HSM of the centre, kind: hsm, boundary: inside, location: location/centre}
                  signer: {kind: signing-service, boundary: inside, location: location/centre, connects-to: [component/hsm], signs-in-through: component/idp, administered-by: [role/contractor]}
                """);
        for (int i = 3; i < components; i++) {
            int branch = i / 10;
            if (i == 3 || i % 10 == 0) {
                places.append("  branch-%d: {name: Branch %d, kind: office}\n".formatted(branch, branch));
                parts.append(
                        "  gateway-%d: {kind: network, boundary: inside, location: location/branch-%d, connects-to: [component/signer]}\n"
                                .formatted(branch, branch));
            } else {
                String kind = i % 3 == 0 ? "workstation" : i % 3 == 1 ? "mobile-device" : "safe";
                String wire = i % 3 == 0 ? ", connects-to: [component/gateway-%d]".formatted(branch) : "";
                parts.append("  part-%d: {kind: %s, boundary: inside, location: location/branch-%d%s}\n"
                        .formatted(i, kind, branch, wire));
            }
        }
        return read(yaml.append(places).append(parts).append("""
                keys: {hot: {type: private-key, criticality: critical, in: component/hsm}}
                wallets: {hot: {name: Hot wallet, scheme: {threshold: 1, of: [key/hot]}, temperature: hot, value: 9M USD}}
                """).toString());
    }

    /** An environment of so many components at so many places; hosting, lines, keys and wallets as they come. */
    static Model generated(int components, int places, long seed) {
        return read(new Generator(components, places, new Random(seed)).yaml());
    }

    private static final class Generator {
        private final int components;
        private final int places;
        private final Random random;
        private final StringBuilder yaml =
                new StringBuilder("claviger: 1\nsystem: {id: generated, name: Generated environment}\n");

        Generator(int components, int places, Random random) {
            this.components = components;
            this.places = places;
            this.random = random;
        }

        String yaml() {
            section("locations", places, i -> "{name: Place number %d, kind: data-centre, country: CH}".formatted(i));
            section("suppliers", places, i -> "{name: Supplier number %d, boundary: connected}".formatted(i));
            section(
                    "roles",
                    4,
                    i -> i % 2 == 0
                            ? "{name: Administrator %d, boundary: inside}".formatted(i)
                            : "{name: Contractor %d, boundary: connected, employed-by: supplier/suppliers-0}"
                                    .formatted(i));
            section("components", components, this::component);
            section(
                    "keys",
                    components / 3 + 1,
                    i -> "{type: %s, criticality: %s, in: [component/components-%d]}"
                            .formatted(
                                    any("private-key", "key-share", "encryption-key"),
                                    any("critical", "important", "ordinary"),
                                    random.nextInt(components)));
            section(
                    "wallets",
                    components / 10 + 1,
                    i -> "{scheme: {threshold: 1, of: [key/keys-%d, key/keys-%d]}, temperature: %s, value: %dM USD}"
                            .formatted(
                                    random.nextInt(components / 3 + 1),
                                    i % (components / 3 + 1),
                                    any("hot", "warm", "cold"),
                                    i + 1));
            return yaml.toString();
        }

        private void section(String name, int count, IntFunction<String> element) {
            yaml.append(name).append(":\n");
            for (int i = 0; i < count; i++) {
                yaml.append("  ")
                        .append(name)
                        .append('-')
                        .append(i)
                        .append(": ")
                        .append(element.apply(i))
                        .append('\n');
            }
        }

        private String component(int i) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            StringBuilder fields = new StringBuilder("{name: \"")
                    .append(name(i))
                    .append("\", kind: ")
                    .append(kind);
            int standing = random.nextInt(10);
            fields.append(
                    standing == 9
                            ? ""
                            : ", boundary: " + (standing < 7 ? "inside" : standing == 7 ? "connected" : "outside"));
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
