package org.claviger.analysis.structure;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.Model;
import org.claviger.model.Scheme;
import org.claviger.model.SchemeKind;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * Theft and loss of every wallet of a model as monotone Boolean functions of {@link CompromiseEvent}s. Elements that several
 * wallets depend on are gates that these share.
 *
 * <pre>{@code
 * Structure structure = Structure.of(model, today, Supposition.NONE);
 * structure.tree(wallet, Question.THEFT).flatMap(tree -> Solution.of(tree, budget).cutSets());
 * }</pre>
 */
public final class Structure {
    private final Environment environment;
    private final Answer<Map<String, Formula>> gates;
    private final SequencedMap<Ref, List<MissingInput>> missing;

    private Structure(
            Environment environment,
            Answer<Map<String, Formula>> gates,
            SequencedMap<Ref, List<MissingInput>> missing) {
        this.environment = environment;
        this.gates = gates;
        this.missing = missing;
    }

    /** The functions of a model's wallets on a day. References that lead nowhere are events of their own. */
    public static Structure of(Model model, LocalDate today, Supposition supposition) {
        Environment environment = Environment.of(model, today, supposition);
        Definitions definitions = new Definitions();
        People people = new People(environment, definitions);
        Entered entered = new Entered(environment, definitions, people);
        Compromised compromised = new Compromised(environment, definitions, people, entered);
        Broken broken = new Broken(environment, definitions, people, compromised);
        Exposed exposed = new Exposed(environment, definitions, people, entered, compromised, broken);
        Steps steps = new Steps(environment, definitions, people, compromised, supposition);
        Deceived deceived = new Deceived(environment, definitions, people, compromised, broken, steps);
        Theft theft = new Theft(environment, definitions, people, compromised, exposed, deceived, steps, today);
        Loss loss = new Loss(environment, definitions, people);
        MissingInputs inputs = new MissingInputs(environment, exposed);
        SequencedMap<Ref, List<MissingInput>> missing = new LinkedHashMap<>();
        model.wallets().forEach((id, wallet) -> {
            if (Slug.valid(id)) {
                Ref ref = new Ref(Kind.WALLET, id);
                missing.put(ref, inputs.of(ref, wallet));
                nominal(wallet).ifPresent(quorum -> {
                    theft.of(ref, wallet, quorum.needed());
                    loss.of(ref, wallet, quorum.needed());
                });
            }
        });
        return new Structure(environment, definitions.resolved(), missing);
    }

    /** How many signatures a wallet needs, where that is stated. */
    static Optional<Integer> needed(Wallet wallet) {
        Optional<Scheme> scheme = wallet.scheme();
        boolean single = scheme.flatMap(Scheme::kind).equals(Optional.of(SchemeKind.SINGLE_SIGNER));
        return scheme.flatMap(Scheme::threshold).or(() -> single ? Optional.of(1) : Optional.empty());
    }

    static Optional<Quorum> nominal(Wallet wallet) {
        int keys = Theft.signers(wallet).size();
        return needed(wallet).filter(needed -> needed >= 1 && keys > 0).map(needed -> new Quorum(needed, keys));
    }

    /** The wallets, in the order of the model. */
    public List<Ref> wallets() {
        return List.copyOf(missing.keySet());
    }

    /** The quorum of a wallet as stated. */
    public Optional<Quorum> nominal(Ref wallet) {
        return Optional.ofNullable(environment.model().wallets().get(wallet.id()))
                .flatMap(Structure::nominal);
    }

    /** The keys that can sign for a wallet: those of the scheme and the spare ones. */
    public List<Ref> signers(Ref wallet) {
        return Optional.ofNullable(environment.model().wallets().get(wallet.id()))
                .map(Theft::signers)
                .orElse(List.of());
    }

    /** What the model does not state of a wallet and what would matter. */
    public List<MissingInput> missing(Ref wallet) {
        return missing.getOrDefault(wallet, List.of());
    }

    /** A wallet's function as a fault tree without probabilities; not shown where its scheme or threshold is not stated. */
    public Answer<FaultTree> tree(Ref wallet, Question question) {
        String top = (question == Question.THEFT ? "theft(" : "loss(") + wallet + ")";
        return gates.flatMap(all -> all.containsKey(top)
                ? new Answer.Shown<>(FaultTree.of(Formula.gate(top), reached(top, all), Map.of()))
                : new Answer.NotShown<>(wallet + " does not state the keys of its scheme and how many of them sign."));
    }

    private static Map<String, Formula> reached(String top, Map<String, Formula> gates) {
        Map<String, Formula> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (!found.containsKey(next)) {
                Formula definition = Objects.requireNonNull(gates.get(next));
                found.put(next, definition);
                open.addAll(StrongComponents.names(definition));
            }
        }
        return found;
    }

    /** Every gate that the wallets' functions are made of, without circles. */
    Answer<Map<String, Formula>> gates() {
        return gates.map(Collections::unmodifiableMap);
    }

    Environment environment() {
        return environment;
    }

    /** Whether an event needs nobody to fall: a flaw of a contract, a protocol, a generation or a derivation. */
    public boolean defect(CompromiseEvent event) {
        return event.defect(environment);
    }

    /** Who falls in these events, each once; defects are nobody's. */
    public SortedSet<String> principals(Iterable<String> events) {
        SortedSet<String> principals = new TreeSet<>();
        for (String name : events) {
            CompromiseEvent event = new CompromiseEvent(name);
            if (!defect(event)) {
                principals.add(event.principal());
            }
        }
        return principals;
    }
}
