/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.lead;

import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/**
 * The turn of one of several pollers that have the same duties: each duty has a lease, held by one process at a time.
 *
 * <p>Who holds it keeps it until it leaves, ends or is out of touch. A lease says who should be at work; what keeps two
 * from writing is the writers' transactional id. All groups are joined at once; leases are wanted one after the other in
 * the order of their names, so that two processes cannot wait for each other.
 */
public final class Leases implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** The group's first delay and a member that does not answer may be part of it. */
    private static final Duration USUAL = Duration.ofSeconds(15);

    private final List<Lease> inOrder;

    private Leases(List<Lease> inOrder) {
        this.inOrder = inOrder;
    }

    /**
     * Joins the groups of some duties, at least one; nothing is held yet.
     *
     * @throws PublishException if Kafka does not answer or the topics are not there
     */
    public static Leases of(PublishConfig config, Collection<Duty> duties) throws PublishException {
        if (duties.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one duty, found none");
        }
        Leases leases =
                new Leases(duties.stream().map(Duty::name).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .map(name -> new Lease(config, config.transactionalId(name)))
                        .toList());
        try {
            leases.start(config);
            return leases;
        } catch (KafkaException e) {
            leases.close();
            throw new PublishException(
                    "Expected to stand in line with other pollers, found: " + e.getMessage()
                            + "; check the brokers and their rights, and try again",
                    e);
        }
    }

    private void start(PublishConfig config) {
        if (!inOrder.get(0).hasTopic()) {
            throw new KafkaException("no topic " + config.catalogue().schedule() + ", run '"
                    + config.catalogue().command("topics create") + "'");
        }
        inOrder.forEach(Lease::start);
    }

    /**
     * Waits until all are held, and returns true, or until it is not to go on, and returns false.
     *
     * @param listener learns, once for each change, what is waited for: {@link Standing#STANDING_BY} while another
     *     poller is at work, {@link Standing#UNKNOWN} when there is no answer for longer than usual
     * @throws PublishException if Kafka refuses, as with missing rights
     */
    public boolean await(BooleanSupplier goOn, Consumer<Standing> listener)
            throws PublishException, InterruptedException {
        Wait wait = new Wait(listener);
        while (goOn.getAsBoolean()) {
            refuseWhereFailed();
            Optional<Lease> next = seekNext();
            if (next.isEmpty()) {
                return true;
            }
            wait.look(next.get().standing());
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
        return false;
    }

    /** Wants the first lease that is not held, and none after it: those are given back. */
    private Optional<Lease> seekNext() {
        Optional<Lease> next = inOrder.stream().filter(lease -> !lease.isHeld()).findFirst();
        next.ifPresent(lease -> {
            int place = inOrder.indexOf(lease);
            inOrder.subList(0, place + 1).forEach(Lease::seek);
            inOrder.subList(place + 1, inOrder.size()).forEach(Lease::standBack);
        });
        return next;
    }

    private void refuseWhereFailed() throws PublishException {
        for (Lease lease : inOrder) {
            if (lease.failure().isPresent()) {
                RuntimeException failure = lease.failure().get();
                throw new PublishException(
                        "Expected to be a member of the group " + lease.group() + ", found: " + failure.getMessage()
                                + "; a poller needs the right READ on its groups",
                        failure);
            }
        }
    }

    /** Returns whether it is this process's turn. */
    public boolean areHeld() {
        return inOrder.stream().allMatch(Lease::isHeld);
    }

    /** Returns how this process stands for each lease, by the name of its group. */
    public Map<String, Standing> standings() {
        Map<String, Standing> standings = new TreeMap<>();
        inOrder.forEach(lease -> standings.put(lease.group(), lease.standing()));
        return standings;
    }

    /** Stops the threads without a word, as if they hung. */
    void hang() {
        inOrder.forEach(Lease::hang);
    }

    /** Leaves the groups; another poller has its turn at once. Whatever writes is to be closed before. */
    @Override
    public void close() {
        List<Lease> lastFirst = new ArrayList<>(inOrder);
        Collections.reverse(lastFirst);
        lastFirst.forEach(Lease::close);
    }

    /** What was said of one wait. */
    private static final class Wait {
        private final Consumer<Standing> listener;
        private Standing said = Standing.HELD;
        private long knownAtNanos = System.nanoTime();

        Wait(Consumer<Standing> listener) {
            this.listener = listener;
        }

        void look(Standing found) {
            long now = System.nanoTime();
            if (found != Standing.UNKNOWN) {
                knownAtNanos = now;
            }
            boolean isNews = found == Standing.STANDING_BY || now - knownAtNanos > USUAL.toNanos();
            if (isNews && found != said) {
                said = found;
                listener.accept(found);
            }
        }
    }
}
