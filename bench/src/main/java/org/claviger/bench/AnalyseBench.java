package org.claviger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** {@code claviger analyse} as a whole process, on environments in which wallets share what they rest upon; one run each. */
final class AnalyseBench {
    private static final long SEED = 20261124;

    private final Path launcher;

    AnalyseBench(Path launcher) {
        this.launcher = launcher;
    }

    void print() throws IOException, InterruptedException {
        System.out.println("claviger analyse, whole process, theft and loss of every wallet, one run");
        System.out.printf(
                "%10s %12s %10s %10s %10s %10s%n", "wallets", "components", "text, s", "peak MB", "JSON, s", "peak MB");
        Path folder = Files.createTempDirectory("claviger-bench");
        try {
            for (int wallets : new int[] {10, 100, 1_000}) {
                Path file = folder.resolve("shared-" + wallets + ".yaml");
                Files.writeString(file, SharedEnvironment.yaml(wallets, SEED));
                row(wallets, file);
                Files.delete(file);
            }
        } finally {
            Files.delete(folder);
        }
    }

    private void row(int wallets, Path file) throws IOException, InterruptedException {
        Run text = Run.of(launcher, "analyse", file.toString());
        Run json = Run.of(launcher, "analyse", "--json", file.toString());
        System.out.printf(
                Locale.ROOT,
                "%10d %12d %10.2f %10.0f %10.2f %10.0f%n",
                wallets,
                5 * wallets,
                text.seconds(),
                text.peakMegabytes(),
                json.seconds(),
                json.peakMegabytes());
    }
}
