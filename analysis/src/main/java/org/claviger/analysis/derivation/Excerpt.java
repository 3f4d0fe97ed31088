package org.claviger.analysis.derivation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Control;
import org.claviger.model.Mapping;
import org.claviger.model.Model;
import org.claviger.model.Task;
import org.claviger.model.Threat;
import org.claviger.model.Wallet;
import org.claviger.model.value.Ref;

/**
 * As much of a model as the frequencies of one control follow from: the threats that it acts on, all that add up to a tolerance
 * with them, what acts on those, its work, and the criteria. The whole model gives the same frequencies for this control.
 */
public final class Excerpt {
    private Excerpt() {}

    /** @param control an id of the model */
    public static Model of(Model model, String control) {
        Limits limits = new Limits(model);
        Set<String> threats = new LinkedHashSet<>();
        Optional.ofNullable(model.controls().get(control)).stream()
                .flatMap(each -> each.against().stream())
                .map(Mapping::threat)
                .map(Ref::id)
                .forEach(threat -> {
                    threats.add(threat);
                    limits.of(threat).forEach(limit -> threats.addAll(limit.threats()));
                });
        Map<String, Threat> keptThreats = kept(model.threats(), threats);
        Set<String> controls = new LinkedHashSet<>(List.of(control));
        model.controls().forEach((id, each) -> {
            if (each.against().stream()
                    .anyMatch(mapping -> threats.contains(mapping.threat().id()))) {
                controls.add(id);
            }
        });
        Map<String, Control> keptControls = kept(model.controls(), controls);
        Map<String, Task> tasks = new LinkedHashMap<>(model.tasks());
        tasks.values()
                .removeIf(task -> task.control()
                        .map(Ref::id)
                        .filter(keptControls::containsKey)
                        .isEmpty());
        Set<String> wallets = new LinkedHashSet<>();
        keptThreats.values().forEach(threat -> threat.atStake().forEach(wallet -> wallets.add(wallet.id())));
        Map<String, Wallet> keptWallets = kept(model.wallets(), wallets);
        return new Model(
                model.claviger(),
                model.system(),
                model.criteria(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                keptWallets,
                Map.of(),
                Map.of(),
                keptThreats,
                keptControls,
                tasks,
                Map.of(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    private static <T> Map<String, T> kept(Map<String, T> all, Set<String> ids) {
        Map<String, T> kept = new LinkedHashMap<>(all);
        kept.keySet().retainAll(ids);
        return kept;
    }
}
