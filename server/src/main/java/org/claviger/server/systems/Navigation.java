package org.claviger.server.systems;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.assess.Severity;
import org.claviger.model.Model;
import org.claviger.server.frame.Frame.Group;
import org.claviger.server.frame.Frame.Room;
import org.claviger.server.frame.Frame.SystemPlace;
import org.springframework.stereotype.Component;

/** The rooms of a system, in the order in which a model is made and read. */
@Component
final class Navigation {
    SystemPlace of(OpenSystem here) {
        Model model = here.model();
        int errors = (int) here.assessment().count(Severity.ERROR);
        return new SystemPlace(
                here.name(),
                here.home(),
                List.of(
                        new Group(
                                "",
                                List.of(
                                        new Room("Overview", here.home(), Optional.empty(), false),
                                        new Room("Findings", here.room("findings"), Optional.of(errors), errors > 0),
                                        plain(here, "Requirements", "requirements"))),
                        new Group(
                                "Environment",
                                List.of(
                                        plain(here, "Diagram", "environment"),
                                        counted(
                                                here,
                                                "Components",
                                                "components",
                                                model.components().size()),
                                        counted(
                                                here,
                                                "Keys",
                                                "keys",
                                                model.keys().size()),
                                        counted(
                                                here,
                                                "Wallets",
                                                "wallets",
                                                model.wallets().size()),
                                        counted(
                                                here,
                                                "Workflows",
                                                "workflows",
                                                model.workflows().size()),
                                        counted(
                                                here,
                                                "Processes",
                                                "processes",
                                                model.processes().size()),
                                        counted(
                                                here,
                                                "Roles",
                                                "roles",
                                                model.roles().size()),
                                        counted(
                                                here,
                                                "Suppliers",
                                                "suppliers",
                                                model.suppliers().size()),
                                        counted(
                                                here,
                                                "Locations",
                                                "locations",
                                                model.locations().size()))),
                        new Group(
                                "Threats and controls",
                                List.of(
                                        counted(
                                                here,
                                                "Threats",
                                                "threats",
                                                model.threats().size()),
                                        counted(
                                                here,
                                                "Controls",
                                                "controls",
                                                model.controls().size()),
                                        counted(
                                                here,
                                                "Tasks",
                                                "tasks",
                                                model.tasks().size()),
                                        counted(
                                                here,
                                                "Compromise plans",
                                                "compromise-plans",
                                                model.compromisePlans().size()))),
                        new Group(
                                "Governance",
                                List.of(
                                        counted(
                                                here,
                                                "Documents",
                                                "documents",
                                                model.documents().size()),
                                        counted(
                                                here,
                                                "Reviews",
                                                "reviews",
                                                model.reviews().size()),
                                        counted(
                                                here,
                                                "Acceptances",
                                                "acceptances",
                                                model.acceptances().size()),
                                        counted(
                                                here,
                                                "Risks",
                                                "risks",
                                                model.risks().size()),
                                        counted(
                                                here,
                                                "Treatments",
                                                "treatments",
                                                model.treatments().size()),
                                        plain(here, "History", "history")))));
    }

    private static Room plain(OpenSystem here, String title, String path) {
        return new Room(title, here.room(path), Optional.empty(), false);
    }

    private static Room counted(OpenSystem here, String title, String path, int count) {
        return new Room(title, here.room(path), Optional.of(count), false);
    }
}
