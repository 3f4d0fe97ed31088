package org.claviger.server.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Under which identity the database's programs run. PostgreSQL refuses to be root; where Claviger is root, the programs run
 * in a user namespace of their own, or else as the user nobody.
 *
 * @param prefix what stands before each command
 * @param owner the user to whom the data must belong, as seen from here
 */
record RunAs(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;
    private static final Duration TRIAL = Duration.ofSeconds(10);

    RunAs {
        prefix = List.copyOf(prefix);
    }

    static RunAs current(Consumer<String> progress) {
        Account account = Account.current();
        if (!account.isRoot()) {
            return new RunAs(List.of(), Math.toIntExact(account.uid()));
        }
        RunAs runAs = Stream.of(inUserNamespace(), asNobody())
                .flatMap(Optional::stream)
                .filter(RunAs::isGranted)
                .findFirst()
                .orElseThrow(() -> new DatabaseRefusal(
                        "Claviger runs as root, which PostgreSQL refuses, and neither unshare nor setpriv can give it"
                                + " another identity here. Start Claviger as an ordinary user that owns its --data"
                                + " folder; in a container, by --user with a name that its image knows."));
        progress.accept("Claviger runs as root; an ordinary user is safer, since the database then holds less power.");
        return runAs;
    }

    /** Files stay root's; inside, root has no name and no privileges. Containers commonly forbid it. */
    static Optional<RunAs> inUserNamespace() {
        return Command.find("unshare").map(unshare -> new RunAs(List.of(unshare.toString(), "-U", "--"), 0));
    }

    /**
     * The data belongs to nobody, below a folder that only root may enter: hence the one privilege that is kept, to pass by
     * what permissions forbid. Without no_setuid_fixup access(2), by which PostgreSQL finds itself, would not heed it.
     */
    static Optional<RunAs> asNobody() {
        return Command.find("setpriv")
                .map(setpriv -> new RunAs(
                        List.of(
                                setpriv.toString(),
                                "--reuid=" + NOBODY,
                                "--regid=" + NOBODY,
                                "--clear-groups",
                                "--securebits=+no_setuid_fixup",
                                "--inh-caps=-all,+dac_override",
                                "--ambient-caps=-all,+dac_override",
                                "--bounding-set=-all,+dac_override",
                                "--"),
                        NOBODY));
    }

    private boolean isGranted() {
        try {
            return Command.of("sh", "-c", "test $(id -u) != 0")
                    .after(prefix)
                    .run(TRIAL)
                    .fine();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
