package org.claviger.analysis.derivation;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.possible.Draw;
import org.claviger.analysis.possible.Supposed;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Model;
import org.claviger.model.Threat;

/**
 * A model as it stands or as it might be: with what is not known drawn, with a planned control in place. Elements are changed when
 * somebody asks for them: a hundred worlds of a large model are no hundred models.
 *
 * @param draw what gives everything that is not known one value
 * @param inPlace the control that is supposed to be in place
 */
record World(Model model, Relations relations, Optional<Draw> draw, Optional<String> inPlace) {
    static World asStated(Model model, Relations relations) {
        return new World(model, relations, Optional.empty(), Optional.empty());
    }

    static World drawn(Model model, Relations relations, Draw draw) {
        return new World(model, relations, Optional.of(draw), Optional.empty());
    }

    World supposing(String control) {
        return new World(model, relations, draw, Optional.of(control));
    }

    Optional<Threat> threat(String id) {
        return Optional.ofNullable(model.threats().get(id))
                .map(threat -> draw.map(each -> each.threat(id, threat, model)).orElse(threat));
    }

    List<Against> against(String threat) {
        List<Against> stated = relations.against(threat);
        return draw.isEmpty() && inPlace.isEmpty()
                ? stated
                : stated.stream().map(this::changed).toList();
    }

    private Against changed(Against each) {
        Control control = inPlace.equals(Optional.of(each.controlId()))
                ? Supposed.inState(each.control(), ControlState.IN_PLACE)
                : each.control();
        return new Against(
                each.controlId(),
                control,
                each.index(),
                draw.map(one -> one.mapping(each.controlId(), each.mapping())).orElse(each.mapping()));
    }

    List<Work> workOf(String control) {
        List<Work> stated = relations.workOf(control);
        return draw.map(one -> stated.stream()
                        .map(each -> new Work(each.taskId(), one.task(each.taskId(), each.task())))
                        .toList())
                .orElse(stated);
    }
}
