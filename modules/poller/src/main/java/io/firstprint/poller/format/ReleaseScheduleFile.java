/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When releases are published, as wall time of the publisher's zone: lines
 * {@code CENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York} under the header
 * {@code publisher,programme,reference_period,date,time,zone}. Lines that begin with {@code #} are comments. A seventh
 * column {@code status} may say {@code SCHEDULED}, which is also what an empty field and a file without it mean,
 * {@code TENTATIVE} or {@code POSTPONED}.
 */
public final class ReleaseScheduleFile {
    private static final String SHIPPED = "/io/firstprint/poller/schedule.csv";
    private static final List<String> HEADER =
            List.of("publisher", "programme", "reference_period", "date", "time", "zone");
    private static final List<String> HEADER_WITH_STATUS =
            Stream.concat(HEADER.stream(), Stream.of("status")).toList();
    private static final String EXAMPLE = "CENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York";

    private final Clock clock;

    public ReleaseScheduleFile(Clock clock) {
        this.clock = clock;
    }

    /** Returns the schedule that ships with the project. */
    public List<ScheduledRelease> shipped() {
        try (InputStream resource =
                Objects.requireNonNull(ReleaseScheduleFile.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return decode(resource.readAllBytes()).fold(Decoded.Accepted::value, rejected -> {
                throw new IllegalStateException(SHIPPED + ": " + rejected.message());
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + SHIPPED + " failed", e);
        }
    }

    /** Returns the releases of a file's bytes, or why none may be used. */
    public Decoded<List<ScheduledRelease>> decode(byte[] bytes) {
        try {
            CsvText text = CsvText.parseWithComments(bytes);
            List<String> header = text.header().fields();
            if (!header.equals(HEADER) && !header.equals(HEADER_WITH_STATUS)) {
                throw BadInput.inLine(
                        RejectionReason.UNKNOWN_HEADER,
                        "the header " + String.join(",", HEADER) + ", or with a seventh column status",
                        text.header().text(),
                        text.header().number(),
                        "a line looks like " + EXAMPLE);
            }
            return new Decoded.Accepted<>(releases(text.lines()));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private List<ScheduledRelease> releases(List<CsvLine> lines) throws BadInput {
        Instant seenAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ScheduledRelease> releases = new ArrayList<>();
        Set<ReleaseId> seen = new HashSet<>();
        for (CsvLine line : lines) {
            ScheduledRelease release = release(line, seenAt);
            if (!seen.add(release.release())) {
                throw refused(RejectionReason.CONTRADICTORY_VALUES, "each release once", line);
            }
            releases.add(release);
        }
        return List.copyOf(releases);
    }

    private static ScheduledRelease release(CsvLine line, Instant seenAt) throws BadInput {
        return new ScheduledRelease(id(line), instant(line), seenAt, status(line));
    }

    private static ScheduledRelease.Status status(CsvLine line) throws BadInput {
        List<String> fields = line.fields();
        if (fields.size() == HEADER.size() || fields.get(HEADER.size()).isEmpty()) {
            return ScheduledRelease.Status.SCHEDULED;
        }
        try {
            return ScheduledRelease.Status.valueOf(fields.get(HEADER.size()));
        } catch (IllegalArgumentException e) {
            throw refused(
                    RejectionReason.UNKNOWN_VALUE, "a status of SCHEDULED, TENTATIVE or POSTPONED, or none", line);
        }
    }

    private static ReleaseId id(CsvLine line) throws BadInput {
        List<String> fields = line.fields();
        try {
            return new ReleaseId(fields.get(0), fields.get(1), ReferencePeriod.parse(fields.get(2)));
        } catch (IllegalArgumentException e) {
            throw refused(RejectionReason.UNKNOWN_VALUE, "a publisher, programme and period as in " + EXAMPLE, line);
        }
    }

    private static Instant instant(CsvLine line) throws BadInput {
        List<String> fields = line.fields();
        try {
            return LocalDate.parse(fields.get(3))
                    .atTime(LocalTime.parse(fields.get(4)))
                    .atZone(ZoneId.of(fields.get(5)))
                    .toInstant();
        } catch (DateTimeException e) {
            throw refused(RejectionReason.NOT_A_DATE, "a date, a time and a time zone as in " + EXAMPLE, line);
        }
    }

    private static BadInput refused(RejectionReason reason, String expected, CsvLine line) {
        return BadInput.inLine(
                reason, expected, line.text(), line.number(), "nothing of this file is used until that is put right");
    }
}
