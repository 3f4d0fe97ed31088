package org.claviger.analysis.identify.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.analysis.identify.condition.Conditions.Mistake;
import org.claviger.analysis.identify.environment.Relation;
import org.claviger.knowledge.ThreatRules.Over;
import org.claviger.model.binding.Nearest;
import org.claviger.model.shape.Choices;

/**
 * What CEL's own check lets pass and would only show as a rule that never fires: another element than the rule is over,
 * a function of elements asked of something else, a word that the field does not take.
 */
final class Strictness {
    private static final Set<String> VARIABLES =
            Stream.of(Over.values()).map(Choices::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_ELEMENTS = Stream.of(
                    Stream.of(Relation.values()).map(Relation::word),
                    Stream.of(Comparison.values()).map(Comparison::word),
                    Stream.of("seats"))
            .flatMap(words -> words)
            .collect(Collectors.toUnmodifiableSet());

    private final CelAbstractSyntaxTree tree;
    private final String variable;
    private final List<Mistake> mistakes = new ArrayList<>();

    private Strictness(CelAbstractSyntaxTree tree, Over over) {
        this.tree = tree;
        this.variable = Choices.word(over);
    }

    static List<Mistake> check(CelAbstractSyntaxTree tree, Over over) {
        Strictness strictness = new Strictness(tree, over);
        strictness.visit(tree.getExpr(), Set.of());
        return List.copyOf(strictness.mistakes);
    }

    private void visit(CelExpr expression, Set<String> bound) {
        switch (expression.getKind()) {
            case IDENT -> ident(expression, bound);
            case SELECT -> visit(expression.select().operand(), bound);
            case CALL -> {
                CelCall call = expression.call();
                call.target().ifPresent(target -> visit(target, bound));
                call.args().forEach(argument -> visit(argument, bound));
                call(call);
            }
            case LIST -> expression.list().elements().forEach(each -> visit(each, bound));
            case COMPREHENSION -> comprehension(expression.comprehension(), bound);
            default -> {}
        }
    }

    private void comprehension(CelComprehension loop, Set<String> bound) {
        visit(loop.iterRange(), bound);
        visit(loop.accuInit(), bound);
        Set<String> inner = new HashSet<>(bound);
        inner.add(loop.iterVar());
        inner.add(loop.accuVar());
        Stream.of(loop.loopCondition(), loop.loopStep(), loop.result()).forEach(part -> visit(part, inner));
    }

    private void ident(CelExpr expression, Set<String> bound) {
        String name = expression.ident().name();
        if (VARIABLES.contains(name) && !name.equals(variable) && !bound.contains(name)) {
            mistake(expression, "the rule is over " + variable + "; there is no " + name + " here");
        }
    }

    private void call(CelCall call) {
        if (OF_ELEMENTS.contains(call.function())) {
            call.args().stream()
                    .filter(argument -> !isElement(argument))
                    .forEach(argument -> mistake(argument, call.function() + " takes elements"));
        }
        if (call.args().size() == 2) {
            switch (call.function()) {
                case "_==_", "_!=_" -> {
                    word(call.args().get(0), call.args().get(1));
                    word(call.args().get(1), call.args().get(0));
                }
                case "@in" -> {
                    CelExpr among = call.args().get(1);
                    if (among.getKind() == ExprKind.Kind.LIST) {
                        among.list().elements().forEach(each -> word(call.args().get(0), each));
                    }
                }
                default -> {}
            }
        }
    }

    private boolean isElement(CelExpr argument) {
        return fields(argument).filter(Fields::element).isPresent();
    }

    private Optional<Fields> fields(CelExpr expression) {
        return tree.getType(expression.id())
                .map(CelType::name)
                .filter(name ->
                        Views.allFields().stream().anyMatch(each -> each.name().equals(name)))
                .map(Views::fields);
    }

    private void word(CelExpr field, CelExpr word) {
        boolean text =
                word.getKind() == ExprKind.Kind.CONSTANT && word.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        if (!text || field.getKind() != ExprKind.Kind.SELECT) {
            return;
        }
        String said = word.constant().stringValue();
        fields(field.select().operand())
                .flatMap(fields -> fields.choices(field.select().field()))
                .filter(choices -> !said.isEmpty() && !choices.byWord().containsKey(said))
                .ifPresent(choices -> mistake(
                        word,
                        "\"" + said + "\" is none of the words of "
                                + field.select().field()
                                + Nearest.to(said, choices.words())
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("")));
    }

    private void mistake(CelExpr at, String message) {
        int offset = Optional.ofNullable(tree.getSource().getPositionsMap().get(at.id()))
                .orElse(0);
        mistakes.add(tree.getSource()
                .getOffsetLocation(offset)
                .map(place -> new Mistake(place.getLine(), place.getColumn() + 1, message))
                .orElseGet(() -> new Mistake(1, 1, message)));
    }
}
