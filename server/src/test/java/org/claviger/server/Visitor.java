package org.claviger.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and does not follow redirects unless told. */
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    /** A visitor of the application at an address. */
    public Visitor(String address) {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Sends a form that stood on a page, with that page's token. */
    public HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        Matcher token = CSRF.matcher(get(page).body());
        String csrf = token.find() ? "_csrf=" + encoded(token.group(1)) : "";
        return post(path, csrf + (csrf.isEmpty() || fields.isEmpty() ? "" : "&") + form(fields));
    }

    /** Sends a body as a form sends it. */
    public HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file from a page with a file field, with that page's token. */
    public HttpResponse<String> upload(String page, String path, String fileName, byte[] content) {
        Matcher token = CSRF.matcher(get(page).body());
        String csrf = token.find() ? token.group(1) : "";
        String edge = "------------------------claviger";
        String head =
                "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + edge + "--\r\n"))));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> signIn(String email, String password) {
        return submit("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    /** The same browser with its session at another address. */
    public Visitor at(String other) {
        Visitor visitor = new Visitor(other);
        java.net.HttpCookie cookie = new java.net.HttpCookie("claviger", session());
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies.getCookieStore().add(URI.create(other), cookie);
        return visitor;
    }

    /** The session's cookie as the browser has it. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("claviger"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Where an answer sends the browser, without host. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
