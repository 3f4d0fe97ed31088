package org.claviger.report.figure;

import java.util.List;
import org.claviger.model.Model;

/**
 * What a picture of a model is made of, before anything is folded.
 *
 * @param parties who and what is in it, except wallets
 * @param relations what the model says of two of them
 */
record Sketch(Model model, KeyMaterial keys, List<Party> parties, List<Relation> relations, WalletBoxes wallets) {
    static Sketch of(Model model) {
        Placement placement = new Placement(model);
        KeyMaterial keys = new KeyMaterial(model);
        List<Relation> relations = Relation.of(model, placement);
        List<Party> parties = new Cast(model, placement).parties(relations, keys);
        return new Sketch(model, keys, parties, relations, new WalletBoxes(model));
    }

    /** At the finest detail that is not finer than asked for and not too much to look at. */
    Folds at(Detail finest) {
        return Folds.none(Detail.fitting(parties, relations, finest));
    }

    /** So that groups can be opened and closed. */
    Folds folded(Folding folding) {
        Detail detail =
                folding.opens(Folding.EVERYTHING) && apart() ? Detail.EACH : Detail.foldable(parties, relations);
        return Folds.of(detail, folding, parties, wallets.folds());
    }

    /** Whether everything can be told apart in one picture. */
    private boolean apart() {
        return parties.size() <= Folds.ROOM_IN_ALL && relations.size() <= Folds.LINES_IN_ALL;
    }
}
