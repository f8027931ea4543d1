/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * The release of November 2025, published on 2026-01-29, and what was known and expected before.
 *
 * <p>Published figures of the US Census Bureau and the US Bureau of Economic Analysis, in the public domain.
 */
public final class NovemberRelease {
    /** When it became public. */
    public static final Instant INSTANT = Instant.parse("2026-01-29T13:30:00Z");

    private static final Instant KNOWN_BY = Instant.parse("2026-01-08T13:30:00Z");
    private static final String RESOURCE = "us-balance-2026-01-08.txt";

    private NovemberRelease() {}

    /** Returns the balance from January 1992 on as known on 2026-01-08: a snapshot. */
    public static Fact.Observed history() {
        ObservationBuilder history = Facts.aSnapshot().at(KNOWN_BY);
        lines().filter(line -> !line.startsWith("#")).forEach(line -> addYear(history, line));
        return history.fact();
    }

    private static void addYear(ObservationBuilder history, String line) {
        String[] yearAndValues = line.split(": ", -1);
        YearMonth month = YearMonth.of(Integer.parseInt(yearAndValues[0]), 1);
        for (String value : yearAndValues[1].split(" ", -1)) {
            history.value(month.toString(), value);
            month = month.plusMonths(1);
        }
    }

    private static java.util.stream.Stream<String> lines() {
        try (InputStream text = Objects.requireNonNull(NovemberRelease.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the expectations of three providers. */
    public static List<Fact.Expected> consensus() {
        return List.of(
                Facts.aConsensus().by("Reuters").expecting("-40.5").fact(),
                Facts.aConsensus().by("Investing").expecting("-43.4").fact(),
                Facts.aConsensus().by("RTTNews").expecting("-45.0").fact());
    }

    /** Returns the release: the first print of November and the revised October. */
    public static Fact.Observed release() {
        return Facts.aRelease()
                .at(INSTANT)
                .value("2025-10", "-29206")
                .value("2025-11", "-56825")
                .fact();
    }

    /** Returns a made-up release of December after it, large enough for alerts. */
    public static Fact.Observed madeUpDecember() {
        return Facts.aRelease()
                .in("2025-12")
                .at("2026-03-05T13:30:00Z")
                .value("2025-12", "-99000")
                .fact();
    }

    /** Returns a made-up release of January after that, large enough for alerts. */
    public static Fact.Observed madeUpJanuary() {
        return Facts.aRelease()
                .in("2026-01")
                .at("2026-04-07T12:30:00Z")
                .value("2026-01", "-31000")
                .fact();
    }
}
