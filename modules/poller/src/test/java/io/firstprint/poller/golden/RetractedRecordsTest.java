/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.RecordMeasure;
import io.firstprint.domain.figures.RecordClaim.Span;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Grading;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.RuleTrouble;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.View;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.rules.CelLanguage;
import io.firstprint.rules.DefaultRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The American balance as it stood on seven days from 2022 to 2026, each a release: what becomes of the records that
 * were claimed. Skipped where the vintages are not at hand.
 */
class RetractedRecordsTest {
    private static final Indicator BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    private static final int TWO_YEARS = 24;

    /** Records of two years and more, of which there are more than of five; a language says it, as in a file. */
    private static final ReadyRule EVERY_RECORD = ReadyRule.of(
            new Rule(
                    "every-record",
                    "test",
                    Subject.RECORD,
                    IndicatorPattern.EVERYTHING,
                    "record.span == 'period' && record.years >= 2",
                    Grading.always(Severity.LOW),
                    null,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    false),
            CelLanguage.INSTANCE,
            RuleTrouble.IGNORED);

    private static final BookViews VIEWS =
            new BookViews(() -> DefaultRules.rules().with(EVERY_RECORD));

    private final List<ObservationSet> vintages = new ArrayList<>();
    private final List<Series> known = new ArrayList<>();
    private final List<Alert> records = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    @BeforeEach
    void replay() {
        vintages.add(vintage("2022-02", "2022-04-05T12:30:00Z", "2022-04-30", "BOPGSTB"));
        vintages.add(vintage("2024-09", "2024-11-05T13:30:00Z", "2024-11-25", "BOPGSTB"));
        vintages.add(vintage("2024-12", "2025-02-05T13:30:00Z", "2025-03-15", "BOPGSTB"));
        vintages.add(vintage("2025-07", "2025-09-04T12:30:00Z", "2025-10-08", "BOPGSTB"));
        vintages.add(vintage("2025-09", "2025-12-11T13:30:00Z", "2026-01-07", "value"));
        vintages.add(vintage("2025-10", "2026-01-08T13:30:00Z", "2026-01-08", "value"));
        vintages.add(vintage("2025-11", "2026-01-29T13:30:00Z", "2026-02-01", "value"));
        Map<String, View> compacted = new TreeMap<>();
        Book book = new Book(Vintages.empty(BALANCE), Expectations.empty(BALANCE));
        for (ObservationSet vintage : vintages) {
            Book next = new Book(book.vintages().with(vintage), book.expectations());
            VIEWS.changes(book, next).forEach(update -> keep(update, compacted));
            book = next;
            known.add(book.vintages().latest());
            compare(compacted, book);
        }
    }

    private void keep(ViewUpdate update, Map<String, View> compacted) {
        if (update.withdrawn()) {
            compacted.remove(update.event().id());
        } else {
            compacted.put(update.event().id(), update.event());
        }
        if (update.event() instanceof Alert alert && alert.kind() == Alert.Kind.RECORD && isOfPeriod(alert)) {
            records.add(alert);
        }
    }

    private static boolean isOfPeriod(Alert alert) {
        return alert.claim() != null && alert.claim().span() == Span.PERIOD;
    }

    private void compare(Map<String, View> compacted, Book book) {
        Map<String, View> recomputed = new TreeMap<>();
        VIEWS.all(book).forEach(event -> recomputed.put(event.id(), event));
        if (!recomputed.equals(compacted)) {
            differences.add("as of " + book.vintages().publications().size());
        }
    }

    private static ObservationSet vintage(String month, String instant, String day, String column) {
        List<Observation> values = SharedFiles.series("BOPGSTB_asof_" + day + ".csv", column);
        return new ObservationSet(
                BALANCE,
                ReleaseId.parse("CENSUS-BEA/FT900/" + month),
                new Source("graph-csv", 10),
                Instant.parse(instant),
                Instant.parse(instant),
                "",
                values);
    }

