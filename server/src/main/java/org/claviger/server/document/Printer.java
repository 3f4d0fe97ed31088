package org.claviger.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes documents in a process of their own: a hundred pages take as much memory as everything else together, and must not
 * be able to take the application down. A model too large for the process gives no document.
 */
final class Printer {
    /** For a hundred pages; every further hundred take some 60. Not more than a quarter of the machine's memory. */
    private static final long LEAST_MB = 448;

    private static final long MOST_MB = 1536;

    private static final long LONGEST_SECONDS = 90;

    /** Beyond this the application itself would have to hold too much. */
    private static final int LARGEST = 32 << 20;

    private Printer() {}

    /** The model as a document, unless it is too large or takes too long. */
    static Printed print(Form form, String fileName, byte[] yaml, LocalDate day, String version) {
        try {
            Process process = new ProcessBuilder(command(form, fileName, day, version))
                    .redirectError(Redirect.DISCARD)
                    .start();
            endAfter(process);
            try (OutputStream in = process.getOutputStream()) {
                in.write(yaml);
            }
            byte[] document;
            try (InputStream out = process.getInputStream()) {
                document = out.readNBytes(LARGEST + 1);
            }
            if (document.length > LARGEST) {
                process.destroyForcibly();
            }
            return process.waitFor() == 0 && document.length <= LARGEST
                    ? new Printed.Made(document)
                    : new Printed.TooLarge();
        } catch (IOException e) {
            // It ended before it had read the model, or it could not be started.
            return new Printed.TooLarge();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Printed.Busy();
        }
    }

    private static String heap() {
        long quarter =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                        ? machine.getTotalMemorySize() / 4 >> 20
                        : 0;
        return "-Xmx" + Math.clamp(quarter, LEAST_MB, MOST_MB) + "m";
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

    private static List<String> command(Form form, String fileName, LocalDate day, String version) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(heap(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        // The application's own cache of classes serves this process too.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:AOTCache=") || argument.startsWith("-Xlog:"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PrintingMain.class.getName()));
        command.addAll(List.of(form.ending(), fileName, day.toString(), version));
        return command;
    }
}
