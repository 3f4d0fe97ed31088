package org.claviger.analysis.identify.environment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** The relations that a rule may ask for: from one element to others, each computed once for an element. */
public enum Relation {
    HOSTS(
            "hosts",
            "What it runs on or stands in, to the last.",
            "hosts(component).exists(h, h.is == 'supplier')",
            (in, at) -> in.custody().through(at, in.structure()::hosts)),
    GUESTS(
            "guests",
            "What runs on it or stands in it, to the last.",
            "guests(component).size() > 1",
            Kind.COMPONENT,
            (in, at) -> in.structure().guests(at)),
    ADMINISTRATORS(
            "administrators",
            "Who can change it: those named, those of what it runs on, and who administers these in turn.",
            "roles(administrators(component)).exists(r, has(r.employedBy))",
            (in, at) -> in.custody().through(at, in.structure()::administrators)),
    ADMINISTERS(
            "administers",
            "What it can change: what names it as administrator, with what runs on that, and so on.",
            "administers(role).size() >= 3",
            (in, at) -> in.structure().administers(at)),
    BUILDERS(
            "builders",
            "The pipelines, repositories and registries that it is built by and from, to the last.",
            "builders(component).exists(b, b.kind == 'package-registry')",
            Kind.COMPONENT,
            (in, at) -> in.structure().builders(at)),
    BUILDS(
            "builds",
            "What is built by it or from it, to the last.",
            "builds(component).size() > 0",
            Kind.COMPONENT,
            (in, at) -> in.structure().builds(at)),
    IDENTITY_PROVIDERS(
            "identityProviders",
            "The identity providers that let in those who administer it or what it runs on.",
            "identityProviders(component).size() == 1",
            Kind.COMPONENT,
            (in, at) -> in.custody().through(at, in.structure()::identityProviders)),
    ADMITS(
            "admits",
            "For an identity provider: what it lets people into, with what runs on that.",
            "admits(component).exists(c, keysOf(c).size() > 0)",
            Kind.COMPONENT,
            (in, at) -> in.structure().admits(at)),
    SUPPLIERS_OF(
            "suppliersOf",
            "Who supplies it or what it runs on; for a role or person, who employs it.",
            "suppliersOf(key).size() > 0",
            Kind.SUPPLIER,
            (in, at) -> in.custody().through(at, in.structure()::suppliers)),
    EMPLOYS(
            "employs",
            "The roles and persons that a supplier employs.",
            "employs(supplier).size() > 0",
            (in, at) -> in.structure().employs(at)),
    ACCOUNTS(
            "accounts",
            "The cloud accounts that it is or runs in; for key material, those of the places that it lies in.",
            "accounts(key).size() > 0",
            Kind.COMPONENT,
            (in, at) -> in.custody().through(at, in.structure()::accounts)),
    PLACES(
            "places",
            "Where it is; for key material, wherever it is used, stored or copied.",
            "places(key).size() == 1",
            Kind.LOCATION,
            (in, at) -> in.custody().places(at)),
    COMPONENTS_OF(
            "componentsOf",
            "For key material, what it lies in; for a wallet or workflow, what takes part; for a place or supplier, what is there or supplied.",
            "componentsOf(workflow).exists(c, c.kind == 'policy-engine')",
            Kind.COMPONENT,
            (in, at) -> in.custody().components(at)),
    REACHES(
            "reaches",
            "Everything that falls when it falls: what it administers, hosts, builds, lets people into, supplies, employs or contains, and so on.",
            "reaches(supplier).exists(e, e.is == 'component')",
            (in, at) -> in.structure().reaches(at)),
    KEYS_OF(
            "keysOf",
            "Key material that lies in it, that it holds or can have used; for a wallet, what signs for it.",
            "keysOf(component).exists(k, k.criticality == 'critical')",
            Kind.KEY,
            (in, at) -> in.living(in.custody().keys(at))),
    KEYS_REACHED(
            "keysReached",
            "Key material of it and of everything that it reaches, with what that gives: derived, decrypted, restored.",
            "keysReached(role).size() > 1",
            Kind.KEY,
            (in, at) -> in.living(in.custody().gives(in.throughReach(at, KEYS_OF)))),
    WALLETS_OF(
            "walletsOf",
            "Wallets that it signs for, takes part in, goes around the quorum of, or holds key material of.",
            "walletsOf(component).exists(w, w.temperature == 'hot')",
            Kind.WALLET,
            (in, at) -> in.custody().wallets(at)),
    WALLETS_REACHED(
            "walletsReached",
            "Wallets of it, of everything that it reaches and of the key material that it reaches.",
            "walletsReached(component).size() > 0",
            Kind.WALLET,
            Relation::walletsReached),
    WORKFLOWS_OF(
            "workflowsOf",
            "Workflows in which it acts or is used; for a wallet or key, those that move it.",
            "workflowsOf(role).size() > 0",
            Kind.WORKFLOW,
            (in, at) -> in.custody().workflows(at)),
    VERIFIERS(
            "verifiers",
            "For a workflow: the means on which somebody verifies.",
            "verifiers(workflow).size() == 0",
            Kind.COMPONENT,
            (in, at) -> in.custody().verifiers(at)),
    ENFORCERS(
            "enforcers",
            "For a wallet: components that can say no, being policy engines or enforcing limits or rules on its way.",
            "enforcers(wallet).size() == 1",
            Kind.COMPONENT,
            (in, at) -> in.custody().enforcers(at, in::enforces)),
    HOLDERS(
            "holders",
            "For key material: who holds it or a copy of it.",
            "holders(key).size() == 1",
            (in, at) -> in.custody().holders(at)),
    CALLERS(
            "callers",
            "For key material: who or what can have it used without holding it.",
            "callers(key).size() > 0",
            (in, at) -> in.custody().callers(at)),
    BACKUPS_OF(
            "backupsOf",
            "For key material: its backups that are in the inventory.",
            "backupsOf(key).size() == 0",
            Kind.KEY,
            (in, at) -> in.custody().backups(at)),
    SHARES_OF(
            "sharesOf",
            "For key material: the shares of it.",
            "sharesOf(key).size() > 0",
            Kind.KEY,
            (in, at) -> in.custody().shares(at)),
    DERIVED_OF(
            "derivedOf",
            "For key material: what is derived from it, to the last.",
            "derivedOf(key).size() > 0",
            Kind.KEY,
            (in, at) -> in.custody().derived(at)),
    ENCRYPTS(
            "encrypts",
            "For key material: what it encrypts.",
            "encrypts(key).size() > 0",
            Kind.KEY,
            (in, at) -> in.custody().encrypts(at)),
    COSIGNERS(
            "cosigners",
            "For key material: what signs beside it, as another key of its wallets or another share.",
            "cosigners(key).exists(k, sharesAccount(k, key))",
            Kind.KEY,
            (in, at) -> in.living(in.custody().cosigners(at))),
    PERSONS(
            "persons",
            "For a role: the persons who fill it or did.",
            "persons(role).exists(p, has(p.period.to))",
            Kind.PERSON,
            (in, at) -> in.structure().persons(at)),
    PROCESSES_OF(
            "processesOf",
            "Processes that act on it; for key material, also the one that made it.",
            "processesOf(key).exists(p, p.kind == 'backup')",
            Kind.PROCESS,
            Relation::processes);