    @Test
    void shouldLeaveWhatIsRecomputedAtEveryVintage() {
        assertThat(differences).isEmpty();
    }

    @Test
    void shouldRetractEveryRecordThatStopsBeingTrueOnceWithTheVintageThatBrokeIt() {
        Map<String, List<String>> retracted = new TreeMap<>();
        records.stream().filter(alert -> alert.state() == Alert.State.RETRACTED).forEach(alert -> retracted
                .computeIfAbsent(name(alert), name -> new ArrayList<>())
                .add(String.valueOf(alert.life().by())));

        assertThat(retracted).isEqualTo(broken()).isNotEmpty();
    }

    /** Counted by hand in each vintage, period by period. */
    private Map<String, List<String>> broken() {
        Map<String, Alert> raised = new LinkedHashMap<>();
        records.forEach(alert -> raised.putIfAbsent(alert.id(), alert));
        Map<String, List<String>> broken = new TreeMap<>();
        raised.values().forEach(alert -> {
            RecordClaim claim = Objects.requireNonNull(alert.claim());
            for (int later = positionOf(alert.release()) + 1; later < known.size(); later++) {
                if (reach(known.get(later), claim) < minimum(alert)) {
                    broken.put(
                            name(alert),
                            List.of(String.valueOf(vintages.get(later).release())));
                    return;
                }
            }
        });
        return broken;
    }

    private static int minimum(Alert alert) {
        return Objects.requireNonNull(alert.rule()).name().equals("record") ? 5 * TWO_YEARS / 2 : TWO_YEARS;
    }

    private static String name(Alert alert) {
        RecordClaim claim = Objects.requireNonNull(alert.claim());
        return Objects.requireNonNull(alert.rule()).name() + " " + alert.period() + " " + claim.measure() + " "
                + claim.direction() + " by " + alert.release();
    }

    private int positionOf(ReleaseId release) {
        Map<ReleaseId, Integer> positions = new HashMap<>();
        for (int i = 0; i < vintages.size(); i++) {
            positions.put(Objects.requireNonNull(vintages.get(i).release()), i);
        }
        return Objects.requireNonNull(positions.get(release));
    }

    private static int reach(Series series, RecordClaim claim) {
        BigDecimal value = Objects.requireNonNull(measured(series, claim.period(), claim.measure()));
        if (claim.measure() != RecordMeasure.LEVEL && !pointsIn(claim, value)) {
            return 0;
        }
        int reach = 0;
        for (ReferencePeriod earlier = claim.period().previous(); ; earlier = earlier.previous()) {
            @Nullable BigDecimal other = measured(series, earlier, claim.measure());
            if (other == null) {
                return reach;
            }
            int order = other.compareTo(value);
            if (claim.direction() == Direction.HIGHEST ? order >= 0 : order <= 0) {
                return reach;
            }
            reach++;
        }
    }

    private static boolean pointsIn(RecordClaim claim, BigDecimal value) {
        BigDecimal nothing = claim.measure() == RecordMeasure.CHANGE ? BigDecimal.ZERO : BigDecimal.ONE;
        int order = value.compareTo(nothing);
        return claim.direction() == Direction.HIGHEST ? order > 0 : order < 0;
    }

    /** Returns the level, the change, or the magnitude as a multiple of the one before; every month was a deficit. */
    private static @Nullable BigDecimal measured(Series series, ReferencePeriod period, RecordMeasure measure) {
        @Nullable Amount now = series.at(period);
        @Nullable Amount before = series.at(period.previous());
        if (now == null || (before == null && measure != RecordMeasure.LEVEL)) {
            return null;
        }
        return switch (measure) {
            case LEVEL -> now.value();
            case CHANGE -> now.value().subtract(Objects.requireNonNull(before).value());
            case PERCENT -> now.value().divide(Objects.requireNonNull(before).value(), MathContext.DECIMAL128);
        };
    }
}
