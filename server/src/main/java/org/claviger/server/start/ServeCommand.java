package org.claviger.server.start;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.claviger.server.welcome.FirstRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the application. */
@Command(
        name = "serve",
        description = {
            "Starts the application on its own PostgreSQL, or on the database that CLAVIGER_DATABASE_URL names.",
            "Prints a link that creates the first organisation and its owner while there is no account."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    /** Says that the process goes on. */
    static final int RUNNING = -1;

    @Mixin
    private Settings settings = new Settings();

    @Override
    public Integer call() {
        Application application = Application.pages(settings, settings.data("server"), System.getenv(), Progress::say);
        String address = Progress.address(settings, application.port());
        Optional<String> link = application.part(FirstRun.class).link();
        System.out.println("Claviger is running at " + address);
        link.ifPresent(path ->
                System.out.println("Nobody has an account yet. Create the first one here:\n  " + address + path));
        System.out.println("Stop it with Ctrl-C.");
        return RUNNING;
    }
}
