package org.claviger.server.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
        Starting starting = new Starting();
        Runtime.getRuntime().addShutdownHook(new Thread(starting::close, "claviger-close"));
        return starting.run(() -> whole(data, environment, type, more, progress));
    }

    /** Asked to end while it starts, the process first finishes starting: half a database server cannot be stopped. */
    private static final class Starting {
        private Optional<Application> started = Optional.empty();

        synchronized Application run(Supplier<Application> start) {
            Application application = start.get();
            started = Optional.of(application);
            return application;
        }

        synchronized void close() {
            started.ifPresent(Application::close);
        }
    }

    private static Application whole(
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
            return new Application(own, spring(access, type, more));
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
            throw foreign(text);
        }
    }

    /** Asked before anything is started, so that the answer is quick and nothing has to be undone. */
    private static void refuseTaken(InetAddress address, int port) {
        if (port < 0 || port > 65_535) {
            throw new PortRefusal("--port takes 1 to 65535, or 0 for any free one.");
        }
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            throw refusal(address, port, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PortRefusal refusal(InetAddress address, int port, BindException why) {
        boolean elsewhere = String.valueOf(why.getMessage()).contains("assign requested address");
        return elsewhere
                ? foreign(address.getHostAddress())
                : new PortRefusal("Port " + port + " of " + address.getHostAddress()
                        + " is taken by another program. Choose another with --port.");
    }

    private static PortRefusal foreign(String address) {
        return new PortRefusal(
                "The address " + address + " is none of this machine's; leave --address away to listen on it alone.");
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
