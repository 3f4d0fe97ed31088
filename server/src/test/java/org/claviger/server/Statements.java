package org.claviger.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** The SQL statements that something sends, as Spring's JDBC layer says them. */
final class Statements {
    private static final Logger JDBC = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");

    private Statements() {}

    /** What a piece of work gives, with the statements that were sent meanwhile. */
    record Counted<T>(T result, List<String> statements) {}

    static synchronized <T> Counted<T> during(Supplier<T> work) {
        List<String> statements = new CopyOnWriteArrayList<>();
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                String message = event.getFormattedMessage();
                if (message.startsWith("Executing") && message.contains("[")) {
                    statements.add(message.substring(message.indexOf('[') + 1, message.lastIndexOf(']'))
                            .strip());
                }
            }
        };
        appender.start();
        Level before = JDBC.getLevel();
        JDBC.setLevel(Level.DEBUG);
        JDBC.setAdditive(false);
        JDBC.addAppender(appender);
        try {
            return new Counted<>(work.get(), statements);
        } finally {
            JDBC.detachAppender(appender);
            JDBC.setAdditive(true);
            JDBC.setLevel(before);
        }
    }
}
