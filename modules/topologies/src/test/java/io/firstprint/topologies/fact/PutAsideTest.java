/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PutAsideTest {
    private final PutAside aside = new PutAside();
    private final List<String> taken = new ArrayList<>();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void add(String key, String value) {
        aside.add(bytes(key), bytes(value));
    }

    private void take(String key) {
        aside.take(bytes(key), this::keep);
    }

    private void keep(List<byte[]> values) {
        values.forEach(value -> taken.add(new String(value, StandardCharsets.UTF_8)));
    }

    @Test
    void shouldHandOverTheValuesOfAKeyInTheirOrder() {
        add("a", "1");
        add("b", "2");
        add("a", "3");

        take("a");

        assertThat(taken).containsExactly("1", "3");
    }

    @Test
    void shouldHandOverValuesOnce() {
        add("a", "1");

        take("a");
        take("a");

        assertThat(taken).containsExactly("1");
        assertThat(aside.isEmpty()).isTrue();
    }

    @Test
    void shouldHandOverWhatCameAfterTheLastTime() {
        add("a", "1");
        take("a");

        add("a", "2");
        take("a");

        assertThat(taken).containsExactly("1", "2");
    }

    @Test
    void shouldHandOverAllKeys() {
        add("a", "1");
        add("b", "2");

        aside.takeAll(key -> this::keep);

        assertThat(taken).containsExactlyInAnyOrder("1", "2");
        assertThat(aside.records()).isZero();
    }

    @Test
    void shouldKeepValuesWhoseTakerFails() {
        add("a", "1");

        assertThatIllegalStateException()
                .isThrownBy(() -> aside.take(bytes("a"), values -> {
                    throw new IllegalStateException("registry");
                }));
        take("a");

        assertThat(taken).containsExactly("1");
    }

    /** Whoever goes on without values that another thread is folding would miss them. */
    @Test
    void shouldLetNobodyGoOnBeforeValuesAreTaken() throws Exception {
        add("a", "1");
        CountDownLatch taking = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(() -> aside.take(bytes("a"), values -> {
                taking.countDown();
                awaitUninterruptibly(asked);
                keep(values);
            }));
            taking.await();
            Future<List<String>> second = threads.submit(() -> {
                asked.countDown();
                take("a");
                return List.copyOf(taken);
            });

            assertThat(second.get()).containsExactly("1");
            first.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
