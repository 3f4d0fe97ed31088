package org.claviger.server.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The application as {@code demo} starts it, on a free port and a folder of its own, for tests. */
public final class StartedApplication {
    private final Application application;
    private final Demonstration.SignIn signIn;

    private StartedApplication(Application application, Demonstration.SignIn signIn) {
        this.application = application;
        this.signIn = signIn;
    }

    /** Starts it with the demonstration custodian in it. It ends with the JVM. */
    public static StartedApplication demonstration(Path data) {
        Settings settings = new Settings();
        settings.port = 0;
        Application application = Application.pages(settings, data, Map.of(), _ -> {});
        return new StartedApplication(
                application, application.part(Demonstration.class).prepare(data, _ -> {}));
    }

    public String address() {
        return "http://localhost:" + application.port();
    }

    public String email() {
        return signIn.email();
    }

    public String password() {
        return signIn.password();
    }

    /** A part of the application, to prepare or look at what no page shows. */
    public <T> T part(Class<T> type) {
        return application.part(type);
    }

    public void close() {
        application.close();
    }

    /** Deletes a folder with everything in it. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
