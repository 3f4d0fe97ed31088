package org.claviger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of a verb as a process of its own.
 *
 * @param seconds from start to end, by the wall clock
 * @param peakMegabytes largest resident size seen (Linux: VmHWM, read every few milliseconds); 0 where it cannot be read
 */
record Run(double seconds, double peakMegabytes) {
    private static final int LONGEST_SECONDS = 120;

    static Run of(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long peak = 0;
        while (!process.waitFor(3, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKilobytes(process.pid()));
            if (System.nanoTime() - start > LONGEST_SECONDS * 1_000_000_000L) {
                process.destroyForcibly();
                throw new IOException(command + " took longer than " + LONGEST_SECONDS + " s");
            }
        }
        return new Run((System.nanoTime() - start) / 1e9, peak / 1024.0);
    }

    private static long peakKilobytes(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (IOException e) {
            // The process has ended, or this is no Linux.
            return 0;
        }
        return 0;
    }
}
