/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.query.BookReader;
import io.firstprint.domain.query.BookUnavailableException;
import io.firstprint.domain.query.BookUnavailableException.Reason;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Books are read from the stores of a running processor. */
@ExtendWith(SharedCluster.class)
class BookReaderIT {
    private static final Indicator BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    private static final Indicator UNKNOWN = Indicator.parse("M.US.W1.BALANCE.UNKNOWN.BOP.SA.NOMINAL");

    private final TestNamespace namespace;
    private final Path state;
    private final FactWriter writer;

    BookReaderIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(4);
        this.state = state;
        this.writer = namespace.newWriter();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private Processing processed(List<? extends Fact> facts) {
        ProcessorConfig config = Processors.config(namespace, state, "1");
        Processing processing = Processors.running(config);
        writer.writeInTransaction(facts);
        namespace.awaitProcessed(config.applicationId());
        // a thread that joins late has books moved once more
        await().ignoreExceptionsInstanceOf(BookUnavailableException.class)
                .until(() -> processing.books().indicators(), indicators -> true);
        return processing;
    }

    private static List<Fact> november() {
        List<Fact> facts = new ArrayList<>(NovemberRelease.consensus());
        facts.add(NovemberRelease.history());
        facts.add(NovemberRelease.release());
        return facts;
    }

    @Test
    void shouldReadWhatWasPublished() {
        try (Processing processing = processed(november())) {
            Book book = processing.books().book(BALANCE).orElseThrow();

            assertThat(book.vintages().latest().at(ReferencePeriod.parse("2025-11")))
                    .hasToString("-56825E6 USD");
        }
    }

    @Test
    void shouldReadWhatWasExpected() {
        try (Processing processing = processed(november())) {
            Book book = processing.books().book(BALANCE).orElseThrow();

            assertThat(book.expectations().facts()).hasSameSizeAs(NovemberRelease.consensus());
        }
    }

    private static Map<Indicator, Book> books(Processing processing) {
        BookReader reader = processing.books();
        return reader.indicators().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        indicator -> reader.book(indicator).orElseThrow(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    @Test
    void shouldReadTheSameBooksAfterARestart() {
        Map<Indicator, Book> before;
        try (Processing processing = processed(GeneratedFacts.of(7, 12, 24))) {
            before = books(processing);
        }

        try (Processing restarted = processed(List.of())) {
            assertThat(restarted.restoredRecords()).isPositive();
            assertThat(books(restarted)).isEqualTo(before);
        }
    }

    @Test
    void shouldReadABookAsSoonAsItsRecordsAreRestored() {
        Book before;
        try (Processing processing = processed(november())) {
            before = processing.books().book(BALANCE).orElseThrow();
        }

        try (Processing restarted = processed(List.of())) {
            assertThat(restarted.books().book(BALANCE)).contains(before);
        }
    }

    @Test
    void shouldFoldRestoredRecordsUnasked() {
        try (Processing processing = processed(GeneratedFacts.of(7, 12, 24))) {
            assertThat(processing.isAlive()).isTrue();
        }

        try (Processing restarted = processed(List.of())) {
            await().untilAsserted(() -> assertThat(restarted.unfoldedRecords()).isZero());
            assertThat(restarted.restoredRecords()).isPositive();
        }
    }

    @Test
    void shouldKnowNothingOfAnIndicatorWithoutFacts() {
        try (Processing processing = processed(november())) {
            assertThat(processing.books().book(UNKNOWN)).isEmpty();
        }
    }

    @Test
    void shouldNameTheIndicatorsOfAllPartitions() {
        List<Fact> facts = GeneratedFacts.of(7, 12, 2);
        Set<String> keys = new TreeSet<>(facts.stream().map(Fact::key).toList());

        try (Processing processing = processed(facts)) {
            assertThat(processing.books().indicators())
                    .extracting(Indicator::toString)
                    .containsExactlyElementsOf(keys);
        }
    }

    @Test
    void shouldSayThatABookIsNoLongerKeptAfterTheEnd() {
        Processing processing = processed(november());
        BookReader books = processing.books();
        processing.close();

        assertThatExceptionOfType(BookUnavailableException.class)
                .isThrownBy(() -> books.book(BALANCE))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.STOPPED));
    }

    @Test
    void shouldSayThatAnotherInstanceKeepsABook() {
        List<Fact> facts = GeneratedFacts.of(7, 12, 2);
        try (Processing one = processed(facts);
                Processing other = Processors.running(Processors.config(namespace, state, "2"))) {
            Set<Reason> reasons = new TreeSet<>();
            List<BookReader> readers = List.of(one.books(), other.books());
            await().ignoreExceptionsInstanceOf(BookUnavailableException.class).untilAsserted(() -> assertThat(
                            kept(readers))
                    .hasSameSizeAs(new TreeSet<>(facts.stream().map(Fact::key).toList())));
            kept(readers).forEach(indicator -> readers.forEach(reader -> reasons.addAll(reason(reader, indicator))));

            assertThat(reasons).containsExactly(Reason.ELSEWHERE);
        }
    }

    private static List<Indicator> kept(List<BookReader> readers) {
        return readers.stream().flatMap(reader -> reader.indicators().stream()).toList();
    }

    private static Set<Reason> reason(BookReader reader, Indicator indicator) {
        try {
            assertThat(reader.book(indicator)).isPresent();
            return Set.of();
        } catch (BookUnavailableException e) {
            return Set.of(e.reason());
        }
    }
}
