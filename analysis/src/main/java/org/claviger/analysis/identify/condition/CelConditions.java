package org.claviger.analysis.identify.condition;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claviger.analysis.identify.condition.Conditions.Compiled.Sound;
import org.claviger.analysis.identify.condition.Conditions.Compiled.Unsound;
import org.claviger.analysis.identify.environment.Relation;
import org.claviger.knowledge.ThreatRules.Over;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * Conditions in CEL, the Common Expression Language (cel.dev, language definition of 2024), checked against the fields of
 * the language. Bounds: an expression has at most {@value #LONGEST} characters, an evaluation at most
 * {@value #ITERATIONS} steps of its comprehensions, nested ones included, and looks at a bounded number of things.
 */
final class CelConditions implements Conditions {
    private static final int LONGEST = 4_000;
    private static final int ITERATIONS = 20_000;

    /** Of a list of elements of several kinds those of one kind. */
    static final Map<String, Kind> FILTERS = filters();

    static final Conditions SHARED = new CelConditions();

    private final CelCompiler compiler;
    private final CelRuntime runtime;

    private CelConditions() {
        List<CelFunctionDecl> declared = new ArrayList<>();
        List<CelFunctionBinding> bound = new ArrayList<>();
        relations(declared, bound);
        comparisons(declared, bound);
        filters(declared, bound);
        declared.add(function("seats", SimpleType.INT, any()));
        bound.add(CelFunctionBinding.from(
                "seats", View.class, role -> (long) role.views().seats(role)));
        this.compiler = compiler(declared);
        this.runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(CelOptions.current()
                        .enableHeterogeneousNumericComparisons(true)
                        .comprehensionMaxIterations(ITERATIONS)
                        .build())
                .addFunctionBindings(bound)
                .build();
    }

    private static Map<String, Kind> filters() {
        Map<String, Kind> filters = new LinkedHashMap<>();
        for (Kind kind : List.of(Kind.COMPONENT, Kind.ROLE, Kind.SUPPLIER, Kind.LOCATION, Kind.KEY)) {
            filters.put(kind.section(), kind);
        }
        return filters;
    }

    private static CelCompiler compiler(List<CelFunctionDecl> declared) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setTypeProvider(new Types())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setOptions(CelOptions.current()
                        .enableHeterogeneousNumericComparisons(true)
                        .maxExpressionCodePointSize(LONGEST)
                        .build())
                .addFunctionDeclarations(declared);
        for (Over over : Over.values()) {
            builder.addVar(Choices.word(over), StructTypeReference.create(Choices.word(over)));
        }
        return builder.build();
    }

    /** The fields of the language as types. */
    @SuppressWarnings("Immutable")
    private static final class Types implements CelTypeProvider {
        private final Map<String, StructType> byName = new LinkedHashMap<>();

        Types() {
            Views.allFields().forEach(fields -> byName.put(fields.name(), fields.type()));
        }

        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.copyOf(byName.values());
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }

    private static CelType any() {
        return TypeParamType.create("A");
    }

    private static CelFunctionDecl function(String name, CelType result, CelType... parameters) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name, result, List.of(parameters)));
    }

    private static void relations(List<CelFunctionDecl> declared, List<CelFunctionBinding> bound) {
        for (Relation relation : Relation.values()) {
            CelType item =
                    StructTypeReference.create(relation.result().map(Kind::word).orElse(Fields.ANY));
            declared.add(function(relation.word(), ListType.create(item), any()));
            bound.add(CelFunctionBinding.from(
                    relation.word(), View.class, at -> at.views().related(relation, at)));
        }
    }

    private static void comparisons(List<CelFunctionDecl> declared, List<CelFunctionBinding> bound) {
        for (Comparison comparison : Comparison.values()) {
            declared.add(function(comparison.word(), SimpleType.BOOL, any(), TypeParamType.create("B")));
            bound.add(CelFunctionBinding.from(
                    comparison.word(),
                    View.class,
                    View.class,
                    (one, other) -> one.views().compared(comparison, one, other)));
        }
    }

    private static void filters(List<CelFunctionDecl> declared, List<CelFunctionBinding> bound) {
        FILTERS.forEach((name, kind) -> {
            CelType some = ListType.create(StructTypeReference.create(Fields.ANY));
            declared.add(function(name, ListType.create(StructTypeReference.create(kind.word())), some));
            bound.add(CelFunctionBinding.from(name, Collection.class, list -> only(kind, list)));
        });
    }

    private static List<Object> only(Kind kind, Collection<?> list) {
        List<Object> only = new ArrayList<>();
        for (Object each : list) {
            if (each instanceof View view
                    && view.ref().filter(ref -> ref.kind() == kind).isPresent()) {
                only.add(each);
            }
        }
        return only;
    }

    @Override
    public Compiled<Condition> condition(Over over, String text) {
        return switch (compile(over, text, Expected.TRUTH)) {
            case Sound<CelRuntime.Program>(CelRuntime.Program program) ->
                new Sound<>((spot, views) -> evaluate(program, spot, views, Boolean.class::cast));
            case Unsound<CelRuntime.Program>(List<Mistake> mistakes) -> new Unsound<>(mistakes);
        };
    }

    @Override
    public Compiled<Listing> listing(Over over, String text, Optional<Kind> of) {
        return switch (compile(over, text, new Expected(Optional.of(of)))) {
            case Sound<CelRuntime.Program>(CelRuntime.Program program) ->
                new Sound<>((spot, views) -> evaluate(program, spot, views, CelConditions::refs));
            case Unsound<CelRuntime.Program>(List<Mistake> mistakes) -> new Unsound<>(mistakes);
        };
    }

    private static List<Ref> refs(Object value) {
        return ((Collection<?>) value)
                .stream()
                        .flatMap(each -> each instanceof View view ? view.ref().stream() : Stream.empty())
                        .distinct()
                        .toList();
    }

    /** What an expression must be: a truth value, or a list of elements of one kind or any. */
    private record Expected(Optional<Optional<Kind>> listOf) {
        static final Expected TRUTH = new Expected(Optional.empty());

        Optional<String> objection(CelType type) {
            if (listOf.isEmpty()) {
                return type.equals(SimpleType.BOOL)
                        ? Optional.empty()
                        : Optional.of("this is no condition but " + type.name());
            }
            String wanted = listOf.get().map(Kind::word).orElse("");
            boolean fits = type instanceof ListType list
                    && (wanted.isEmpty()
                            ? list.elemType().kind() == CelKind.STRUCT
                            : list.elemType().name().equals(wanted));
            return fits
                    ? Optional.empty()
                    : Optional.of("this is no list of "
                            + (wanted.isEmpty()
                                    ? "elements"
                                    : Kind.ofWord(wanted).map(Kind::section).orElse(wanted)));
        }
    }

    private Compiled<CelRuntime.Program> compile(Over over, String text, Expected expected) {
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            return new Unsound<>(
                    result.getErrors().stream().map(CelConditions::mistake).toList());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            List<Mistake> mistakes = new ArrayList<>(Strictness.check(tree, over));
            expected.objection(tree.getResultType()).ifPresent(why -> mistakes.add(new Mistake(1, 1, why)));
            return mistakes.isEmpty() ? new Sound<>(runtime.createProgram(tree)) : new Unsound<>(mistakes);
        } catch (CelValidationException | CelEvaluationException e) {
            return new Unsound<>(List.of(new Mistake(1, 1, String.valueOf(e.getMessage()))));
        }
    }

    private static Mistake mistake(CelIssue issue) {
        return new Mistake(
                Math.max(1, issue.getSourceLocation().getLine()),
                Math.max(0, issue.getSourceLocation().getColumn()) + 1,
                issue.getMessage());
    }

    private static <T> Answer<T> evaluate(CelRuntime.Program program, Spot spot, Views views, Function<Object, T> as) {
        try {
            return new Answer.Given<>(as.apply(program.eval(Map.of(spot.word(), views.of(spot)))));
        } catch (CelEvaluationException e) {
            return new Answer.Refused<>(reason(e));
        } catch (Reads.Exhausted e) {
            return new Answer.Refused<>(String.valueOf(e.getMessage()));
        }
    }

    private static String reason(CelEvaluationException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Reads.Exhausted) {
                return String.valueOf(at.getMessage());
            }
        }
        String said = String.valueOf(failure.getMessage());
        return said.contains("Iteration budget")
                        || said.toLowerCase(Locale.ROOT).contains("iteration")
                ? "its lists together have more than " + ITERATIONS + " entries to go through"
                : said;
    }
}
