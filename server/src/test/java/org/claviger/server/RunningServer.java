package org.claviger.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claviger.server.start.StartedApplication;

/**
 * One application for all tests of a JVM: real PostgreSQL, real pages on loopback, the demonstration custodian in it. Tests
 * that change something make an organisation of their own.
 */
public final class RunningServer {
    private static final RunningServer ONLY = start();

    private final StartedApplication application;

    private RunningServer(StartedApplication application) {
        this.application = application;
    }

    public static RunningServer shared() {
        return ONLY;
    }

    private static RunningServer start() {
        try {
            Path data = Files.createTempDirectory("claviger-test-");
            StartedApplication application = StartedApplication.demonstration(data);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                application.close();
                StartedApplication.delete(data);
            }));
            return new RunningServer(application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return application.address();
    }

    public String email() {
        return application.email();
    }

    public String password() {
        return application.password();
    }

    /** A part of the application, to prepare or look at what no page shows. */
    public <T> T part(Class<T> type) {
        return application.part(type);
    }

    /** Somebody with a browser of their own, not signed in. */
    public Visitor stranger() {
        return new Visitor(address());
    }

    /** The owner of the demonstration custodian, signed in. */
    public Visitor owner() {
        Visitor visitor = stranger();
        visitor.signIn(email(), password());
        return visitor;
    }
}
