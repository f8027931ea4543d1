/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.derived.Completeness;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.version.Versions;
import io.firstprint.events.record.ObservationRecord.Completion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was published before, as Kafka has it. Grows as topics are read; not for use by several threads. */
public final class PublishedFacts {
    private final Map<Indicator, Vintages> vintages = new HashMap<>();
    private final Map<Indicator, Expectations> expectations = new HashMap<>();
    private final Set<ScheduledRelease> announcements = new LinkedHashSet<>();
    private final Set<ReleaseNotice> notices = new LinkedHashSet<>();
    private final Set<String> contents = new HashSet<>();
    private final Set<ReleaseId> released = new HashSet<>();
    private final Map<ReleaseId, Set<Instant>> marked = new HashMap<>();
    private @Nullable Instant firstSeenAt;
    private Completeness completeness = Completeness.none();
    private Definitions definitions = Definitions.none();
    private Versions<Rule> rules = Versions.none();

    PublishedFacts() {}

    void add(ObservationSet fact) {
        contents.add(fact.contentDigest());
        if (firstSeenAt == null || fact.seenAt().isBefore(firstSeenAt)) {
            firstSeenAt = fact.seenAt();
        }
        if (fact.release() != null) {
            released.add(fact.release());
        }
        vintages.put(fact.indicator(), vintages(fact.indicator()).with(fact));
    }

    void add(Ruling fact) {
        vintages.put(fact.indicator(), vintages(fact.indicator()).with(fact));
    }

    void add(Consensus fact) {
        contents.add(fact.contentDigest());
        expectations.put(fact.indicator(), expectations(fact.indicator()).with(fact));
    }

    void add(ScheduledRelease fact) {
        announcements.add(fact);
    }

    void add(ReleaseNotice notice) {
        notices.add(notice);
    }

    void add(Completion marker) {
        completeness = marker.addedTo(completeness);
        marked.computeIfAbsent(marker.release(), release -> new HashSet<>()).add(marker.instant());
    }

    void add(ArchivedContent content) {
        contents.add(content.digest());
    }

    void add(Definition version) {
        definitions = definitions.with(version);
    }

    void add(Rule version) {
        rules = rules.withAll(List.of(version));
    }

    /** Returns when any figure was read first. */
    public Optional<Instant> firstSeenAt() {
        return Optional.ofNullable(firstSeenAt);
    }

    /** Returns whether any figure of a release was published. */
    public boolean isPublished(ReleaseId release) {
        return released.contains(release);
    }

    /**
     * Returns whether a part of a release was published as a whole, by the markers of all partitions.
     *
     * @param part {@code headline}
     */
    public boolean isComplete(ReleaseId release, String part) {
        return marked.getOrDefault(release, Set.of()).stream().anyMatch(instant -> isComplete(release, instant, part));
    }

    /** Returns whether the same is so of what the release made known at an instant. */
    public boolean isComplete(ReleaseId release, Instant instant, String part) {
        List<Part> needed = List.of(new Part(release.publisher(), release.programme(), part));
        return completeness.of(release, instant, needed) == Completeness.State.COMPLETE;
    }

    /** Returns the notices about a release, in the order in which they were published. */
    public List<ReleaseNotice> notices(ReleaseId release) {
        return notices.stream()
                .filter(notice -> notice.release().equals(release))
                .toList();
    }

    /** Returns whether a source has noticed this of a release, under whatever schedule. */
    public boolean hasNotice(ReleaseId release, ReleaseNotice.Kind kind, String source) {
        return notices.stream()
                .anyMatch(notice -> notice.release().equals(release)
                        && notice.kind() == kind
                        && notice.source().equals(source));
    }

    /** Returns whether the same was noticed before, be it at another instant. */
    boolean knows(ReleaseNotice notice) {
        return notices.stream().anyMatch(notice::saysWhat);
    }

    /** Returns whether a published fact was made from bytes of a digest, so that they are kept. */
    public boolean knowsContent(String digest) {
        return contents.contains(digest);
    }

    /** Returns the contents that are not kept yet, each once. */
    List<ArchivedContent> unknownContentsOf(List<ArchivedContent> from) {
        Set<String> given = new HashSet<>();
        return from.stream()
                .filter(content -> !knowsContent(content.digest()) && given.add(content.digest()))
                .toList();
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

    /** Returns the facts that say something that was not published before, each once. */
    @SuppressWarnings("ReferenceEquality") // vintages that learn nothing stay the same object
    List<ObservationSet> unknownFactsOf(List<ObservationSet> facts) {
        Map<Indicator, Vintages> folded = new HashMap<>();
        return facts.stream()
                .filter(fact -> {
                    Vintages known = folded.getOrDefault(fact.indicator(), vintages(fact.indicator()));
                    Vintages more = known.with(fact);
                    folded.put(fact.indicator(), more);
                    return more != known;
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
