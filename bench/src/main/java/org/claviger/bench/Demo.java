package org.claviger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code claviger demo} as a process of its own, with somebody signed in. Loopback only. */
final class Demo implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Process process;
    private final String address;
    private final double secondsToFirstPage;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Demo(Process process, String address, long start) throws IOException, InterruptedException {
        this.process = process;
        this.address = address;
        get("/sign-in");
        this.secondsToFirstPage = (System.nanoTime() - start) / 1e9;
    }

    /** Starts it in a folder and signs in. */
    static Demo start(Path launcher, Path data) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(launcher.toString(), "demo", "--port", "0", "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.inputReader();
        String address = after(lines, "running at ");
        String signIn = after(lines, "Sign in as ");
        Demo demo = new Demo(process, address, start);
        String[] words = signIn.split(" with the password ", 2);
        demo.signIn(words[0], words[1]);
        return demo;
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    private static String after(BufferedReader lines, String words) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(words)) {
                return line.substring(line.indexOf(words) + words.length()).strip();
            }
        }
        throw new IOException("the application ended before it said \"" + words + "\"");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                BodyHandlers.ofString());
    }

    private void signIn(String email, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get("/sign-in").body());
        if (!csrf.find()) {
            throw new IOException("the sign-in page has no form");
        }
        String form = "_csrf=" + encoded(csrf.group(1)) + "&email=" + encoded(email) + "&password=" + encoded(password);
        browser.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the application and its database occupy: proportional set size (Linux), so that shared pages count once. */
    double megabytes() {
        return process.descendants().mapToLong(child -> kilobytes(child.pid())).sum() / 1024.0
                + kilobytes(process.pid()) / 1024.0;
    }

    private static long kilobytes(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (IOException e) {
            // The process has ended, or this is no Linux.
            return 0;
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the application did not end within 30 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
