package org.claviger.server.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Sets documents in a process of their own: setting a hundred pages takes as much memory as everything else together, and
 * must not be able to take the application down. A model too large for the process gives no document.
 */
final class Printer {
    private static final String HEAP = "-Xmx448m";
    private static final long LONGEST_SECONDS = 120;

    private Printer() {}

    /** The model as a PDF; empty when it is too large or takes too long. */
    static Optional<byte[]> pdf(String fileName, byte[] yaml, LocalDate day, String version) {
        try {
            Process process = new ProcessBuilder(command(fileName, day, version))
                    .redirectError(Redirect.DISCARD)
                    .start();
            endAfter(process);
            try (OutputStream in = process.getOutputStream()) {
                in.write(yaml);
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream(4 << 20);
            try (InputStream out = process.getInputStream()) {
                out.transferTo(pdf);
            }
            return process.waitFor() == 0 ? Optional.of(pdf.toByteArray()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void endAfter(Process process) {
        Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        });
    }

    private static List<String> command(String fileName, LocalDate day, String version) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        // The application's own cache of classes serves this process too.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:AOTCache=") || argument.startsWith("-Xlog:"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PrintingMain.class.getName()));
        command.addAll(List.of(fileName, day.toString(), version));
        return command;
    }
}
