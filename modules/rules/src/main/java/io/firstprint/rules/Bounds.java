/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comparisons of a numeric field, or of its magnitude, with a number. */
final class Bounds {
    private static final Map<String, String> MIRRORED = Map.of(
            "_<_", "_>_",
            "_<=_", "_>=_",
            "_>_", "_<_",
            "_>=_", "_<=_",
            "_==_", "_==_");

    private final Map<String, Field> fields;

    Bounds(Subject on) {
        this.fields = Field.of(on).stream().collect(Collectors.toMap(Field::path, Function.identity()));
    }

    /**
     * What a comparison says.
     *
     * @param field which is compared
     * @param magnitude whether its magnitude is
     * @param possible where its values are in any case
     * @param range where they have to be
     */
    record Bound(Field field, boolean magnitude, Range possible, Range range) {
        /** Returns what is compared, in words. */
        String of() {
            return magnitude ? "abs(" + field.path() + ")" : field.path();
        }

        /** Returns whether a finding keeps to it; one without the figure does not. */
        boolean holdsFor(Finding finding) {
            double value = ((Number) finding.value(field)).doubleValue();
            return range.contains(magnitude ? Math.abs(value) : value);
        }
    }

    /** Returns what has to hold in any case for a condition to be met. */
    List<Bound> necessary(CelExpr condition) {
        return conjuncts(condition).flatMap(conjunct -> of(conjunct).stream()).toList();
    }

    /** Returns the parts of a conjunction, or the expression itself when it is none. */
    static Stream<CelExpr> conjuncts(CelExpr expr) {
        return expr.getKind() == Kind.CALL && expr.call().function().equals("_&&_")
                ? expr.call().args().stream().flatMap(Bounds::conjuncts)
                : Stream.of(expr);
    }

    /** Returns what a comparison says, empty for any other expression. */
    Optional<Bound> of(CelExpr expr) {
        if (expr.getKind() != Kind.CALL || !MIRRORED.containsKey(expr.call().function())) {
            return Optional.empty();
        }
        CelCall call = expr.call();
        List<CelExpr> sides = call.args();
        return bound(sides.get(0), call.function(), sides.get(1))
                .or(() -> bound(sides.get(1), MIRRORED.getOrDefault(call.function(), ""), sides.get(0)));
    }

    private Optional<Bound> bound(CelExpr measured, String operator, CelExpr number) {
        @Nullable Double limit = number(number);
        boolean magnitude = measured.getKind() == Kind.CALL
                && measured.call().function().equals("abs")
                && measured.call().args().size() == 1;
        String path = path(magnitude ? measured.call().args().get(0) : measured);
        @Nullable Field field = fields.get(path);
        if (limit == null || field == null) {
            return Optional.empty();
        }
        Range range = range(operator, limit);
        return Optional.of(new Bound(
                field,
                magnitude,
                magnitude || isCount(field) ? Range.NOT_NEGATIVE : Range.ANY,
                field.type() == Field.Type.WHOLE ? range.whole() : range));
    }

    /** All whole fields count something. */
    private static boolean isCount(Field field) {
        return field.type() == Field.Type.WHOLE;
    }

    private static Range range(String operator, double limit) {
        return switch (operator) {
            case "_<_" -> Range.upTo(limit, false);
            case "_<=_" -> Range.upTo(limit, true);
            case "_>_" -> Range.from(limit, false);
            case "_>=_" -> Range.from(limit, true);
            default -> Range.only(limit);
        };
    }

    private static String path(CelExpr expr) {
        if (expr.getKind() == Kind.IDENT) {
            return expr.ident().name();
        }
        return expr.getKind() == Kind.SELECT
                ? path(expr.select().operand()) + "." + expr.select().field()
                : "";
    }

    private static @Nullable Double number(CelExpr expr) {
        if (expr.getKind() == Kind.CALL && expr.call().function().equals("-_")) {
            @Nullable Double negated = number(expr.call().args().get(0));
            return negated == null ? null : -negated;
        }
        if (expr.getKind() != Kind.CONSTANT) {
            return null;
        }
        CelConstant constant = expr.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> (double) constant.int64Value();
            case DOUBLE_VALUE -> constant.doubleValue();
            default -> null;
        };
    }
}
