package org.claviger.bench;

import java.util.Locale;
import java.util.Random;

/**
 * An environment in which wallets share what they rest upon: per wallet five components and three keys. One component in
 * a hundred is an identity provider, one a pipeline, four are hosts; a pipeline deploys the identity provider through
 * which it is signed in to, so there are circles. The same size and seed give the same text.
 */
final class SharedEnvironment {
    private static final int PER_WALLET = 5;
    private static final String[] KINDS = {"hsm", "signing-service", "workstation", "display", "policy-engine"};

    private final StringBuilder out = new StringBuilder();
    private final Random random;
    private final int wallets;
    private final int groups;

    private SharedEnvironment(int wallets, long seed) {
        this.random = new Random(seed);
        this.wallets = wallets;
        this.groups = Math.max(1, wallets * PER_WALLET / 100);
    }

    /** The text of an environment with so many wallets. */
    static String yaml(int wallets, long seed) {
        SharedEnvironment environment = new SharedEnvironment(wallets, seed);
        environment.people();
        environment.components();
        environment.custody();
        return environment.out.toString();
    }

    private int some(int below) {
        return random.nextInt(below);
    }

    /** One line of YAML. The annotation that would check formats comes with a library that is not worth this one method. */
    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void people() {
        line("claviger: 1");
        line("system: {id: shared, name: Shared, designation: full-system, target-level: 2, standard: ccss-9.0}");
        line("locations:");
        for (int i = 0; i < groups; i++) {
            line("  l%d: {name: Location %d, kind: office}", i, i);
        }
        line("suppliers:");
        for (int i = 0; i < groups; i++) {
            line("  s%d: {name: Supplier %d, boundary: {position: connected, because: It supplies}}", i, i);
        }
        line("roles:");
        for (int i = 0; i < 4 * groups; i++) {
            line("  r%d: {name: Role %d, boundary: inside, seats: %d}", i, i, 1 + some(3));
        }
    }

    private void components() {
        line("components:");
        for (int i = 0; i < groups; i++) {
            line(
                    "  idp%d: {kind: identity-provider, boundary: inside, administered-by: [role/r%d], built-by: component/ci%d, supplier: supplier/s%d}",
                    i, some(4 * groups), i, some(groups));
            line(
                    "  ci%d: {kind: build-pipeline, boundary: inside, administered-by: [role/r%d], signs-in-through: component/idp%d, hosted-on: component/h%d}",
                    i, some(4 * groups), i, some(4 * groups));
        }
        for (int i = 0; i < 4 * groups; i++) {
            line(
                    "  h%d: {kind: server, boundary: inside, location: location/l%d, administered-by: [role/r%d], signs-in-through: component/idp%d, built-by: component/ci%d}",
                    i, some(groups), some(4 * groups), some(groups), some(groups));
        }
        for (int i = 0; i < wallets * PER_WALLET - 6 * groups; i++) {
            String runs = i % KINDS.length == 0
                    ? "location: location/l" + some(groups)
                    : "hosted-on: component/h" + some(4 * groups);
            line(
                    "  c%d: {kind: %s, boundary: inside, %s, supplier: supplier/s%d, administered-by: [role/r%d], built-by: component/ci%d}",
                    i, KINDS[i % KINDS.length], runs, some(groups), some(4 * groups), some(groups));
        }
    }

    private void custody() {
        int others = Math.max(PER_WALLET, wallets * PER_WALLET - 6 * groups);
        int roles = 4 * groups;
        line("keys:");
        for (int i = 0; i < 3 * wallets; i++) {
            int hsm = some(others / PER_WALLET) * PER_WALLET;
            line(
                    "  k%d: {type: private-key, criticality: critical, state: active, in: component/c%d, extractable: false, held-by: role/r%d, callable-by: [component/c%d], copies: [{medium: metal, in: location/l%d, sealed: true}]}",
                    i, hsm, some(roles), hsm + 1, some(groups));
        }
        line("wallets:");
        for (int i = 0; i < wallets; i++) {
            line(
                    "  w%d: {scheme: {kind: multi-signature, threshold: 2, of: [key/k%d, key/k%d, key/k%d]}, temperature: cold, workflow: workflow/f%d}",
                    i, 3 * i, 3 * i + 1, 3 * i + 2, i);
        }
        line("workflows:");
        for (int i = 0; i < wallets; i++) {
            int first = some(others / PER_WALLET) * PER_WALLET;
            line(
                    "  f%d: [{step: build, on: component/c%d}, {step: approve, by: [role/r%d], sees: component/c%d, verifies-on: [component/c%d]}]",
                    i, first + 1, some(roles), first + 3, first + 2);
        }
    }
}
