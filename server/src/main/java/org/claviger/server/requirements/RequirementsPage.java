package org.claviger.server.requirements;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.assess.Verdict;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.ListPage;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Page;
import org.claviger.server.frame.Query;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Every requirement of the standard against controls, work, documents and threats. */
@Controller
public class RequirementsPage {
    /** How many controls or documents a cell names before it counts the rest. */
    private static final int NAMED = 3;

    /** Stands in the address as {@code is-levels}; absent for the target level and below. */
    private static final String LEVELS = "levels";

    private static final String ALL = "all";

    /**
     * The page.
     *
     * @param target what the system aims at, in a sentence
     * @param left which requirements are not shown because of their level; empty when all are
     */
    public record Coverages(
            ListPage list,
            String target,
            List<Figure> figures,
            List<Levels> levels,
            List<Group> groups,
            String left,
            String all,
            String url) {
        /** The columns of the table; the aspect stands in the headings of its groups. */
        public List<Listing.Column> columns() {
            return list.shown().listing().columns().stream()
                    .filter(Coverages::inTable)
                    .toList();
        }

        private static boolean inTable(Listing.Column column) {
            return !column.key().equals(Matrix.ASPECT);
        }

        /** The fields of a row under these columns. */
        public List<Listing.Field> fields(Row row) {
            List<Listing.Field> fields = new ArrayList<>();
            List<Listing.Column> all = list.shown().listing().columns();
            for (int i = 0; i < all.size(); i++) {
                if (inTable(all.get(i))) {
                    fields.add(row.fields().get(i));
                }
            }
            return fields;
        }
    }

    /** A number with what it counts and where it leads. */
    public record Figure(long number, long of, String words, String href, String tone) {}

    /** Levels to choose. */
    public record Levels(String value, String words, boolean chosen) {}

    /** Requirements of one aspect; without a title when the list is sorted otherwise. */
    public record Group(String title, String says, List<Row> rows) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/requirements")
    View requirements(OpenSystem here, HttpServletRequest request) {
        List<Coverage> all = Coverage.all(here);
        String levels = Optional.ofNullable(Query.of(request.getRequestURI(), request.getParameterMap())
                        .chosen()
                        .get(LEVELS))
                .orElse("");
        List<Coverage> asked =
                all.stream().filter(each -> within(here, each, levels)).toList();
        boolean file = "csv".equals(request.getParameter("as"));
        View answer = ListPage.answer(
                request,
                "Requirements",
                "",
                "No requirement of the standard is of this level.",
                new Matrix(here, file ? Optional.empty() : Optional.of(NAMED)).of(asked));
        return answer instanceof Page page && page.view() instanceof ListPage list
                ? Page.of("requirements/matrix.jte", page.title(), view(here, list, all, asked, levels))
                : answer;
    }

    private static boolean within(OpenSystem here, Coverage each, String levels) {
        return switch (levels) {
            case "" -> !each.above(here);
            case "1", "2", "3" -> each.requirement().level() == Integer.parseInt(levels);
            default -> true;
        };
    }

    private static Coverages view(
            OpenSystem here, ListPage list, List<Coverage> all, List<Coverage> asked, String levels) {
        String path = here.room("requirements");
        int left = all.size() - asked.size();
        return new Coverages(
                list,
                target(here, all),
                figures(here, all, path),
                levels(here, levels),
                list.shown().query().sort().isPresent()
                        ? List.of(new Group("", "", list.shown().rows()))
                        : groups(list.shown().rows()),
                left == 0
                        ? ""
                        : Words.times(left, "requirement of another level is", "requirements of other levels are"),
                path + "?is-" + LEVELS + "=" + ALL,
                here.subject().catalogue().source().url());
    }

    private static String target(OpenSystem here, List<Coverage> all) {
        long asked = all.stream().filter(each -> !each.above(here)).count();
        String level = Said.level(here.subject().level());
        String aims = here.model()
                .system()
                .targetLevel()
                .map(_ -> "This system aims at " + level)
                .orElse("The model states no target level, so it is looked at for " + level);
        return aims + ": " + asked + " of the " + all.size() + " requirements of CCSS "
                + here.subject().catalogue().version()
                + " are asked of it, and only these are shown unless other levels "
                + "are chosen.";
    }

    private static List<Figure> figures(OpenSystem here, List<Coverage> all, String path) {
        List<Coverage> asked = all.stream().filter(each -> !each.above(here)).toList();
        return List.of(
                figure(asked, Verdict.GAPS, "with gaps: findings bear on them", path, "bad-edge"),
                figure(asked, Verdict.NOT_SHOWN, "not shown: the model says too little", path, "attention-edge"),
                figure(
                        asked,
                        Verdict.NO_GAP_FOUND,
                        "with no gap found: nothing in the model contradicts them",
                        path,
                        "plain-edge"));
    }

    private static Figure figure(List<Coverage> asked, Verdict verdict, String words, String path, String tone) {
        long number = asked.stream().filter(each -> each.verdict() == verdict).count();
        String href = path + "?is-" + Matrix.VERDICT + "=" + verdict.words().replace(' ', '+');
        return new Figure(number, asked.size(), words, href, number == 0 ? "plain-edge" : tone);
    }

    private static List<Levels> levels(OpenSystem here, String chosen) {
        List<Levels> levels = new ArrayList<>();
        int target = here.subject().level();
        String upTo = target == 1 ? "Level I" : Said.level(target) + " and below";
        levels.add(new Levels("", upTo, chosen.isEmpty()));
        levels.add(new Levels(ALL, "all levels", chosen.equals(ALL)));
        for (int level = 1; level <= 3; level++) {
            String value = Integer.toString(level);
            levels.add(new Levels(value, Said.level(level) + " only", chosen.equals(value)));
        }
        return levels;
    }

    private static List<Group> groups(List<Row> rows) {
        Map<String, List<Row>> byAspect = new LinkedHashMap<>();
        rows.forEach(row ->
                byAspect.computeIfAbsent(words(row, 1), _ -> new ArrayList<>()).add(row));
        return byAspect.entrySet().stream()
                .map(each -> new Group(each.getKey(), says(each.getValue()), each.getValue()))
                .toList();
    }

    private static String says(List<Row> rows) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long number = rows.stream()
                    .filter(row -> words(row, 3).equals(verdict.words()))
                    .count();
            if (number > 0) {
                parts.add(number + (verdict == Verdict.GAPS ? " with " : " ") + verdict.words());
            }
        }
        return String.join(", ", parts);
    }

    /** The first line of a field: of the aspect its title, of the verdict its words. */
    private static String words(Row row, int field) {
        return row.fields().get(field).cell().lines().getFirst().plain();
    }
}
