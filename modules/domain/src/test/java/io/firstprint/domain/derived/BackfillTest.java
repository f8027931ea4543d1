/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.ft900;
import static io.firstprint.domain.Sample.missing;
import static io.firstprint.domain.Sample.period;
import static io.firstprint.domain.Sample.release;
import static io.firstprint.domain.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which history a definition that began later still lacks. */
class BackfillTest {
    private static final Indicator EU = DerivedUniverse.TARGET;
    private static final Indicator DE = DerivedUniverse.member("DE");
    private static final Indicator HR = DerivedUniverse.member("HR");
    private static final String MARCH = "2023-03-08T13:30:00Z";
    private static final Instant NOW = at("2023-04-01");

    private final Map<Indicator, Vintages> published = new HashMap<>();

    private Vintages published(Indicator component) {
        return published.getOrDefault(component, Vintages.empty(component));
    }

    private void publish(ObservationSet... facts) {
        for (ObservationSet fact : facts) {
            published.put(fact.indicator(), published(fact.indicator()).with(fact));
        }
    }

    private List<ObservationSet> snapshots(boolean zero) {
        Definition definition = new Definition(
                "eu",
                "European Union",
                at("2023-03-20"),
                at("2023-03-20"),
                new Formula.Sum(
                        EU, Unit.USD, List.of(new Term(1, DE, null, null, zero), new Term(1, HR, null, null, zero))),
                List.of(new Part("CENSUS-BEA", "FT900", "headline")),
                false);
        return new Backfill(List.of(definition), Definitions.none().with(definition)).snapshots(this::published, NOW);
    }

    /** So long that a value far off it is held. */
    private static ObservationSet history(Indicator indicator) {
        List<Observation> history = new ArrayList<>();
        for (int back = 24; back > 0; back--) {
            history.add(new Observation(period("2023-01").plus(-back), Sample.millions(50)));
        }
        return new ObservationSet(indicator, null, Sample.GRAPH, at("2023-01-01"), at("2023-01-01"), "", history);
    }

    @Test
    void shouldHoldTheWholeSeriesAsKnownNow() {
        publish(
                release(DE, "2022-12", "2023-02-07T13:30:00Z", value("2022-11", 80), value("2022-12", 90)),
                release(DE, "2023-01", MARCH, value("2022-12", 91), missing("2023-01")));

        List<ObservationSet> snapshots = snapshots(false);

        assertThat(snapshots)
                .containsExactly(new ObservationSet(
                        DE,
                        null,
                        Source.BACKFILL,
                        NOW,
                        NOW,
                        "",
                        List.of(value("2022-11", 80), value("2022-12", 91), missing("2023-01"))));
    }

    @Test
    void shouldLeaveOutPeriodsWithAValueInQuarantine() {
        publish(history(DE), release(DE, "2023-01", MARCH, value("2023-01", 50_000), value("2023-02", 50)));

        List<ObservationSet> snapshots = snapshots(false);

        assertThat(snapshots).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.source()).isEqualTo(Source.BACKFILL_IN_PART);
            assertThat(snapshot.observations())
                    .extracting(Observation::period)
                    .doesNotContain(period("2023-01"))
                    .contains(period("2022-12"), period("2023-02"));
        });
    }

    @Test
    void shouldHoldWhatAnOperatorFreed() {
        publish(history(DE), release(DE, "2023-01", MARCH, value("2023-01", 50_000)));
        published.put(
                DE,
                published(DE)
                        .with(new Ruling(
                                DE,
                                ft900("2023-01"),
                                period("2023-01"),
                                Ruling.Verdict.RELEASE,
                                "ann",
                                "checked",
                                at("2023-03-09"))));

        assertThat(snapshots(false)).singleElement().satisfies(snapshot -> assertThat(snapshot.observations())
                .contains(value("2023-01", 50_000)));
    }

    @Test
    void shouldAddNothingOnceTheSnapshotsArePublished() {
        publish(release(DE, "2023-01", MARCH, value("2023-01", 100)));
        publish(snapshots(true).toArray(ObservationSet[]::new));

        List<ObservationSet> again = snapshots(true);

        assertThat(again).isEmpty();
    }

    @Test
    void shouldAddNothingWhereEverythingWasBroughtTogether() {
        publish(release(DE, "2023-02", "2023-03-25T12:30:00Z", value("2023-02", 100)));

        assertThat(snapshots(true)).isEmpty();
    }

    @Test
    void shouldSayOfAComponentWithoutFactsThatThereAreNoneWhereAbsentIsZero() {
        publish(release(DE, "2023-01", MARCH, value("2023-01", 100)));

        assertThat(snapshots(true)).anySatisfy(snapshot -> {
            assertThat(snapshot.indicator()).isEqualTo(HR);
            assertThat(snapshot.observations()).isEmpty();
        });
        assertThat(snapshots(false)).extracting(ObservationSet::indicator).containsExactly(DE);
    }
}
