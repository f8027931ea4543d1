/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.digest.DigestPart.Asked;
import io.firstprint.domain.digest.DigestPart.Completed;
import io.firstprint.domain.digest.DigestPart.Expired;
import io.firstprint.domain.digest.DigestPart.Judged;
import io.firstprint.domain.digest.DigestPart.Viewed;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that bears on the digests of one release, and when they are to be said.
 *
 * <p>A release of detail has hundreds of thousands of views, so a change does not say a digest: it has {@link Next#ASK}
 * put into the record stream once, and the digest is said when that record comes back, with all that came in between.
 * While a flood goes on it is asked again instead, so that saying costs no more than a few times what taking in costs.
 * All of that follows from the sequence of records alone: restored from them, this stands where it stood.
 *
 * <p>Mutable, for one thread. Digests are a function of the set of parts; when they are said is not.
 */
public final class ReleaseNews {
    /** From one question to its answer so few may come that the flood counts as over. */
    private static final int TRICKLE = 100;

    /** Saying goes through all notes: it is worth that once as many as this fraction of what is kept is new. */
    private static final int FRACTION = 4;

    private final ReleaseId release;
    private final Sharing sharing;
    private final Map<Instant, Publication> publications = new TreeMap<>();
    private final Map<String, Instant> deadlines = new HashMap<>();
    /** Instants of publications that changed since their digests were said. */
    private final Set<Instant> changed = new TreeSet<>();

    private final Map<Instant, Digest> said = new HashMap<>();
    private boolean asked;
    private int sinceAsked;
    private int sinceSaid;

    /** What is to be done after a part. */
    public enum Next {
        /** Nothing. */
        NOTHING,
        /** Put an {@link Asked} into the record stream. */
        ASK,
        /** Say the {@link #news}. */
        SAY
    }

    /**
     * Creates the news of a release of which nothing is known.
     *
     * @param sharing among releases of one thread
     */
    public ReleaseNews(ReleaseId release, Sharing sharing) {
        this.release = release;
        this.sharing = sharing;
    }

    /**
     * Takes a part in.
     *
     * @throws IllegalArgumentException if it is of another release
     */
    public Next take(DigestPart part) {
        if (!part.release().equals(release)) {
            throw new IllegalArgumentException("Expected a part of " + release + ", found one of " + part.release());
        }
        if (part instanceof Asked) {
            return answer();
        }
        if (!add(part)) {
            return Next.NOTHING;
        }
        sinceAsked++;
        sinceSaid++;
        return asked || sayable().isEmpty() ? Next.NOTHING : ask();
    }

    private boolean add(DigestPart part) {
        if (part instanceof Expired expired) {
            return add(expired);
        }
        Publication publication =
                publications.computeIfAbsent(part.instant(), instant -> new Publication(release, instant, sharing));
        boolean news = add(part, publication);
        if (news) {
            changed.add(part.instant());
        }
        return news;
    }

    private static boolean add(DigestPart part, Publication publication) {
        if (part instanceof Viewed view) {
            return publication.add(view);
        }
        return part instanceof Judged read
                ? publication.add(read)
                : part instanceof Completed marker && publication.add(marker);
    }

    /** Of several deadlines of a part the latest holds, for it holds for all that came out before it. */
    private boolean add(Expired expired) {
        Instant earlier = deadlines.getOrDefault(expired.part(), Instant.MIN);
        if (!expired.instant().isAfter(earlier)) {
            return false;
        }
        deadlines.put(expired.part(), expired.instant());
        changed.addAll(publications.keySet());
        return true;
    }

    private Next ask() {
        asked = true;
        sinceAsked = 0;
        return Next.ASK;
    }

    private Next answer() {
        if (!asked) {
            return Next.NOTHING;
        }
        if (sinceAsked > TRICKLE && sinceSaid < size() / FRACTION) {
            return ask();
        }
        asked = false;
        sinceSaid = 0;
        return Next.SAY;
    }

    /** Returns how many views are kept. */
    public int notes() {
        return publications.values().stream().mapToInt(Publication::notes).sum();
    }

    private int size() {
        return publications.values().stream().mapToInt(Publication::size).sum();
    }

    /** Returns the digests that say something else than before, and takes them as said. */
    public List<Digest> news() {
        List<Digest> digests = new ArrayList<>();
        for (Publication publication : takeSayable()) {
            Digest digest = publication.digest(deadlines);
            if (!digest.equals(said.put(digest.releasedAt(), digest))) {
                digests.add(digest);
            }
        }
        return digests;
    }

    /** Takes the digests as said, as they were when the records that are restored came first. */
    public void skipNews() {
        takeSayable();
    }

    private List<Publication> takeSayable() {
        List<Publication> sayable = sayable();
        sayable.forEach(publication -> changed.remove(publication.instant()));
        return sayable;
    }

    private List<Publication> sayable() {
        return changed.stream()
                .map(publications::get)
                .filter(publication -> publication.isSayable(deadlines))
                .toList();
    }
}
