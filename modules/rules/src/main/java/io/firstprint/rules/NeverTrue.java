/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.firstprint.domain.rule.ConditionProblem;
import io.firstprint.domain.rule.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that no finding can meet: constants, and numbers that would have to be in two places at once. What is not
 * seen here may still never be true; what is refused here never is.
 */
final class NeverTrue {
    private static final String OR = "_||_";

    private final CelAbstractSyntaxTree ast;
    private final Bounds bounds;

    private NeverTrue(CelAbstractSyntaxTree ast, Subject on) {
        this.ast = ast;
        this.bounds = new Bounds(on);
    }

    /**
     * Returns why a condition can never be true, and where.
     *
     * @param constant what it says where it asks for no field
     */
    static Optional<ConditionProblem> problem(CelAbstractSyntaxTree ast, Subject on, BooleanSupplier constant) {
        CelExpr root = ast.getExpr();
        NeverTrue check = new NeverTrue(ast, on);
        if (!asksForFields(root)) {
            return constant.getAsBoolean()
                    ? Optional.empty()
                    : Optional.of(check.problem(root, "one that is false whatever was published"));
        }
        return Optional.ofNullable(check.never(root));
    }

    private static boolean asksForFields(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT, SELECT -> true;
            case CALL ->
                expr.call().args().stream().anyMatch(NeverTrue::asksForFields)
                        || expr.call().target().filter(NeverTrue::asksForFields).isPresent();
            case LIST -> expr.list().elements().stream().anyMatch(NeverTrue::asksForFields);
            default -> false;
        };
    }

    private @Nullable ConditionProblem never(CelExpr expr) {
        if (expr.getKind() == Kind.CONSTANT) {
            return isFalse(expr) ? problem(expr, "'false' in a place where it makes all of it false") : null;
        }
        if (expr.getKind() != Kind.CALL) {
            return null;
        }
        CelCall call = expr.call();
        if (call.function().equals(OR)) {
            @Nullable ConditionProblem first = never(call.args().get(0));
            return first == null || never(call.args().get(1)) == null ? null : first;
        }
        List<CelExpr> all = Bounds.conjuncts(expr).toList();
        for (CelExpr each : all) {
            @Nullable ConditionProblem problem = all.size() > 1 ? never(each) : null;
            if (problem != null) {
                return problem;
            }
        }
        return contradiction(all);
    }

    private static boolean isFalse(CelExpr constant) {
        return constant.constant().getKind() == dev.cel.common.ast.CelConstant.Kind.BOOLEAN_VALUE
                && !constant.constant().booleanValue();
    }

    private @Nullable ConditionProblem contradiction(List<CelExpr> conjuncts) {
        Map<String, Range> ranges = new HashMap<>();
        for (CelExpr conjunct : conjuncts) {
            Optional<Bounds.Bound> bound = bounds.of(conjunct);
            if (bound.isPresent()) {
                String of = bound.get().of();
                Range before = ranges.getOrDefault(of, bound.get().possible());
                Range both = before.and(bound.get().range());
                if (both.isEmpty()) {
                    return problem(conjunct, of + " " + bound.get().range() + ", which is elsewhere " + before);
                }
                ranges.put(of, both);
            }
        }
        return null;
    }

    private ConditionProblem problem(CelExpr at, String found) {
        int codePoints = ast.getSource().getPositionsMap().getOrDefault(at.id(), 0);
        String text = ast.getSource().getContent().toString();
        return new ConditionProblem(
                text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length()))),
                "Expected a condition that can be true, found " + found + "; correct or remove it");
    }
}
