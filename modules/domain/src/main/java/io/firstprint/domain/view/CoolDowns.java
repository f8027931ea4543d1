/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Publication;
import io.firstprint.domain.rule.CoolDown;
import io.firstprint.domain.rule.ReadyRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether rules fired for an indicator in the releases before one, as far back as their cool-downs reach. Worked out
 * from the book and the rules in force then, and not remembered.
 */
final class CoolDowns {
    private final Look look;
    private final List<Publication> publications;

    CoolDowns(Look look) {
        this.look = look;
        this.publications = look.book().vintages().publications();
    }

    /**
     * Returns why an alert of a rule need not be shown.
     *
     * @param position of the publication at which it fired
     */
    List<Suppression> of(ReadyRule rule, int position) {
        @Nullable CoolDown coolDown = rule.rule().coolDown();
        return coolDown == null
                ? List.of()
                : lastFired(rule, coolDown, position)
                        .map(earlier -> List.of(Suppression.coolDown(rule.name(), earlier, coolDown)))
                        .orElse(List.of());
    }

    private Optional<Instant> lastFired(ReadyRule rule, CoolDown coolDown, int position) {
        Instant now = publications.get(position).instant();
        int releases = 0;
        for (int i = position - 1; i >= 0; i--) {
            Publication earlier = publications.get(i);
            releases += earlier.release() == null ? 0 : 1;
            if (isOver(coolDown, releases, earlier.instant(), now)) {
                return Optional.empty();
            }
            if (earlier.release() != null && look.fired(i, rule)) {
                return Optional.of(earlier.instant());
            }
        }
        return Optional.empty();
    }

    private static boolean isOver(CoolDown coolDown, int releases, Instant earlier, Instant now) {
        return coolDown.time() == null
                ? releases > coolDown.releases()
                : !earlier.plus(coolDown.time()).isAfter(now);
    }
}
