package org.claviger.server.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the application with the demonstration custodian in it. */
@Command(
        name = "demo",
        description = {
            "Starts the application with a fictional custodian in it, to look around and try things.",
            "Everything stays in the data folder; the next start goes on from there."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private Settings settings = new Settings();

    @Override
    public Integer call() {
        Path data = settings.data("demo");
        Application application = Application.pages(settings, data, Map.of(), Progress::say);
        Demonstration.SignIn signIn = application.part(Demonstration.class).prepare(data, Progress::say);
        String address = Progress.address(settings, application.port());
        System.out.println("Claviger is running at " + address);
        System.out.println("Sign in as " + signIn.email() + " with the password " + signIn.password());
        System.out.println("The data is in " + data.toAbsolutePath() + ". Stop it with Ctrl-C.");
        return ServeCommand.RUNNING;
    }
}
