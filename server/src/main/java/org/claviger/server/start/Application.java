package org.claviger.server.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.claviger.server.ClavigerServer;
import org.claviger.server.database.DatabaseAccess;
import org.claviger.server.database.Migrations;
import org.claviger.server.database.OwnDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The running application with the database that it may own; closing it closes both, pages first. */
final class Application implements AutoCloseable {
    private final Optional<OwnDatabase> own;
    private final ConfigurableApplicationContext context;

    private Application(Optional<OwnDatabase> own, ConfigurableApplicationContext context) {
        this.own = own;
        this.context = context;
    }

    /** Starts pages on an address and port. */
    static Application pages(Settings settings, Path data, Map<String, String> environment, Consumer<String> progress) {
        InetAddress address = address(settings.address);
        refuseTaken(address, settings.port);
        return start(data, environment, WebApplicationType.SERVLET, settings.place(), progress);
    }

    /** Starts everything but the pages. */
    static Application withoutPages(Path data, Map<String, String> environment, Consumer<String> progress) {
        return start(data, environment, WebApplicationType.NONE, Map.of(), progress);
    }

    private static Application start(
            Path data,
            Map<String, String> environment,
            WebApplicationType type,
            Map<String, Object> more,
            Consumer<String> progress) {
        Optional<DatabaseAccess> external = Settings.external(environment);
        Optional<OwnDatabase> own = external.isPresent()
                ? Optional.empty()
                : Optional.of(OwnDatabase.start(data, new SecureRandom(), progress));
        try {
            DatabaseAccess access = external.orElseGet(() -> own.orElseThrow().access());
            Migrations.apply(access, progress);
            progress.accept("starting the application");
            Application application = new Application(own, spring(access, type, more));
            Runtime.getRuntime().addShutdownHook(new Thread(application::close, "claviger-close"));
            return application;
        } catch (RuntimeException e) {
            own.ifPresent(OwnDatabase::close);
            throw e;
        }
    }

    private static ConfigurableApplicationContext spring(
            DatabaseAccess access, WebApplicationType type, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("spring.datasource.url", access.url());
        properties.put("spring.datasource.username", access.application().user());
        properties.put("spring.datasource.password", access.application().password());
        SpringApplication application = new SpringApplication(ClavigerServer.class);
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties);
        return application.run();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (IOException e) {
            throw new PortRefusal(
                    "The address " + text + " is none of this machine's; leave --address away to listen on it alone.");
        }
    }

    /** Asked before anything is started, so that the answer is quick and nothing has to be undone. */
    private static void refuseTaken(InetAddress address, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new PortRefusal("Port " + port + " of " + address.getHostAddress()
                    + " is taken by another program. Choose another with --port.");
        }
    }

    /** A part of the application. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
        own.ifPresent(OwnDatabase::close);
    }
}
