/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Contests;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.query.BookReader;
import io.firstprint.domain.query.BookUnavailableException;
import io.firstprint.domain.query.BookUnavailableException.Reason;
import io.firstprint.topologies.book.BookTopology;
import io.firstprint.topologies.fact.FactStore;
import io.firstprint.topologies.fact.FactStoreType;
import io.firstprint.topologies.fact.Sinks;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.InvalidStateStorePartitionException;
import org.apache.kafka.streams.errors.UnknownStateStoreException;

/** Reads the books of a running application from its stores, the active ones of this instance. */
final class StoredBooks implements BookReader {
    private final KafkaStreams streams;
    private final int partitions;

    StoredBooks(KafkaStreams streams, int partitions) {
        this.streams = streams;
        this.partitions = partitions;
    }

    @Override
    public Optional<Book> book(Indicator indicator) {
        int partition = Sinks.partitionOf(indicator.toString().getBytes(StandardCharsets.UTF_8), partitions);
        Optional<Vintages> vintages = find(indicator, partition, BookTopology.VINTAGES);
        Optional<Expectations> expectations = find(indicator, partition, BookTopology.EXPECTATIONS);
        Optional<Contests> contests = find(indicator, partition, BookTopology.CONTESTS);
        return vintages.isEmpty() && expectations.isEmpty()
                ? Optional.empty()
                : Optional.of(new Book(
                        vintages.orElseGet(() -> Vintages.empty(indicator)),
                        expectations.orElseGet(() -> Expectations.empty(indicator)),
                        contests.orElse(Contests.NONE)));
    }

    private <S> Optional<S> find(Indicator indicator, int partition, String name) {
        List<FactStore<?, S>> stores = stores(StoreQueryParameters.fromNameAndType(name, new FactStoreType<S>())
                .withPartition(partition));
        if (stores.isEmpty()) {
            throw elsewhere(partition);
        }
        return stores.stream().flatMap(store -> store.find(indicator).stream()).findFirst();
    }

    @Override
    public Set<Indicator> indicators() {
        Set<Indicator> indicators = new TreeSet<>(Comparator.comparing(Indicator::toString));
        addTo(indicators, BookTopology.VINTAGES);
        addTo(indicators, BookTopology.EXPECTATIONS);
        return Collections.unmodifiableSet(indicators);
    }

    private void addTo(Set<Indicator> indicators, String name) {
        stores(StoreQueryParameters.fromNameAndType(name, new FactStoreType<Object>()))
                .forEach(store -> indicators.addAll(store.indicators()));
    }

    /** Returns how many records were restored for the books here and are not folded yet. */
    long unfolded() {
        return Stream.of(BookTopology.VINTAGES, BookTopology.EXPECTATIONS)
                .flatMap(name ->
                        stores(StoreQueryParameters.fromNameAndType(name, new FactStoreType<Object>())).stream())
                .mapToLong(FactStore::unfolded)
                .sum();
    }

    private <S> List<FactStore<?, S>> stores(StoreQueryParameters<List<FactStore<?, S>>> query) {
        try {
            return streams.store(query);
        } catch (UnknownStateStoreException e) {
            throw new BookUnavailableException(
                    Reason.ELSEWHERE, "Expected an application that keeps books, found one that has none: ask another");
        } catch (InvalidStateStorePartitionException e) {
            throw elsewhere(query.partition() == null ? -1 : query.partition());
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw unavailable();
        }
    }

    private static BookUnavailableException elsewhere(int partition) {
        return new BookUnavailableException(
                Reason.ELSEWHERE,
                "Expected to keep the books of partition " + partition
                        + " here, found that another instance does: ask that one");
    }

    private BookUnavailableException unavailable() {
        return streams.state() == KafkaStreams.State.CREATED || streams.state().isRunningOrRebalancing()
                ? new BookUnavailableException(
                        Reason.RESTORING, "Expected books to read, found them being restored: ask again")
                : new BookUnavailableException(
                        Reason.STOPPED, "Expected books to read, found the processor " + streams.state());
    }
}
