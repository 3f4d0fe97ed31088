package org.claviger.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The application with the demonstration in it: starts, answers, memory. */
final class PagesBench {
    private static final int WARM_UP = 60;
    private static final int REQUESTS = 200;
    private static final List<String> PAGES = List.of(
            "",
            "/findings",
            "/findings/CLV-611",
            "/requirements",
            "/requirements/2.03.2.1",
            "/environment",
            "/components",
            "/components/hot-signer",
            "/keys",
            "/keys/btc-hot-1",
            "/wallets",
            "/wallets/btc-cold",
            "/workflows",
            "/threats",
            "/threats?q=insider",
            "/controls",
            "/tasks",
            "/documents",
            "/history",
            "/search?q=cold",
            "/report");

    private final Path launcher;

    PagesBench(Path launcher) {
        this.launcher = launcher;
    }

    void print() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("claviger-bench");
        try {
            try (Demo first = Demo.start(launcher, data)) {
                System.out.printf(
                        Locale.ROOT,
                        "%nclaviger demo, whole process%nfirst start to first page  %6.2f s%n",
                        first.secondsToFirstPage());
            }
            for (int i = 0; i < 3; i++) {
                try (Demo next = Demo.start(launcher, data)) {
                    System.out.printf(Locale.ROOT, "next start to first page   %6.2f s%n", next.secondsToFirstPage());
                }
            }
            try (Demo demo = Demo.start(launcher, data)) {
                pages(demo);
            }
        } finally {
            delete(data);
        }
    }

    private static void pages(Demo demo) throws IOException, InterruptedException {
        double idle = demo.megabytes();
        System.out.printf(
                "%n%d requests a page after %d to warm up, one after the other, ms%n%-28s %8s %8s %8s %8s%n",
                REQUESTS, WARM_UP, "page", "p50", "p95", "max", "kB");
        for (String page : PAGES) {
            row(demo, page);
        }
        System.out.printf(
                Locale.ROOT,
                "%nmemory, application and database: %.0f MB after the start, %.0f MB after the pages%n",
                idle,
                demo.megabytes());
    }

    private static void row(Demo demo, String page) throws IOException, InterruptedException {
        double[] millis = new double[REQUESTS];
        int size = 0;
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = demo.get("/o/meridian/meridian" + page);
            if (answer.statusCode() != 200) {
                throw new IOException(page + " answers " + answer.statusCode());
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            size = answer.body().length();
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.1f %8.1f %8.1f %8d%n",
                page.isEmpty() ? "overview" : page,
                millis[REQUESTS / 2],
                millis[REQUESTS * 95 / 100],
                millis[REQUESTS - 1],
                size / 1024);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