    private final String word;
    private final String meaning;
    private final String example;
    private final Optional<Kind> result;
    private final BiFunction<Environment, Ref, Collection<Ref>> rule;

    Relation(String word, String meaning, String example, BiFunction<Environment, Ref, Collection<Ref>> rule) {
        this(word, meaning, example, Optional.empty(), rule);
    }

    Relation(
            String word,
            String meaning,
            String example,
            Kind result,
            BiFunction<Environment, Ref, Collection<Ref>> rule) {
        this(word, meaning, example, Optional.of(result), rule);
    }

    Relation(
            String word,
            String meaning,
            String example,
            Optional<Kind> result,
            BiFunction<Environment, Ref, Collection<Ref>> rule) {
        this.word = word;
        this.meaning = meaning;
        this.example = example;
        this.result = result;
        this.rule = rule;
    }

    Collection<Ref> of(Environment environment, Ref ref) {
        return rule.apply(environment, ref);
    }

    /** The function's name in a condition. */
    public String word() {
        return word;
    }

    /** What it answers. */
    public String meaning() {
        return meaning;
    }

    /** A condition that uses it. */
    public String example() {
        return example;
    }

    /** The kind of all that it answers; empty where they are of several kinds. */
    public Optional<Kind> result() {
        return result;
    }

    private static Collection<Ref> walletsReached(Environment in, Ref at) {
        Set<Ref> all = new LinkedHashSet<>(in.throughReach(at, WALLETS_OF));
        in.related(KEYS_REACHED, at).forEach(key -> all.addAll(in.related(WALLETS_OF, key)));
        return all;
    }

    private static Collection<Ref> processes(Environment in, Ref at) {
        Set<Ref> all = new LinkedHashSet<>(in.structure().processes(at));
        in.custody().makers(at).stream()
                .filter(each -> each.kind() == Kind.PROCESS)
                .forEach(all::add);
        return all;
    }
}
