package org.claviger.server.environment;

import java.util.Optional;
import org.claviger.model.Component;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/** How large an environment may be to be drawn and told on one page, in the memory that the application has. */
final class Drawable {
    private static final int COMPONENTS = 3000;
    private static final int LINES = 10_000;

    /** Things that stand in one another; a page has a list in a list for each. */
    private static final int DEEP = 60;

    private Drawable() {}

    /** Why an environment is not drawn, if it is too large. */
    static Optional<String> refusal(Model model) {
        int components = model.components().size();
        long lines =
                model.components().values().stream().mapToLong(Drawable::lines).sum();
        if (components > COMPONENTS || lines > LINES) {
            return Optional.of("The environment has " + components + " components and " + lines
                    + " lines between them. Up to " + COMPONENTS + " and " + LINES
                    + " are drawn; of more nobody could see anything. The list of components has them all.");
        }
        return model.components().values().stream().anyMatch(each -> deep(each, model))
                ? Optional.of("More than " + DEEP + " components stand in one another, which is not drawn. The list of"
                        + " components has them all, each with what it runs on.")
                : Optional.empty();
    }

    private static long lines(Component component) {
        return component.connectsTo().size()
                + component.administeredBy().size()
                + component.hostedOn().stream().count();
    }

    private static boolean deep(Component component, Model model) {
        Optional<Ref> host = component.hostedOn();
        for (int i = 0; i < DEEP && host.isPresent(); i++) {
            host = host.flatMap(ref -> Optional.ofNullable(model.components().get(ref.id())))
                    .flatMap(Component::hostedOn);
        }
        return host.isPresent();
    }
}
