package org.claviger.server.start;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts, loads the demonstration, looks at the rooms and stops, so that the JVM can note which classes that needs. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> ROOMS = List.of(
            "", "/findings", "/requirements", "/environment", "/keys", "/wallets", "/threats", "/controls", "/tasks");

    @Parameters(paramLabel = "DIR")
    private Path data = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = new Settings();
        settings.port = 0;
        Files.createDirectories(data);
        try (Application application = Application.pages(settings, data, Map.of(), Progress::say);
                HttpClient browser = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(Redirect.NORMAL)
                        .build()) {
            Demonstration.SignIn signIn = application.part(Demonstration.class).prepare(data, Progress::say);
            String address = "http://localhost:" + application.port();
            Matcher csrf = CSRF.matcher(send(browser, HttpRequest.newBuilder(URI.create(address + "/sign-in"))));
            if (csrf.find()) {
                String form = "_csrf=" + encoded(csrf.group(1)) + "&email=" + encoded(signIn.email()) + "&password="
                        + encoded(signIn.password());
                send(
                        browser,
                        HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
            }
            for (String room : ROOMS) {
                send(browser, HttpRequest.newBuilder(URI.create(address + "/o/meridian/meridian" + room)));
            }
            return 0;
        }
    }

    private static String send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
