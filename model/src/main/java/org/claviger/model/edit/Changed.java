package org.claviger.model.edit;

import java.util.List;
import java.util.Optional;
import org.claviger.model.Model;
import org.claviger.model.binding.Binder;
import org.claviger.model.binding.Unbinder;
import org.claviger.model.text.Node;
import org.claviger.model.text.Problems;

/** A model with one value changed, where there is no text whose form is to be kept. Ways are those of {@link Edit}. */
public final class Changed {
    private Changed() {}

    /** With a value put; empty if that is no model any more. */
    public static Optional<Model> put(Model model, List<String> way, Node value) {
        return read(Trees.put(Unbinder.unbind(model), way, value));
    }

    /** Without what stands at a way, the same where nothing does; empty if that is no model any more. */
    public static Optional<Model> remove(Model model, List<String> way) {
        return read(Trees.remove(Unbinder.unbind(model), way));
    }

    private static Optional<Model> read(Node root) {
        Problems problems = new Problems(1);
        return new Binder(problems).bind(root, Model.class).filter(_ -> problems.isEmpty());
    }
}
