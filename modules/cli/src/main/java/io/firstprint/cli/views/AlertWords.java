/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.view.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An alert for people: what it says, where it stands, by which rule it was raised, and why it need not be shown. */
final class AlertWords {
    private AlertWords() {}

    /** Returns the headline, of all but a raised alert with its state: {@code ... [retracted]}. */
    static String headline(Alert alert) {
        return alert.state() == Alert.State.RAISED ? alert.headline() : alert.headline() + " [" + state(alert) + "]";
    }

    private static String state(Alert alert) {
        return alert.state().name().toLowerCase(Locale.ROOT);
    }

    static List<String> details(Alert alert) {
        List<String> details = new ArrayList<>();
        if (alert.life().reason() != null && alert.kind() != Alert.Kind.QUARANTINE) {
            details.add(state(alert) + ": " + alert.life().reason());
        }
        details.addAll(alert.details());
        if (alert.rule() != null) {
            Instant since = alert.rule().effectiveFrom();
            details.add("by rule " + alert.rule().name() + (since.equals(Instant.EPOCH) ? "" : " of " + since));
        }
        alert.suppressed().forEach(suppression -> details.add("suppressed: " + suppression.text()));
        return details;
    }
}
