package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;

/**
 * A small environment by chance: who administers, hosts, builds and signs in runs in circles; keys have places, holders, callers,
 * copies, shares, backups, parents and keys that encrypt them; the wallet needs m of n of them. Every key says where it is or
 * who holds it, since what is not stated is an event that goes away once it is. It is kept as text, so that one can be changed
 * and read again.
 */
final class RandomEnvironment {
    private static final List<String> KINDS = List.of(
            "server", "build-pipeline", "identity-provider", "hsm", "hardware-wallet", "safe", "workstation", "vault");

    /** Section, id, field, values; a field with one value is written without brackets. */
    private final SequencedMap<String, SequencedMap<String, SequencedMap<String, List<String>>>> sections =
            new LinkedHashMap<>();

    private final SplittableRandom random;
    private final List<String> roles = List.of("role/r0", "role/r1", "role/r2");
    private final List<String> components = ids("component/c", 4);
    private final List<String> keys;

    RandomEnvironment(long seed, boolean workflow) {
        this.random = new SplittableRandom(seed);
        this.keys = ids("key/k", 2 + random.nextInt(3));
        people();
        components.forEach(this::component);
        keys.forEach(this::key);
        wallet();
        if (workflow) {
            workflow();
        }
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private void people() {
        roles.forEach(role -> add(role, "name", "Role"));
        add("supplier/s0", "name", "Supplier");
        chance(0.3, "role/r1", "seats", "2");
        chance(0.3, "role/r2", "employed-by", "supplier/s0");
        if (random.nextInt(2) == 0) {
            add("person/p0", "roles", one(roles));
            chance(0.5, "person/p0", "roles", one(roles));
        }
        add("location/l0", "name", "Place");
        add("location/l1", "name", "Place");
        chance(0.5, "location/l1", "controlled-by", one(roles));
    }

    private void component(String component) {
        int number = components.indexOf(component);
        add(component, "kind", one(KINDS));
        chance(0.5, component, "administered-by", one(roles));
        chance(0.2, component, "administered-by", one(components));
        chance(0.3, component, "signs-in-through", one(components));
        chance(0.3, component, "built-by", one(components));
        chance(0.2, component, "built-from", one(components));
        chance(0.2, component, "supplier", "supplier/s0");
        chance(0.4, component, "location", one(List.of("location/l0", "location/l1")));
        chance(0.2, component, "enforces", "limits");
        chance(0.2, component, "shows", "decoded");
        if (number > 0) {
            chance(0.3, component, "hosted-on", components.get(random.nextInt(number)));
        }
    }

    private void key(String key) {
        int number = keys.indexOf(key);
        add(key, "type", "private-key");
        add(key, "generated", "{process: process/g}");
        add(key, random.nextBoolean() ? "in" : "held-by", "");
        List<String> places = new ArrayList<>(components);
        places.add("location/l0");
        fill(key, "in", one(places));
        fill(key, "held-by", one(roles));
        chance(0.2, key, "held-by", one(roles));
        chance(0.2, key, "dual-control", "2");
        chance(0.3, key, "extractable", "false");
        chance(0.3, key, "callable-by", one(components));
        chance(0.2, key, "callable-by", one(roles));
        chance(0.4, key, "copies", copy());
        chance(0.2, key, "copies", copy());
        if (number > 0) {
            String other = keys.get(random.nextInt(number));
            chance(0.2, key, "encrypted-by", other);
            relate(key, other);
        }
    }

    private void relate(String key, String other) {
        switch (random.nextInt(6)) {
            case 0 -> {
                add(key, "share-of", other);
                chance(0.4, other, "shares-needed", "1");
            }
            case 1 -> add(key, "backup-of", other);
            case 2 -> {
                add(key, "derived-from", other);
                chance(0.5, key, "derivation", "non-hardened");
            }
            default -> {}
        }
    }

    private void fill(String key, String field, String value) {
        if (fields(key).containsKey(field)) {
            fields(key).put(field, new ArrayList<>(List.of(value)));
        } else {
            chance(0.3, key, field, value);
        }
    }

    /** A copy in a place, with a holder or under another key, that may be encrypted with the first's in turn. */
    String copy() {
        String where = random.nextBoolean() ? "in: " + one(components) : "in: location/l1, held-by: " + one(roles);
        return random.nextInt(3) == 0 ? "{" + where + ", encrypted-by: " + one(keys) + "}" : "{" + where + "}";
    }

    private void wallet() {
        int needed = 1 + random.nextInt(keys.size());
        add("wallet/w", "scheme", "{threshold: " + needed + ", of: " + keys + "}");
        if (random.nextInt(4) == 0) {
            change();
        }
    }

    private void change() {
        add("wallet/w", "changes", "{kind: upgrade, by: " + roles + ", threshold: 2}");
    }

    private void workflow() {
        add("wallet/w", "workflow", "workflow/out");
        List<String> steps = new ArrayList<>();
        steps.add("{step: initiate, by: " + one(roles) + "}");
        steps.add("{step: build, on: " + one(components) + "}");
        if (random.nextBoolean()) {
            steps.add("{step: verify, by: " + one(roles) + ", on: " + one(components) + "}");
        }
        steps.add("{step: approve, by: [" + one(roles) + "], sees: " + one(components) + ", verifies-on: "
                + (random.nextBoolean() ? "none" : one(components)) + "}");
        steps.add("{step: sign, on: " + one(components) + "}");
        sections.computeIfAbsent("workflow", _ -> new LinkedHashMap<>())
                .computeIfAbsent("out", _ -> new LinkedHashMap<>())
                .put("", steps);
    }

    /** Adds a value to a field. */
    void add(String element, String field, String value) {
        List<String> values = fields(element).computeIfAbsent(field, _ -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    private SequencedMap<String, List<String>> fields(String element) {
        String[] parts = element.split("/", 2);
        return sections.computeIfAbsent(parts[0], _ -> new LinkedHashMap<>())
                .computeIfAbsent(parts[1], _ -> new LinkedHashMap<>());
    }

    private void chance(double chance, String element, String field, String value) {
        if (random.nextDouble() < chance) {
            add(element, field, value);
        }
    }

    String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    String role() {
        return one(roles);
    }

    String component() {
        return one(components);
    }

    String key() {
        return one(keys);
    }

    Model model() {
        Reading reading = ModelFile.read("random.yaml", toString());
        if (!reading.sound()) {
            throw new AssertionError(reading.problems() + "\n" + this);
        }
        return reading.model().orElseThrow();
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("claviger: 1\nsystem: {id: random}\nprocesses: {g: {name: Generation}}\n");
        sections.forEach((kind, elements) -> {
            text.append(kind).append("s:\n");
            elements.forEach((id, fields) -> {
                text.append("  ").append(id).append(": ");
                List<String> said = new ArrayList<>();
                fields.forEach((field, values) ->
                        said.add(field.isEmpty() ? values.toString() : field + ": " + written(field, values)));
                text.append(fields.containsKey("") ? said.getFirst() : "{" + String.join(", ", said) + "}")
                        .append('\n');
            });
        });
        return text.toString();
    }

    private static String written(String field, List<String> values) {
        return values.size() == 1 && !field.equals("copies") && !field.equals("changes") && !field.equals("enforces")
                ? values.getFirst()
                : values.toString();
    }
}
