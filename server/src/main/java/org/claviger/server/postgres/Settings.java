package org.claviger.server.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the server is set. Given at each start, so that neither a file nor ALTER SYSTEM can weaken what is promised. Small
 * enough for a machine that also runs the application in 512 MB.
 */
final class Settings {
    private Settings() {}

    static List<String> arguments(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        // What was acknowledged is on the disk.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        // Reached from this machine only, and only with the password.
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "40");
        settings.put("shared_buffers", "64MB");
        settings.put("maintenance_work_mem", "32MB");
        settings.put("max_wal_size", "256MB");
        settings.put("autovacuum_max_workers", "2");
        settings.put("io_method", "sync");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // To our reader; without statements and values, which are other people's secrets.
        settings.put("logging_collector", "off");
        settings.put("log_destination", "stderr");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_checkpoints", "off");
        // Signs of life while the journal is repeated.
        settings.put("log_startup_progress_interval", "5s");
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
