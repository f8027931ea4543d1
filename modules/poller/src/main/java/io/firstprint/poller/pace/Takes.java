/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Instants at which requests were made, in order of time however they came: a clock may be set back. */
final class Takes {
    private final List<Instant> instants = new ArrayList<>();

    void add(Instant instant) {
        instants.add(behind(instant), instant);
    }

    /** Forgets what lies before an instant. */
    void forgetBefore(Instant instant) {
        instants.subList(0, before(instant)).clear();
    }

    /** Returns whether one more request leaves at most so many in every stretch of time of a length. */
    boolean fits(Instant instant, int limit, Duration span) {
        int place = behind(instant);
        int last = Math.min(place, instants.size() - limit);
        for (int first = Math.max(0, place - limit); first <= last; first++) {
            Instant from = first == place ? instant : instants.get(first);
            Instant to = first + limit == place ? instant : instants.get(first + limit - 1);
            if (Duration.between(from, to).compareTo(span) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first instant from a given one on at which one more fits. */
    Instant nextFitting(Instant from, int limit, Duration span) {
        Instant next = from;
        while (!fits(next, limit, span)) {
            next = instants.get(behind(next.minus(span))).plus(span);
        }
        return next;
    }

    /** Returns the instants of a stretch of time that ends with a given instant; its beginning is none of it. */
    List<Instant> upTo(Instant end, Duration span) {
        return instants.subList(behind(end.minus(span)), behind(end));
    }

    /** Returns how many there are after an instant. */
    int countAfter(Instant instant) {
        return instants.size() - behind(instant);
    }

    private int before(Instant instant) {
        int place = behind(instant);
        while (place > 0 && instants.get(place - 1).equals(instant)) {
            place--;
        }
        return place;
    }

    /** The place behind all that are not later. */
    private int behind(Instant instant) {
        int found = Collections.binarySearch(instants, instant);
        int place = found < 0 ? -found - 1 : found + 1;
        while (place < instants.size() && instants.get(place).equals(instant)) {
            place++;
        }
        return place;
    }
}
