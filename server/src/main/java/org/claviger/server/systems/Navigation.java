package org.claviger.server.systems;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claviger.analysis.assess.Severity;
import org.claviger.model.Elements;
import org.claviger.model.value.Kind;
import org.claviger.server.frame.Frame.Group;
import org.claviger.server.frame.Frame.Room;
import org.claviger.server.frame.Frame.SystemPlace;
import org.springframework.stereotype.Component;

/** The rooms of a system, in the order in which a model is made and read. */
@Component
final class Navigation {
    SystemPlace of(OpenSystem here) {
        return new SystemPlace(
                here.name(),
                here.home(),
                List.of(
                        new Group(
                                "", List.of(plain(here, "Overview", ""), findings(here), plain(here, "Requirements"))),
                        new Group(
                                "Environment",
                                List.of(
                                        plain(here, "Diagram", "environment"),
                                        counted(here, "Components", Kind.COMPONENT),
                                        counted(here, "Keys", Kind.KEY),
                                        counted(here, "Wallets", Kind.WALLET),
                                        counted(here, "Workflows", Kind.WORKFLOW),
                                        counted(here, "Processes", Kind.PROCESS),
                                        counted(here, "Roles", Kind.ROLE),
                                        counted(here, "Persons", Kind.PERSON),
                                        counted(here, "Suppliers", Kind.SUPPLIER),
                                        counted(here, "Locations", Kind.LOCATION))),
                        new Group(
                                "Threats and controls",
                                List.of(
                                        counted(here, "Threats", Kind.THREAT),
                                        plain(here, "Candidates"),
                                        counted(here, "Controls", Kind.CONTROL),
                                        counted(here, "Tasks", Kind.TASK),
                                        counted(here, "Compromise plans", Kind.COMPROMISE_PLAN))),
                        new Group(
                                "Governance",
                                List.of(
                                        counted(here, "Documents", Kind.DOCUMENT),
                                        counted(here, "Reviews", Kind.REVIEW),
                                        counted(here, "Acceptances", Kind.ACCEPTANCE),
                                        counted(here, "Risks", Kind.RISK),
                                        plain(here, "Risk in money", "risks/-/money"),
                                        counted(here, "Treatments", Kind.TREATMENT),
                                        plain(here, "History")))));
    }

    private static Room findings(OpenSystem here) {
        int errors = (int) here.assessment().count(Severity.ERROR);
        return new Room("Findings", here.room("findings"), Optional.of(errors), errors > 0);
    }

    private static Room plain(OpenSystem here, String title) {
        return plain(here, title, title.toLowerCase(Locale.ROOT));
    }

    private static Room plain(OpenSystem here, String title, String path) {
        return new Room(title, path.isEmpty() ? here.home() : here.room(path), Optional.empty(), false);
    }

    private static Room counted(OpenSystem here, String title, Kind kind) {
        int count = Elements.of(here.model(), kind).size();
        return new Room(title, here.room(kind.section()), Optional.of(count), false);
    }
}
