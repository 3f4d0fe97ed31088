package org.claviger.report.document;

import java.util.Optional;
import org.claviger.model.Model;
import org.claviger.report.document.view.Block;

/** The drawing of the environment as a block of the document. */
final class EnvironmentPicture {
    private EnvironmentPicture() {}

    static Optional<Block.Picture> of(Model model, boolean screen) {
        return Optional.empty();
    }
}
