/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.version.Versions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What was published before, as Kafka has it. Grows as topics are read; not for use by several threads. */
public final class PublishedFacts {
    private final Map<Indicator, Vintages> vintages = new HashMap<>();
    private final Map<Indicator, Expectations> expectations = new HashMap<>();
    private final Set<ScheduledRelease> announcements = new LinkedHashSet<>();
    private Definitions definitions = Definitions.none();
    private Versions<Rule> rules = Versions.none();

    PublishedFacts() {}

    void add(ObservationSet fact) {
        vintages.put(fact.indicator(), vintages(fact.indicator()).with(fact));
    }

    void add(Ruling fact) {
        vintages.put(fact.indicator(), vintages(fact.indicator()).with(fact));
    }

    void add(Consensus fact) {
        expectations.put(fact.indicator(), expectations(fact.indicator()).with(fact));
    }

    void add(ScheduledRelease fact) {
        announcements.add(fact);
    }

    void add(Definition version) {
        definitions = definitions.with(version);
    }

    void add(Rule version) {
        rules = rules.withAll(List.of(version));
    }

    /** Returns every version of every rule that was published; those that ship are not. */
    public Versions<Rule> rules() {
        return rules;
    }

    /** Returns every version of every definition. */
    public Definitions definitions() {
        return definitions;
    }

    /** Returns the versions that were not published before, each once; when they were published does not matter. */
    public List<Definition> unknownVersionsOf(List<Definition> versions) {
        Set<Definition> known = definitions.versions().stream()
                .map(PublishedFacts::undated)
                .collect(Collectors.toCollection(HashSet::new));
        return versions.stream().filter(version -> known.add(undated(version))).toList();
    }

    private static Definition undated(Definition version) {
        return new Definition(
                version.name(),
                version.title(),
                version.effectiveFrom(),
                Instant.EPOCH,
                version.formula(),
                version.needs(),
                version.retired());
    }

    /** Returns the facts that say something that was not published before. */
    @SuppressWarnings("ReferenceEquality") // vintages that learn nothing stay the same object
    List<ObservationSet> unknownFactsOf(List<ObservationSet> facts) {
        return facts.stream()
                .filter(fact -> {
                    Vintages known = vintages(fact.indicator());
                    return known.with(fact) != known;
                })
                .toList();
    }

    /** Returns what was published of an indicator; empty when nothing was. */
    public Vintages vintages(Indicator indicator) {
        return vintages.getOrDefault(indicator, Vintages.empty(indicator));
    }

    /** Returns what was published of expectations; empty when nothing was. */
    public Expectations expectations(Indicator indicator) {
        return expectations.getOrDefault(indicator, Expectations.empty(indicator));
    }

    /** Returns the calendar after all announcements. */
    public ReleaseCalendar calendar() {
        return ReleaseCalendar.of(announcements);
    }

    /** Returns the forecasts that were not published before, each once. */
    public List<Consensus> unknownOf(List<Consensus> forecasts) {
        return newOf(forecasts, (known, forecast) -> true);
    }

    /**
     * Returns the forecasts that change what stands, in order of their as-of. A calendar that is read again and again shows
     * what stands, each time as of then; only the first of them says something. A forecast that comes back after another
     * one is a change.
     */
    public List<Consensus> changedForecastsOf(List<Consensus> forecasts) {
        List<Consensus> inOrder =
                forecasts.stream().sorted(Comparator.comparing(Consensus::asOf)).toList();
        return newOf(inOrder, (known, forecast) -> !known.isStanding(forecast));
    }

    private List<Consensus> newOf(List<Consensus> forecasts, BiPredicate<Expectations, Consensus> says) {
        Map<Indicator, Expectations> folded = new HashMap<>(expectations);
        List<Consensus> unknown = new ArrayList<>();
        for (Consensus forecast : forecasts) {
            Expectations before = folded.getOrDefault(forecast.indicator(), Expectations.empty(forecast.indicator()));
            Expectations after = before.with(forecast);
            if (after.facts().size() > before.facts().size() && says.test(before, forecast)) {
                unknown.add(forecast);
                folded.put(forecast.indicator(), after);
            }
        }
        return unknown;
    }

    /** Returns the announcements that say something else than what holds: another instant, or another status. */
    public List<ScheduledRelease> changedOf(List<ScheduledRelease> schedule) {
        ReleaseCalendar calendar = calendar();
        return schedule.stream()
                .filter(entry ->
                        calendar.find(entry.release()).filter(entry::saysWhat).isEmpty())
                .toList();
    }

    /** Returns the announcements that were never made, so that an old list takes nothing newer back. */
    public List<ScheduledRelease> neverAnnouncedOf(List<ScheduledRelease> schedule) {
        return schedule.stream()
                .filter(entry -> announcements.stream().noneMatch(entry::saysWhat))
                .toList();
    }

    /**
     * Returns the announcements of releases of which the calendar knows nothing, of each the one seen last: calendars of
     * others fill what publishers' own do not say, and override nothing.
     */
    public List<ScheduledRelease> fillingOf(List<ScheduledRelease> schedule) {
        ReleaseCalendar calendar = calendar();
        return ReleaseCalendar.of(schedule).releases().stream()
                .filter(entry -> calendar.find(entry.release()).isEmpty())
                .toList();
    }
}
