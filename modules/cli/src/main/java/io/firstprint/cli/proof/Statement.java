/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of a period, in the form in which an alert names it.
 *
 * @param said as evidence
 * @param coordinates where the fact lies
 */
record Statement(Evidence said, List<String> coordinates) {

    static Statement of(Consensus fact, String coordinates) {
        return new Statement(
                new Evidence(fact.indicator(), fact.period(), null, fact.provider(), fact.asOf(), fact.amount(), ""),
                List.of(coordinates));
    }

    /** Returns what a reading says of a period, empty when nothing or that the value is missing. */
    static Optional<Statement> of(ObservationSet fact, ReferencePeriod period, List<String> coordinates) {
        for (Observation observation : fact.observations()) {
            if (observation.period().equals(period) && observation.amount() != null) {
                return Optional.of(new Statement(
                        new Evidence(
                                fact.indicator(),
                                period,
                                fact.release(),
                                fact.source().name(),
                                fact.instant(),
                                observation.amount(),
                                fact.contentDigest()),
                        coordinates));
            }
        }
        return Optional.empty();
    }

    /** Returns what an alert's evidence has otherwise, one sentence each. */
    List<String> differencesFrom(Evidence named) {
        String fact = "the fact at " + String.join(", ", coordinates) + " says ";
        List<String> differences = new ArrayList<>();
        addIfOther(differences, "the alert was computed from ", named.amount(), fact, said.amount());
        addIfOther(differences, "the alert names the release ", named.release(), fact, said.release());
        addIfOther(differences, "the alert names the source ", named.source(), fact, said.source());
        addIfOther(differences, "the alert names the instant ", named.instant(), fact, said.instant());
        addIfOther(differences, "the alert names the digest ", named.digest(), fact, said.digest());
        return differences;
    }

    private static void addIfOther(
            List<String> differences, String alert, @Nullable Object one, String fact, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            differences.add(alert + text(one) + ", " + fact + text(other));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null || value.equals("") ? "none" : value.toString();
    }
}
