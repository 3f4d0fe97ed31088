package org.claviger.server.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.claviger.server.database.DatabaseAccess;
import org.claviger.server.database.DatabaseAccess.Login;
import org.claviger.server.postgres.DatabaseRefusal;
import picocli.CommandLine.Option;

/** Where the application listens and where it keeps its data. */
final class Settings {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the pages (default: ${DEFAULT-VALUE}; 0 for any free one).")
    int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    String address = "127.0.0.1";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the database that Claviger runs itself (default: ~/.local/share/claviger).")
    Optional<Path> data = Optional.empty();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:CLAVIGER_PUBLIC_URL:-}",
            description =
                    "Address under which people reach the pages, such as https://claviger.example; other names are "
                            + "refused (default: CLAVIGER_PUBLIC_URL).")
    String publicUrl = "";

    @Option(
            names = "--behind-proxy",
            defaultValue = "${env:CLAVIGER_BEHIND_PROXY:-false}",
            description = "Believe what a proxy on this machine or in a private network says of the request in "
                    + "X-Forwarded-For and X-Forwarded-Proto (default: CLAVIGER_BEHIND_PROXY, else no).")
    boolean behindProxy;

    /** What the pages are told of where they are. */
    Map<String, Object> place() {
        if (!publicUrl.isBlank() && !publicUrl.matches("https?://[A-Za-z0-9.:\\[\\]-]+/?")) {
            throw new PortRefusal(
                    "The public address " + publicUrl + " is none; write it like https://claviger.example.");
        }
        return Map.of(
                "server.address", address,
                "server.port", port,
                "claviger.public-url", publicUrl,
                "server.forward-headers-strategy", behindProxy ? "native" : "none");
    }

    /** The folder for data, by default one for each person and verb. */
    Path data(String verb) {
        if (data.filter(folder -> folder.toString().isBlank()).isPresent()) {
            throw new PortRefusal("--data names no folder.");
        }
        return data.orElseGet(() -> {
            String state = System.getenv("XDG_DATA_HOME");
            Path base = state != null && !state.isBlank()
                    ? Path.of(state)
                    : Path.of(System.getProperty("user.home"), ".local", "share");
            return base.resolve("claviger").resolve(verb);
        });
    }

    /** A database that somebody else runs, when the environment names one. */
    static Optional<DatabaseAccess> external(Map<String, String> environment) {
        String url = environment.getOrDefault("CLAVIGER_DATABASE_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new DatabaseAccess(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=claviger&reWriteBatchedInserts=true",
                new Login("claviger_owner", needed(environment, "CLAVIGER_OWNER_PASSWORD")),
                new Login("claviger_application", needed(environment, "CLAVIGER_APPLICATION_PASSWORD"))));
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new DatabaseRefusal(
                    "CLAVIGER_DATABASE_URL is set, but " + name + " is not. Set the passwords of the roles "
                            + "claviger_owner and claviger_application; docs/operations.md says how to make them.");
        }
        return value;
    }
}
