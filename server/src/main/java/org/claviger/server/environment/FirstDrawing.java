package org.claviger.server.environment;

import java.util.Optional;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.report.figure.EnvironmentFigure;
import org.claviger.report.figure.Folding;
import org.claviger.report.figure.Links;
import org.claviger.report.figure.Theme;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The first picture that a process draws takes seconds, the next a fraction; so the first is one that nobody waits for. */
@Component
class FirstDrawing {
    private static final String SMALL = "multisig-treasury";

    @EventListener(ApplicationReadyEvent.class)
    void draw() {
        Thread.ofPlatform().name("first-drawing").daemon().start(FirstDrawing::once);
    }

    private static void once() {
        Knowledge.shipped()
                .template(SMALL)
                .flatMap(text -> ModelFile.read(SMALL, text).model())
                .ifPresent(FirstDrawing::draw);
    }

    private static void draw(Model model) {
        EnvironmentFigure.draw(model, Theme.PAGE, Links.to(_ -> Optional.empty()), Folding.NONE);
    }
}
