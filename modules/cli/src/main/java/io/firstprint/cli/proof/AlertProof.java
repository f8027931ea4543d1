/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.poller.publish.FoundFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of holding an alert against its facts.
 *
 * @param alert as it was sent
 * @param rule the rule that raised it; null where the alert names none
 * @param evidence each value that it names
 * @param fields what it says and the facts do not
 * @param broken facts whose record is not as it was written
 * @param read how many facts were read
 * @param withoutDigest how many of them carry no digest
 * @param irreproducible why nothing was recomputed, null where it was
 * @param notes what else is worth knowing
 */
record AlertProof(
        FoundAlert alert,
        @Nullable RuleCheck rule,
        List<EvidenceCheck> evidence,
        List<FieldDifference> fields,
        List<FoundFact> broken,
        int read,
        long withoutDigest,
        @Nullable String irreproducible,
        List<String> notes) {

    /** Returns how many things are not as the alert says. */
    int differences() {
        int ofEvidence =
                evidence.stream().mapToInt(check -> check.differences().size()).sum();
        int ofRule = rule == null || rule.isFound() ? 0 : 1;
        return ofEvidence + ofRule + fields.size() + broken.size() + (irreproducible == null ? 0 : 1);
    }

    boolean isVerified() {
        return differences() == 0;
    }
}
