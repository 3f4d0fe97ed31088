package org.claviger.server;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The installed Chromium, driven without a window. */
final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** How a page is looked at. */
    enum Look {
        LIGHT(ColorScheme.LIGHT, 1360, 900),
        DARK(ColorScheme.DARK, 1360, 900),
        PHONE(ColorScheme.LIGHT, 390, 844),
        PHONE_DARK(ColorScheme.DARK, 390, 844);

        private final ColorScheme scheme;
        private final int width;
        private final int height;

        Look(ColorScheme scheme, int width, int height) {
            this.scheme = scheme;
            this.width = width;
            this.height = height;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static Browser open() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(installed())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"))));
    }

    private static Path installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No browser is installed; ./claviger test installs it, or: apt-get install chromium"));
    }

    /** A window of somebody who is not signed in; scripts run unless they are switched off. */
    Page window(Look look, boolean scripts) {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.scheme)
                .setJavaScriptEnabled(scripts));
        return context.newPage();
    }

    /** A window of the owner of the demonstration custodian, signed in. */
    Page owner(Look look, boolean scripts) {
        RunningServer server = RunningServer.shared();
        Page page = window(look, scripts);
        page.navigate(server.address() + "/sign-in");
        page.fill("#email", server.email());
        page.fill("#password", server.password());
        page.click("main button");
        return page;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
