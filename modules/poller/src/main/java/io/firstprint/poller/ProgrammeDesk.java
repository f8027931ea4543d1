/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.FencedException;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.publish.PublishedFacts;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a programme's lane, shared by every source that reads it, one at a time; what it knows of the
 * calendar may be asked at any time.
 */
final class ProgrammeDesk implements AutoCloseable {
    private final Programme programme;
    private final FactPublisher publisher;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable FencedException fenced;
    private volatile ReleaseCalendar calendar = ReleaseCalendar.of(List.of());

    ProgrammeDesk(PublishConfig config, Programme programme, Lane lane) {
        this.programme = programme;
        this.publisher = lane == Lane.HEADLINE
                ? FactPublisher.ofProgramme(config, programme.toString())
                : FactPublisher.ofDetail(config, programme.toString());
    }

    Programme programme() {
        return programme;
    }

    /** Returns the calendar as it was known when anything was done here last. */
    ReleaseCalendar calendar() {
        return calendar;
    }

    /** Opens the writer, shuts out any other, and reads back what was published. */
    void open() throws PublishException, InterruptedException {
        Object unused = inTurn((facts, writer) -> facts);
    }

    /** Does something with all that is published up to now. */
    <T> T inTurn(Work<T> work) throws PublishException, InterruptedException {
        turn.lockInterruptibly();
        try {
            refuseWhereFenced();
            PublishedFacts facts = publisher.published();
            calendar = facts.calendar();
            return work.with(facts, publisher);
        } catch (FencedException e) {
            fenced = e;
            throw e;
        } finally {
            turn.unlock();
        }
    }

    /** Opening once more would shut out the one that took over, and so on for ever. */
    private void refuseWhereFenced() throws FencedException {
        FencedException earlier = fenced;
        if (earlier != null) {
            throw earlier;
        }
    }

    /** Returns whether another writer took over; nothing can be done here any more. */
    boolean isFenced() {
        return fenced != null;
    }

    /** Closes the writer once whoever is at work has done; the next one opens it again, shut out or not. */
    @Override
    public void close() {
        turn.lock();
        try {
            publisher.close();
            fenced = null;
        } finally {
            turn.unlock();
        }
    }

    /** What is done with what was published. */
    @FunctionalInterface
    interface Work<T> {
        T with(PublishedFacts facts, FactPublisher publisher) throws PublishException;
    }
}
