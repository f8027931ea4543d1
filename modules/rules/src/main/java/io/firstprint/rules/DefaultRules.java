/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.RuleBasis;
import io.firstprint.domain.rule.RuleTrouble;
import io.firstprint.domain.rule.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The rules that ship: in force from the epoch on, until a version of the same name is. */
public final class DefaultRules {
    private static final String FILE = "default-rules.yaml";

    private DefaultRules() {}

    /** Returns them with the language that they are written in. */
    public static RuleBasis basis() {
        return new RuleBasis(CelLanguage.INSTANCE, all());
    }

    /** Returns them compiled, for who knows of no others: once, for it takes a while. */
    public static Rules rules() {
        return Compiled.RULES;
    }

    private static final class Compiled {
        private static final Rules RULES = basis().rules(RuleTrouble.IGNORED);
    }

    /** Returns them as facts. */
    public static List<Rule> all() {
        RuleFile file = RuleFile.read(bytes(), Instant.EPOCH);
        if (!file.problems().isEmpty()) {
            throw new IllegalStateException(FILE + ": " + file.problems());
        }
        return file.rules();
    }

    private static byte[] bytes() {
        try (InputStream resource = Objects.requireNonNull(DefaultRules.class.getResourceAsStream(FILE), FILE)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + FILE + " failed", e);
        }
    }
}
