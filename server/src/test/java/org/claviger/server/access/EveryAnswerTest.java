package org.claviger.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claviger.server.RawRequest;
import org.claviger.server.RunningServer;
import org.claviger.server.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: every answer tells browsers what they may do with it, and none tells anything of the inside. */
class EveryAnswerTest {
    private static final String HOST = "Host: localhost";
    private static final List<String> INSIDE =
            List.of("exception", "org.springframework", "java.", "tomcat", "apache", "sql", "stack trace");

    private final RunningServer server = RunningServer.shared();

    static Stream<String> brokenRequests() {
        return Stream.of(
                "GET /%00 HTTP/1.1",
                "GET /% HTTP/1.1",
                "GET /o/meridian%2fpeople HTTP/1.1",
                "GET //x/../y HTTP/1.1",
                "GET /o/meridian;jsessionid=1 HTTP/1.1",
                "GET /sign-in?wait=%00 HTTP/1.1",
                "GET /sign-in?wrong=%ff%fe HTTP/1.1",
                "GET /sign-in?wait=%zz HTTP/1.1",
                "GET /join/x/y HTTP/1.1",
                "GET /join/00000000-0000-0000-0000-000000000000/y HTTP/1.1",
                "GET /welcome/x HTTP/1.1",
                "GET /error HTTP/1.1",
                "TRACE /sign-in HTTP/1.1",
                "MADEUP /sign-in HTTP/1.1");
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void aBrokenRequestGetsAPlainAnswer(String firstLine) {
        String answer = RawRequest.send(firstLine, HOST);
        assertTrue(answer.startsWith("HTTP/1.1 4"), firstLine + ": " + answer);
        tellsNothing(answer);
        headers(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/", "/o/meridian", "/nothing-of-ours", "/assets/x/claviger.css"})
    void headersStandOnEveryPage(String path) {
        headers(RawRequest.send("GET " + path + " HTTP/1.1", HOST));
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        String answer = RawRequest.send("GET /sign-in HTTP/1.1", HOST, "X-Long: " + "a".repeat(20_000));
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        tellsNothing(answer);
    }

    private static void headers(String answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.lines().takeWhile(line -> !line.isEmpty()).skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            String before = headers.put(
                    line.substring(0, colon), line.substring(colon + 1).strip());
            assertTrue(before == null || !line.startsWith("Content-Security-Policy"), "twice: " + line);
        });
        String policy = headers.getOrDefault("Content-Security-Policy", "");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), answer);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", headers.get("X-Content-Type-Options"));
        assertEquals("DENY", headers.get("X-Frame-Options"));
        assertEquals("same-origin", headers.get("Referrer-Policy"));
        assertFalse(headers.containsKey("Server"), answer);
        assertFalse(headers.containsKey("Access-Control-Allow-Origin"), answer);
        String kept = headers.getOrDefault("Cache-Control", "");
        assertTrue(kept.contains("no-store") || kept.contains("public"), "Cache-Control: " + kept);
    }

    private static void tellsNothing(String answer) {
        String words = answer.toLowerCase(Locale.ROOT);
        INSIDE.forEach(inside -> assertFalse(words.contains(inside), inside + " in " + answer));
    }

    @Test
    void pagesOfSomebodyAreKeptByNoBrowser() {
        HttpResponse<String> page = server.owner().get("/o/meridian");
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void aNameThatIsNotOursGetsNoPage() {
        String answer = RawRequest.send("GET /sign-in HTTP/1.1", "Host: evil.example");
        assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
        assertFalse(answer.contains("evil.example"), answer);
    }

    @Test
    void whatAProxyWouldSayIsNotBelievedUnlessThereIsOne() {
        String answer = RawRequest.send(
                "GET /sign-in HTTP/1.1", HOST, "X-Forwarded-Proto: https", "X-Forwarded-Host: evil.example");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertFalse(answer.contains("Strict-Transport-Security"), answer);
    }

    @Test
    void redirectsNameNoHost() {
        String answer = RawRequest.send("GET /o/meridian HTTP/1.1", "Host: 127.0.0.1");
        assertTrue(answer.contains("\r\nLocation: /sign-in\r\n"), answer);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithAPage() {
        Visitor owner = server.owner();
        HttpResponse<String> refused =
                owner.upload("/o/meridian/import", "/o/meridian/import", "model.yaml", new byte[9 << 20]);
        assertEquals(413, refused.statusCode());
        assertTrue(refused.body().contains("This is too large"));
    }

    @Test
    void aFileFromAStrangerIsNotRead() {
        HttpResponse<String> refused =
                server.stranger().upload("/sign-in", "/o/meridian/import", "model.yaml", new byte[1000]);
        assertEquals(401, refused.statusCode());
    }

    @Test
    void aFormThatIsTooLargeIsRefused() {
        assertEquals(
                413,
                server.stranger()
                        .post("/sign-in", "email=" + "a".repeat(70_000))
                        .statusCode());
    }

    @Test
    void mistypedAddressesOfOnesOwnPagesTellNothing() {
        Visitor owner = server.owner();
        for (String path : List.of(
                "/o/meridian/import/zzz",
                "/o/meridian/import/00000000-0000-0000-0000-000000000000",
                "/o/meridian/people/zzz",
                "/o/meridian/people/00000000-0000-0000-0000-000000000000",
                "/o/nobody/people")) {
            HttpResponse<String> answer = owner.get(path);
            assertTrue(answer.statusCode() == 400 || answer.statusCode() == 404, path + " " + answer.statusCode());
            tellsNothing(answer.body());
        }
    }

    @Test
    void oneErrorPageForEachMethodThatAPageDoesNotHave() {
        HttpResponse<String> answer = server.owner().submit("/account", "/account", Map.of());
        assertEquals(405, answer.statusCode());
        tellsNothing(answer.body());
    }
}
