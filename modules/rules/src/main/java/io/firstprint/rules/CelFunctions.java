/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What is added to the language, and its bounds.
 *
 * <p>Comparisons of a number with a whole number are ours: the library has an option for them, by which no number is
 * larger than any other, and a condition on a figure that is not there would be met.
 */
final class CelFunctions {
    /** The longest condition, in characters. */
    static final int LONGEST = 1_000;

    /** The deepest nesting: of a condition that people can read, and far from what exhausts a stack. */
    static final int DEEPEST = 32;

    private static final int LARGEST_REGEX = 1_000;

    static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .enableComprehension(false)
            .comprehensionMaxIterations(0)
            .maxRegexProgramSize(LARGEST_REGEX)
            .build();

    private static final List<Comparison> COMPARISONS = List.of(
            new Comparison("_<_", "less", (left, right) -> left < right),
            new Comparison("_<=_", "less_equals", (left, right) -> left <= right),
            new Comparison("_>_", "greater", (left, right) -> left > right),
            new Comparison("_>=_", "greater_equals", (left, right) -> left >= right));

    private CelFunctions() {}

    /** A comparison of a number with a whole number, either of them first. */
    private record Comparison(String operator, String name, BiPredicate<Double, Double> holds) {
        private String numberFirst() {
            return name + "_number_whole";
        }

        private String wholeFirst() {
            return name + "_whole_number";
        }

        CelFunctionDecl declaration() {
            return CelFunctionDecl.newFunctionDeclaration(
                    operator,
                    CelOverloadDecl.newGlobalOverload(
                            numberFirst(), SimpleType.BOOL, SimpleType.DOUBLE, SimpleType.INT),
                    CelOverloadDecl.newGlobalOverload(
                            wholeFirst(), SimpleType.BOOL, SimpleType.INT, SimpleType.DOUBLE));
        }

        @SuppressWarnings("Immutable") // the predicates are ours, and hold nothing
        List<CelFunctionBinding> bindings() {
            return List.of(
                    CelFunctionBinding.from(
                            numberFirst(),
                            Double.class,
                            Long.class,
                            (left, right) -> holds.test(left, right.doubleValue())),
                    CelFunctionBinding.from(
                            wholeFirst(),
                            Long.class,
                            Double.class,
                            (left, right) -> holds.test(left.doubleValue(), right)));
        }
    }

    static List<CelFunctionDecl> declarations() {
        List<CelFunctionDecl> all = new ArrayList<>();
        all.add(CelFunctionDecl.newFunctionDeclaration(
                "abs",
                CelOverloadDecl.newGlobalOverload("abs_double", SimpleType.DOUBLE, SimpleType.DOUBLE),
                CelOverloadDecl.newGlobalOverload("abs_int", SimpleType.INT, SimpleType.INT)));
        all.add(CelFunctionDecl.newFunctionDeclaration(
                "known", CelOverloadDecl.newGlobalOverload("known_double", SimpleType.BOOL, SimpleType.DOUBLE)));
        COMPARISONS.forEach(comparison -> all.add(comparison.declaration()));
        return all;
    }

    static CelRuntime runtime() {
        List<CelFunctionBinding> all = new ArrayList<>();
        all.add(CelFunctionBinding.from("abs_double", Double.class, Math::abs));
        all.add(CelFunctionBinding.from("abs_int", Long.class, Math::absExact));
        all.add(CelFunctionBinding.from("known_double", Double.class, number -> !number.isNaN()));
        COMPARISONS.forEach(comparison -> all.addAll(comparison.bindings()));
        return CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(all)
                .build();
    }
}
