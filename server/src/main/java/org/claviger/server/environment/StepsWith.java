package org.claviger.server.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.model.Step;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.server.environment.Tables.Part;
import org.claviger.server.systems.OpenSystem;

/** The steps of workflows in which something takes part. */
final class StepsWith {
    private StepsWith() {}

    static List<Part> of(OpenSystem here, Ref ref) {
        List<Part> parts = new ArrayList<>();
        here.model().workflows().forEach((id, workflow) -> {
            for (int i = 0; i < workflow.steps().size(); i++) {
                Step step = workflow.steps().get(i);
                int number = i + 1;
                how(step, ref).ifPresent(how -> parts.add(new Part(new Ref(Kind.WORKFLOW, id), number, step, how)));
            }
        });
        return parts;
    }

    private static Optional<String> how(Step step, Ref ref) {
        String how = Stream.of(
                        said(step.by(), ref, "does it"),
                        said(step.on(), ref, "done on it"),
                        said(step.sees(), ref, "looked at"),
                        said(step.verifiesOn().orElse(List.of()), ref, "verified on it"),
                        said(step.over(), ref, "goes over it"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return how.isEmpty() ? Optional.empty() : Optional.of(how);
    }

    private static Optional<String> said(List<Ref> refs, Ref ref, String words) {
        return refs.contains(ref) ? Optional.of(words) : Optional.empty();
    }
}
