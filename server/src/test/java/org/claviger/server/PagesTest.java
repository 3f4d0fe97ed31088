package org.claviger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Promise: every link leads somewhere, every page is whole and asks the database little. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h1[ >]");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    /** The session read and its use noted; who asks, the organisation, the system, each with its transaction's name. */
    private static final int MOST_STATEMENTS = 12;

    private final Visitor owner = RunningServer.shared().owner();

    @Test
    void everyLinkOfTheDemonstrationLeadsToAWholePage() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/o/meridian"));
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            if (seen.add(path)) {
                HttpResponse<String> answer = owner.get(path);
                String type = answer.headers().firstValue("Content-Type").orElse("");
                if (answer.statusCode() == 302 && followed(Visitor.location(answer))) {
                    ahead.add(Visitor.location(answer));
                } else if (answer.statusCode() != 200) {
                    faults.add(answer.statusCode() + " " + path);
                } else if (type.startsWith("text/html")
                        && answer.headers().firstValue("Content-Disposition").isEmpty()) {
                    faults.addAll(faults(path, answer.body()));
                    links(answer.body()).stream().filter(PagesTest::followed).forEach(ahead::add);
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(seen.size() > 350, "only " + seen.size() + " pages were found");
    }

    /** Every page once; a list not in each of its orders, and no document that takes seconds. */
    private static boolean followed(String href) {
        return href.startsWith("/")
                && !href.contains("sort=")
                && !href.contains("as=csv")
                && !href.contains("open=")
                && !href.contains("/report/")
                && !href.contains("&set=")
                && !href.contains("?set=")
                && !href.contains("before=");
    }

    private static List<String> links(String html) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            links.add(link.group(1).replace("&amp;", "&").replaceFirst("#.*", ""));
        }
        return links;
    }

    private static List<String> faults(String path, String html) {
        List<String> faults = new ArrayList<>();
        long headings = HEADING.matcher(html).results().count();
        if (headings != 1) {
            faults.add(path + ": " + headings + " first headings");
        }
        if (html.contains(" style=\"") || html.contains("<style") || html.contains(" onclick=")) {
            faults.add(path + ": style or script within the page");
        }
        Set<String> ids = new LinkedHashSet<>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            if (!ids.add(id.group(1))) {
                faults.add(path + ": id " + id.group(1) + " twice");
            }
        }
        if (html.contains("Optional[") || html.contains("Optional.empty") || html.contains("null<")) {
            faults.add(path + ": a value as Java says it");
        }
        return faults;
    }

    @Test
    void aPageAsksTheDatabaseAFewTimesHoweverLongItIs() {
        for (String path : List.of(
                "",
                "/keys",
                "/threats",
                "/controls",
                "/requirements",
                "/findings",
                "/threats?q=key",
                "/wallets/btc-cold",
                "/wallets",
                "/wallets/btc-cold/structure",
                "/risks/-/money",
                "/candidates",
                "/candidates/-/coverage",
                "/environment",
                "/search?q=key",
                "/history")) {
            String page = "/o/meridian/meridian" + path;
            owner.get(page);
            Statements.Counted<HttpResponse<String>> counted = Statements.during(() -> owner.get(page));
            assertEquals(200, counted.result().statusCode(), page);
            assertTrue(
                    counted.statements().size() <= MOST_STATEMENTS,
                    page + " sends " + counted.statements().size() + ":\n" + String.join("\n", counted.statements()));
            assertTrue(counted.statements().size() >= 3, page + " was not counted: " + counted.statements());
        }
    }
}
