package org.claviger.analysis.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Model;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * What controls are worth to the structure. Only verifications of a wallet's workflow are part of it; other controls act on rates
 * and on what is noticed, and are worth nothing here.
 */
public final class Worth {
    private final Model model;
    private final LocalDate today;
    private final Budget budget;
    private final StructureAnalysis now;
    private final Map<Ref, Answer<MinimalSets>> known = new HashMap<>();

    /** @param budget for each control and wallet */
    public Worth(Model model, LocalDate today, StructureAnalysis now, Budget budget) {
        this.model = model;
        this.today = today;
        this.now = now;
        this.budget = budget;
    }

    /** Of every control that is part of the structure of one of these wallets, in the order of the model. */
    public List<ControlWorth> of(List<Ref> wallets) {
        List<ControlWorth> all = new ArrayList<>();
        model.controls().forEach((id, control) -> {
            if (Slug.valid(id) && control.state().filter(Worth::counts).isPresent()) {
                Ref ref = new Ref(Kind.CONTROL, id);
                List<Ref> verified = wallets.stream()
                        .filter(wallet -> verifies(control, wallet))
                        .toList();
                if (!verified.isEmpty()) {
                    all.addAll(of(ref, control, verified));
                }
            }
        });
        return all;
    }

    private static boolean counts(ControlState state) {
        return state != ControlState.RETIRED;
    }

    private boolean verifies(Control control, Ref wallet) {
        return Optional.ofNullable(model.wallets().get(wallet.id())).map(Wallet::workflow).stream()
                .flatMap(List::stream)
                .anyMatch(control.verifies()::contains);
    }

    private List<ControlWorth> of(Ref ref, Control control, List<Ref> wallets) {
        boolean inPlace = control.state().equals(Optional.of(ControlState.IN_PLACE));
        Supposition other =
                inPlace ? new Supposition(Set.of(ref), Set.of(), false) : new Supposition(Set.of(), Set.of(ref), false);
        StructureAnalysis supposed = new StructureAnalysis(Structure.of(model, today, other), budget, 1);
        return wallets.stream()
                .map(wallet -> {
                    Answer<MinimalSets> before = known.computeIfAbsent(wallet, each -> now.of(each, Question.THEFT));
                    Answer<MinimalSets> after = supposed.of(wallet, Question.THEFT);
                    return new ControlWorth(ref, inPlace, wallet, inPlace ? before : after, inPlace ? after : before);
                })
                .toList();
    }
}
