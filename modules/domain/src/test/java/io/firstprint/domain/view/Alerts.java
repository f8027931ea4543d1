/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.rule.SampleRules;
import java.util.List;

/** The alerts that a fact raises under the thresholds in force. */
final class Alerts {
    private static final BookViews VIEWS = new BookViews(SampleRules::shipped);

    private Alerts() {}

    static List<Alert> changed(Book known, ObservationSet fact) {
        return VIEWS.changes(known, Sample.with(known, fact)).stream()
                .filter(update -> !update.withdrawn())
                .map(ViewUpdate::event)
                .filter(Alert.class::isInstance)
                .map(Alert.class::cast)
                .toList();
    }

    static List<Alert> changed(Book known, ObservationSet fact, Alert.Kind kind) {
        return changed(known, fact).stream()
                .filter(alert -> alert.kind() == kind)
                .toList();
    }
}
