/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import io.firstprint.domain.rule.Rule;
import io.firstprint.yaml.Problem;
import java.time.Instant;
import java.util.List;

/**
 * What a file of rules says, or everything that is wrong with it.
 *
 * @param rules in the order of the file; none when there are problems
 * @param problems in the order of the file
 */
public record RuleFile(List<Rule> rules, List<Problem> problems) {

    /** Copies both lists. */
    public RuleFile {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @param publishedAt when its rules are made known
     */
    public static RuleFile read(byte[] content, Instant publishedAt) {
        return RuleReader.read(content, publishedAt);
    }
}
