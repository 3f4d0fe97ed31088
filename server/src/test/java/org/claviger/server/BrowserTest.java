package org.claviger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claviger.server.Browser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Promise: in a real browser every page is accessible in light and dark and on a phone, works by keyboard and without
 * scripts, and breaks none of its own rules. Pictures of all pages are left in {@code target/pages}, to be looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class BrowserTest {
    private static final Path PICTURES = Path.of("target", "pages");

    /** A page of each sort. */
    private static final List<String> PAGES = List.of(
            "/o/meridian",
            "/o/meridian/import",
            "/o/meridian/people",
            "/account",
            "/o/meridian/meridian",
            "/o/meridian/meridian/findings",
            "/o/meridian/meridian/findings/CLV-611",
            "/o/meridian/meridian/requirements",
            "/o/meridian/meridian/requirements/2.03.2.1",
            "/o/meridian/meridian/environment",
            "/o/meridian/meridian/components",
            "/o/meridian/meridian/components/hot-signer",
            "/o/meridian/meridian/keys",
            "/o/meridian/meridian/keys/btc-hot-1",
            "/o/meridian/meridian/wallets",
            "/o/meridian/meridian/wallets/btc-cold",
            "/o/meridian/meridian/wallets/eth-cold/structure",
            "/o/meridian/meridian/wallets/eth-cold/structure?without=independent-decoding&set=4",
            "/o/meridian/meridian/wallets/warm/structure?of=loss",
            "/o/meridian/meridian/candidates",
            "/o/meridian/meridian/candidates?is-rule=builder-is-display",
            "/o/meridian/meridian/candidates/-/coverage",
            "/o/meridian/meridian/candidates/builder-is-display/workflow/warm-transfer",
            "/o/meridian/meridian/workflows",
            "/o/meridian/meridian/workflows/warm-transfer",
            "/o/meridian/meridian/processes",
            "/o/meridian/meridian/roles",
            "/o/meridian/meridian/roles/ciso",
            "/o/meridian/meridian/suppliers",
            "/o/meridian/meridian/locations",
            "/o/meridian/meridian/threats",
            "/o/meridian/meridian/threats/-/map",
            "/o/meridian/meridian/threats?q=nothing-has-this-word",
            "/o/meridian/meridian/controls",
            "/o/meridian/meridian/tasks",
            "/o/meridian/meridian/compromise-plans",
            "/o/meridian/meridian/documents",
            "/o/meridian/meridian/reviews",
            "/o/meridian/meridian/acceptances",
            "/o/meridian/meridian/risks",
            "/o/meridian/meridian/treatments",
            "/o/meridian/meridian/history",
            "/o/meridian/meridian/report",
            "/o/meridian/meridian/search",
            "/o/meridian/meridian/search?q=cold",
            "/o/meridian/nothing-here");

    private final RunningServer server = RunningServer.shared();
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void axeFindsNothingOnAnyPage(Look look) {
        List<String> faults = new ArrayList<>();
        Page page = browser.owner(look, true);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        for (String path : PAGES) {
            Response response = page.navigate(server.address() + path);
            int expected = path.endsWith("/nothing-here") ? 404 : 200;
            if (response.status() != expected) {
                faults.add(response.status() + " " + path);
            }
            faults.addAll(accessible(page, path));
            boolean wider = (Boolean) page.evaluate(
                    "() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
            if (wider) {
                faults.add(path + ": wider than the window");
            }
            picture(page, path, look);
        }
        page.context().close();
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource
    void comingInIsAccessibleToo(Look look) {
        List<String> faults = new ArrayList<>();
        Page page = browser.window(look, true);
        for (String path : List.of("/sign-in", "/sign-in?wrong", "/sign-in?wait=30")) {
            page.navigate(server.address() + path);
            faults.addAll(accessible(page, path));
            picture(page, path, look);
        }
        page.context().close();
        assertEquals(List.of(), faults);
    }

    private static List<String> accessible(Page page, String path) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> path + ": " + told(rule))
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getNodes().size() + "): "
                + rule.getNodes().getFirst().getHtml() + " "
                + rule.getNodes().getFirst().getFailureSummary();
    }

    private static void picture(Page page, String path, Look look) {
        String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(look.word()).resolve(name + ".png")));
    }

    @Test
    void aPageWithoutScriptsReadsAndFilters() {
        Page page = browser.owner(Look.LIGHT, false);
        page.navigate(server.address() + "/o/meridian/meridian/keys");
        int all = page.locator("table.list tbody tr").count();
        page.fill("#q", "backup");
        page.click(".filter .apply");
        int some = page.locator("table.list tbody tr").count();
        assertTrue(0 < some && some < all, some + " of " + all);
        page.navigate(server.address() + "/o/meridian/meridian");
        page.fill("#find", "cold");
        page.press("#find", "Enter");
        assertTrue(page.url().contains("/search?q=cold"), page.url());
        page.context().close();
    }

    @Test
    void aListFiltersWhileOneTypes() {
        Page page = browser.owner(Look.LIGHT, true);
        page.navigate(server.address() + "/o/meridian/meridian/keys");
        int all = page.locator("table.list tbody tr").count();
        page.locator("#q").pressSequentially("backup");
        page.waitForURL(url -> url.contains("q=backup"));
        page.waitForFunction("all => document.querySelectorAll('table.list tbody tr').length < all", all);
        assertTrue(
                page.locator("#q")
                        .evaluate("field => document.activeElement === field")
                        .equals(true),
                "still typing");
        page.context().close();
    }

    @Test
    void everythingIsReachedByKeyboard() {
        Page page = browser.owner(Look.LIGHT, true);
        page.navigate(server.address() + "/o/meridian/meridian/keys");
        page.keyboard().press("Tab");
        assertEquals("Skip to the content", page.evaluate("() => document.activeElement.textContent"));
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertEquals("q", page.evaluate("() => document.activeElement.id"));
        page.keyboard().press("Escape");
        page.navigate(server.address() + "/o/meridian/meridian/keys");
        page.keyboard().press("/");
        assertEquals("find", page.evaluate("() => document.activeElement.id"));
        page.keyboard().type("cold");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/search?q=cold"));
        page.context().close();
    }
}
