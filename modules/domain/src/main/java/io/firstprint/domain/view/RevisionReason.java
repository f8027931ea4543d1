/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a release changed under an alert. */
final class RevisionReason {
    private final Wording words;

    RevisionReason(Indicator indicator) {
        this.words = new Wording(indicator);
    }

    /** Returns {@code CENSUS-BEA/FT900/2025-12 revised November 2025 from $56.8bn to $53.0bn, and 10 periods before it}. */
    String of(ReleaseStep step, ReleaseId release, ReferencePeriod period) {
        List<ReferencePeriod> changed = step.after().changedFrom(step.before()).stream()
                .filter(other -> other.ordinal() <= period.ordinal())
                .toList();
        if (changed.isEmpty()) {
            return release + " was read otherwise";
        }
        ReferencePeriod newest = changed.get(changed.size() - 1);
        int others = changed.size() - 1;
        return release
                + revised(newest, step.before().at(newest), step.after().at(newest))
                + (others == 0 ? "" : ", and " + others + (others == 1 ? " period" : " periods") + " before it");
    }

    private String revised(ReferencePeriod period, @Nullable Amount before, @Nullable Amount after) {
        if (after == null) {
            return " took back " + period.label();
        }
        return before == null
                ? " gave " + period.label() + ", " + words.level(after)
                : " revised " + period.label() + " from " + words.level(before) + " to " + words.level(after);
    }
}
