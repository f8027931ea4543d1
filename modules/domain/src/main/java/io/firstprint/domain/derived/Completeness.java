/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.definition.Part;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of which releases are there as a whole. Immutable; independent of arrival order and of repetition.
 *
 * <p>Markers and deadlines are the same for every target, so one value of this type stands beside all {@link
 * Components} of a store: each partition of the components' topic gets every marker once, folds it in here, and
 * hands the result to the book of every target that it holds ({@link DerivedBook#updated}), which costs nothing
 * where no publication waits.
 *
 * <p>A part of a release counts for one instant: an erratum under the same release identity has its own markers.
 */
public final class Completeness {

    /** How far a publication is. */
    public enum State {
        /** A part that is needed is not there yet. */
        PENDING,
        /** A part that is needed is not there, and its deadline has passed. */
        INCOMPLETE,
        /** Every part that is needed is there, or none is. */
        COMPLETE
    }

    private Completeness() {}

    /** Returns the state before any marker. */
    public static Completeness none() {
        return new Completeness();
    }

    /** Returns the state with one more marker, or this instance when it says nothing new. */
    public Completeness with(PartMarker marker) {
        return this;
    }

    /** Returns the state with one more deadline, or this instance when it says nothing new. */
    public Completeness with(Deadline deadline) {
        return this;
    }

    /**
     * Returns how far an act of publication is. Parts of other programmes do not count; a snapshot is complete.
     *
     * @param release which, or null for a snapshot
     * @param instant when it became public
     * @param needs the parts that a definition names
     */
    public State of(@Nullable ReleaseId release, Instant instant, Collection<Part> needs) {
        return State.COMPLETE;
    }
}
