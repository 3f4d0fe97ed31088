package org.claviger.analysis.assess;

import java.util.List;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Position;
import org.claviger.model.value.RequirementId;

/**
 * An objection.
 *
 * @param code stable for ever, explained by {@code claviger explain}
 * @param severity how much it weighs for this system's target level
 * @param message what is wrong here, one sentence
 * @param settle what would settle it here, one sentence
 * @param element what it is about: {@code threat/page-swapped}, or a part of the model such as {@code system}
 * @param path to the value concerned
 * @param position in the file
 * @param requirements that it bears on
 */
public record Finding(
        String code,
        Severity severity,
        String message,
        String settle,
        String element,
        Pointer path,
        Position position,
        List<RequirementId> requirements) {}
