/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.domain.release.Programme;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.TestCluster;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasesIT {
    private static final Duty HEADLINES = duty("FT900", Lane.HEADLINE);
    private static final Duty DETAIL = duty("FT900", Lane.DETAIL);
    private static final Duty ADVANCE = duty("ADVANCE-GOODS", Lane.HEADLINE);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration AFTER_A_DEATH = Duration.ofSeconds(10);
    private static final AtomicInteger NAMESPACES = new AtomicInteger();

    private static EmbeddedStack stack;

    private final List<Leases> opened = new ArrayList<>();
    private final List<Standing> told = new ArrayList<>();
    private PublishConfig config;

    private static Duty duty(String programme, Lane lane) {
        return Duty.of(new Programme("CENSUS-BEA", programme), lane);
    }

    @BeforeAll
    static void startStack() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    @BeforeEach
    void createTopics() {
        config = TestCluster.create(stack, "lead" + NAMESPACES.incrementAndGet() + ".")
                .publishing();
    }

    @AfterEach
    void close() {
        opened.forEach(Leases::close);
    }

    private Leases poller(Duty... duties) throws PublishException {
        Leases leases = Leases.of(config, List.of(duties));
        opened.add(leases);
        return leases;
    }

    private void end(Leases leases) {
        opened.remove(leases);
        leases.close();
    }

    private boolean hasTurn(Leases leases, Duration within) throws PublishException, InterruptedException {
        long limit = System.nanoTime() + within.toNanos();
        return leases.await(() -> System.nanoTime() < limit, told::add);
    }

    private static CompletableFuture<Boolean> turnOf(Leases leases, AtomicBoolean goOn) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return leases.await(goOn::get, standing -> {});
            } catch (PublishException | InterruptedException e) {
                throw new CompletionException(e);
            }
        });
    }

    @Test
    void shouldHaveTheTurnAlone() throws Exception {
        Leases only = poller(HEADLINES, ADVANCE, DETAIL);

        assertThat(hasTurn(only, SOON)).isTrue();
        assertThat(only.areHeld()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void shouldNeverTakeTheTurnFromOneThatIsAtWork() throws Exception {
        Leases first = poller(HEADLINES);
        hasTurn(first, SOON);
        Leases second = poller(HEADLINES);

        assertThat(hasTurn(second, SOON)).isFalse();
        assertThat(first.areHeld()).isTrue();
        assertThat(told).containsExactly(Standing.STANDING_BY);
    }

    @Test
    void shouldHandOverAtOnceWhenClosed() throws Exception {
        Leases first = poller(HEADLINES, ADVANCE);
        hasTurn(first, SOON);
        Leases second = poller(HEADLINES, ADVANCE);
        hasTurn(second, Duration.ofSeconds(1));

        end(first);

        assertThat(hasTurn(second, SOON)).isTrue();
    }

    @Test
    void shouldTakeOverFromOneThatHangsAndNotBeforeThatOneKnows() throws Exception {
        Leases first = poller(HEADLINES, ADVANCE);
        hasTurn(first, SOON);
        Leases second = poller(HEADLINES, ADVANCE);
        hasTurn(second, Duration.ofSeconds(1));
        AtomicBoolean overlapped = new AtomicBoolean();

        first.hang();
        long hung = System.nanoTime();
        boolean tookOver = second.await(
                () -> {
                    overlapped.compareAndSet(false, second.areHeld() && first.areHeld());
                    return System.nanoTime() - hung < AFTER_A_DEATH.toNanos();
                },
                told::add);

        System.out.println("Hung: taken over after " + (System.nanoTime() - hung) / 1_000_000 + " ms");
        assertThat(tookOver).isTrue();
        assertThat(first.areHeld()).isFalse();
        assertThat(overlapped).isFalse();
    }

    @Test
    void shouldHaveOneAtWorkAtATimeAndEachInTurn() throws Exception {
        List<Leases> waiting = new ArrayList<>(
                List.of(poller(HEADLINES, ADVANCE), poller(HEADLINES, ADVANCE), poller(HEADLINES, ADVANCE)));
        AtomicBoolean goOn = new AtomicBoolean(true);
        List<CompletableFuture<Boolean>> turns =
                new ArrayList<>(waiting.stream().map(one -> turnOf(one, goOn)).toList());

        while (!turns.isEmpty()) {
            CompletableFuture.anyOf(turns.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
            List<Leases> atWork = waiting.stream().filter(Leases::areHeld).toList();
            assertThat(atWork).hasSize(1);
            int place = waiting.indexOf(atWork.get(0));
            turns.remove(place);
            end(waiting.remove(place));
        }

        assertThat(waiting).isEmpty();
    }

    @Test
    void shouldNotWaitForEachOtherWhereDutiesOverlap() throws Exception {
        Leases one = poller(ADVANCE, HEADLINES);
        Leases other = poller(HEADLINES, DETAIL);
        AtomicBoolean goOn = new AtomicBoolean(true);
        CompletableFuture<Boolean> turnOfOne = turnOf(one, goOn);
        CompletableFuture<Boolean> turnOfOther = turnOf(other, goOn);

        CompletableFuture.anyOf(turnOfOne, turnOfOther).get(30, TimeUnit.SECONDS);
        boolean oneFirst = turnOfOne.isDone();
        end(oneFirst ? one : other);

        assertThat((oneFirst ? turnOfOther : turnOfOne).get(30, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void shouldLeaveTheDetailOfAProgrammeToAnotherThanItsHeadlines() throws Exception {
        Leases headlines = poller(HEADLINES);
        hasTurn(headlines, SOON);

        assertThat(hasTurn(poller(DETAIL), SOON)).isTrue();
        assertThat(headlines.areHeld()).isTrue();
    }

    @Test
    void shouldSayThatTopicsAreMissing() {
        PublishConfig empty = PublishConfig.to(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                RegistryConnection.to(stack.registryUrl()),
                new TopicCatalogue("nowhere."));

        assertThatThrownBy(() -> Leases.of(empty, List.of(HEADLINES)))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("no topic nowhere.schedule.v1, run 'firstprint topics create");
    }
}
