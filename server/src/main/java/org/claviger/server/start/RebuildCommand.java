package org.claviger.server.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claviger.server.store.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drops what pages read and builds it anew from the ledgers. */
@Command(
        name = "rebuild",
        description = "Drops what pages read and builds it anew from the ledgers; stop the application first.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RebuildCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the database (default: that of serve).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() {
        Settings settings = new Settings();
        settings.data = data;
        try (Application application =
                Application.withoutPages(settings.data("server"), System.getenv(), Progress::say)) {
            List<Rebuild.Rebuilt> all = application.part(Rebuild.class).all(Progress::say);
            all.forEach(each -> System.out.println(each.system() + "\t" + each.entries() + " entries"));
            return 0;
        }
    }
}
