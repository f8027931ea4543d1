/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.firstprint.domain.rule.Condition;
import io.firstprint.domain.rule.ConditionLanguage;
import io.firstprint.domain.rule.ConditionProblem;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The Common Expression Language over the fields of findings.
 *
 * <p>No macros, and so no loops: a condition is evaluated in as many steps as it has parts, and its text is bounded.
 * Numbers are larger or smaller whether written {@code 5} or {@code 5.0}. Two functions are ours: {@code abs(x)} and {@code known(x)},
 * which says whether a finding has a figure.
 */
public final class CelLanguage implements ConditionLanguage {
    /** The only one; compilers are made once. */
    public static final ConditionLanguage INSTANCE = new CelLanguage();

    private final Map<Subject, CelCompiler> compilers = new EnumMap<>(Subject.class);
    private final CelRuntime runtime = CelFunctions.runtime();

    private CelLanguage() {
        for (Subject subject : Subject.values()) {
            compilers.put(subject, compiler(subject));
        }
    }

    private static CelCompiler compiler(Subject subject) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelFunctions.OPTIONS)
                .addFunctionDeclarations(CelFunctions.declarations())
                .setResultType(SimpleType.BOOL);
        Field.of(subject).forEach(field -> builder.addVar(field.path(), typeOf(field)));
        return builder.build();
    }

    private static CelType typeOf(Field field) {
        return switch (field.type()) {
            case NUMBER -> SimpleType.DOUBLE;
            case WHOLE -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
            case TRUTH -> SimpleType.BOOL;
        };
    }

    @Override
    public List<ConditionProblem> problems(Subject on, String text) {
        CelValidationResult checked = compilerOf(on).compile(text);
        if (checked.hasError()) {
            return CelIssues.problems(checked.getErrors(), on, text);
        }
        CelAbstractSyntaxTree ast = ast(checked, on, text);
        return NeverTrue.problem(ast, on, () -> evaluated(ast)).stream().toList();
    }

    @Override
    public Condition compile(Subject on, String text) {
        CelAbstractSyntaxTree ast = ast(compilerOf(on).compile(text), on, text);
        CelExpr root = ast.getExpr();
        if (root.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            boolean always = root.constant().booleanValue();
            return finding -> always;
        }
        try {
            return new CelCondition(runtime.createProgram(ast), new Bounds(on).necessary(root), on, text);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("Expected a condition, found '" + text + "': " + e.getMessage(), e);
        }
    }

    private CelCompiler compilerOf(Subject on) {
        return Objects.requireNonNull(compilers.get(on));
    }

    private static CelAbstractSyntaxTree ast(CelValidationResult checked, Subject on, String text) {
        try {
            return checked.getAst();
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(
                    CelIssues.problems(e.getErrors(), on, text).stream()
                            .map(problem -> problem.text() + " (character " + (problem.offset() + 1) + ")")
                            .collect(Collectors.joining("; ")),
                    e);
        }
    }

    /** Of a condition that asks for no field. */
    private boolean evaluated(CelAbstractSyntaxTree ast) {
        try {
            return Boolean.TRUE.equals(runtime.createProgram(ast).eval());
        } catch (CelEvaluationException e) {
            return false;
        }
    }
}
