package org.claviger.server.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts, loads the demonstration and stops, so that the JVM can note which classes a start needs. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR")
    private Path data = Path.of("");

    @Override
    public Integer call() throws IOException {
        Settings settings = new Settings();
        settings.port = 0;
        Files.createDirectories(data);
        try (Application application = Application.pages(settings, data, Progress::say)) {
            application.part(Demonstration.class).prepare(data, Progress::say);
            return 0;
        }
    }
}
