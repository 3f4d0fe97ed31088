package org.claviger.bench;

import java.util.Locale;
import java.util.Random;

/**
 * A model of any size with the proportions of a real one: per component two threats, two controls with a task each,
 * half a key, a tenth of a wallet. The same size and seed give the same text.
 */
final class GeneratedModel {
    private static final String[] CATEGORIES = {
        "signing-infrastructure",
        "supply-chain",
        "malicious-insider",
        "negligent-insider",
        "state-workforce-infiltration",
        "key-material-compromise",
        "physical-environmental"
    };
    private static final String[] KINDS = {"hsm", "signing-service", "workstation", "server", "display", "log-store"};
    private static final String[] STEPS = {"rare", "unlikely", "possible"};

    private final StringBuilder out = new StringBuilder();
    private final Random random;
    private final int size;

    private GeneratedModel(int size, long seed) {
        this.size = size;
        this.random = new Random(seed);
    }

    /** The text of a model with so many components. */
    static String yaml(int size, long seed) {
        GeneratedModel model = new GeneratedModel(size, seed);
        model.head();
        model.environment();
        model.threats();
        model.controls();
        return model.out.toString();
    }

    /** The text of an environment with so many components: the same without what was decided about it. */
    static String environment(int size, long seed) {
        GeneratedModel model = new GeneratedModel(size, seed);
        model.head();
        model.environment();
        return model.out.toString();
    }

    /** One line of YAML. The annotation that would check formats comes with a library that is not worth this one method. */
    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void head() {
        line("claviger: 1");
        line(
                "system: {id: generated, name: Generated, designation: full-system, target-level: 2, standard: ccss-9.0, accountable: role/r0, scope: All of it}");
        line("criteria:");
        line("  scales:");
        line("    likelihood: {rare: 0.001..0.01 per year, unlikely: 0.01..0.1 per year, possible: 0.1..1 per year}");
        line("    impact: {minor: 10k..1M USD, major: 1M..100M USD}");
        line("    risk: {low: keep, medium: watch, high: act}");
        line("    matrix: {rare: [low, medium], unlikely: [low, medium], possible: [medium, high]}");
        line("  tolerances: [{scope: threat, level: medium}]");
        line("  review-every: 1 quarter");
    }

    private void environment() {
        line("locations:");
        for (int i = 0; i <= size / 50; i++) {
            line("  l%d: {name: Location %d, kind: office}", i, i);
        }
        line("roles:");
        for (int i = 0; i <= size / 20; i++) {
            line("  r%d: {name: Role %d, boundary: inside, executive: true}", i, i);
        }
        line("suppliers:");
        for (int i = 0; i <= size / 25; i++) {
            line("  s%d: {name: Supplier %d, boundary: {position: connected, because: It supplies}}", i, i);
        }
        line("components:");
        for (int i = 0; i < size; i++) {
            line(
                    "  c%d: {name: Component %d, kind: %s, boundary: inside, location: location/l%d, supplier: supplier/s%d, administered-by: [role/r%d], connects-to: [component/c%d]}",
                    i, i, KINDS[i % KINDS.length], i / 50, i / 25, i / 20, random.nextInt(size));
        }
        line("keys:");
        for (int i = 0; i < size / 2; i++) {
            line(
                    "  k%d: {type: private-key, criticality: critical, state: active, in: component/c%d, held-by: role/r%d, copies: [{medium: metal, in: location/l%d, sealed: true}]}",
                    i, i, i / 20, random.nextInt(size / 50 + 1));
        }
        line("wallets:");
        for (int i = 0; i < size / 10; i++) {
            line(
                    "  w%d: {scheme: {threshold: 2, of: [key/k%d, key/k%d, key/k%d]}, temperature: cold, value: %dM USD, workflow: workflow/f%d}",
                    i, 3 * i, 3 * i + 1, 3 * i + 2, 1 + random.nextInt(900), i);
        }
        line("workflows:");
        for (int i = 0; i < size / 10; i++) {
            line(
                    "  f%d: [{step: build, on: component/c%d}, {step: approve, by: [role/r%d], sees: component/c%d, verifies-on: none}]",
                    i, i, i / 20, i);
        }
    }

    private void threats() {
        line("threats:");
        for (int i = 0; i < 2 * size; i++) {
            line("  t%d:", i);
            line("    title: Component %d is taken over through its administrator and signs what it is told", i / 2);
            line("    category: %s", CATEGORIES[i % CATEGORIES.length]);
            line(
                    "    description: The administrator's session of component %d is stolen; from there the attacker asks for signatures.",
                    i / 2);
            line("    targets: [component/c%d]", i / 2);
            line("    key-material: [key/k%d]", random.nextInt(Math.max(1, size / 2)));
            line("    at-stake: [wallet/w%d]", random.nextInt(Math.max(1, size / 10)));
            line("    likelihood: %s", STEPS[random.nextInt(STEPS.length)]);
            line("    impact: major");
            line("    tempo: {range: 1..35 days, source: incident/bybit-2025}");
        }
    }

    private void controls() {
        line("controls:");
        for (int i = 0; i < 2 * size; i++) {
            line("  x%d:", i);
            line("    title: Sessions on component %d are recorded and reviewed", i / 2);
            line("    kind: detective");
            line("    state: in-place");
            line("    owner: role/r%d", random.nextInt(size / 20 + 1));
            line("    implements: [2.02.3.1]");
            line("    evidence: Session recordings");
            line(
                    "    against: [{threat: threat/t%d, effect: Shows commands nobody ordered, strength: moderate, evidence: Drill}]",
                    i);
        }
        line("tasks:");
        for (int i = 0; i < 2 * size; i++) {
            line(
                    "  a%d: {control: control/x%d, every: 1 week, by: role/r%d, finds: 80 %%, because: derived}",
                    i, i, random.nextInt(size / 20 + 1));
        }
    }
}
