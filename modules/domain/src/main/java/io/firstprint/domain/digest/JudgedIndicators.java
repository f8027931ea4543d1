/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.digest.DigestPart.Judged;
import java.util.BitSet;
import java.util.Optional;

/**
 * Which indicators were read in one act of publication, and how many rules watch them in all. The indicators of a
 * programme are numbered once for all its releases, and a release keeps one bit for each: most name the same ones.
 */
final class JudgedIndicators {
    private final IndicatorNumbers numbers;
    private final BitSet seen = new BitSet();
    private int indicators;
    private long rules;

    /** @param numbers of the programme */
    JudgedIndicators(IndicatorNumbers numbers) {
        this.numbers = numbers;
    }

    /** Returns whether the indicator was not there. */
    boolean add(Judged part) {
        int number = numbers.of(part.indicator());
        if (seen.get(number)) {
            return false;
        }
        seen.set(number);
        indicators++;
        rules += part.rules();
        return true;
    }

    /** Returns how many indicators there are. */
    int size() {
        return indicators;
    }

    /** Returns the sum over the indicators of the rules that watch each; empty while no indicator is known. */
    Optional<Integer> rules() {
        return indicators == 0 ? Optional.empty() : Optional.of((int) Math.min(rules, Integer.MAX_VALUE));
    }
}
