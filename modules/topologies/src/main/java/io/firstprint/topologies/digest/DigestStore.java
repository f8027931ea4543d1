/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import io.firstprint.domain.digest.DigestPart;
import io.firstprint.domain.digest.ReleaseNews;
import io.firstprint.domain.digest.ReleaseNews.Next;
import io.firstprint.domain.digest.Sharing;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.topologies.fact.FactStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;

/** What is known of each release. The topic of parts is its changelog: restored, it stands where processing stood. */
final class DigestStore extends FactStore<DigestPart, ReleaseNews> {
    private volatile Map<ReleaseId, ReleaseNews> releases = Map.of();
    private volatile Sharing sharing = new Sharing();

    DigestStore(String name, Decoding<DigestPart> decoder) {
        super(name, decoder, ByRelease.INSTANCE);
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        releases = new HashMap<>();
        sharing = new Sharing();
        super.init(context, root);
    }

    @Override
    protected void addGeneral(DigestPart part) {
        ReleaseNews release = of(part.release());
        if (release.take(part) == Next.SAY) {
            release.skipNews();
        }
    }

    ReleaseNews of(ReleaseId release) {
        return releases.computeIfAbsent(release, id -> new ReleaseNews(id, sharing));
    }

    @Override
    public void close() {
        super.close();
        releases = Map.of();
        sharing = new Sharing();
    }

    /** Parts are of a release and add to no indicator. */
    private static final class ByRelease implements Fold<DigestPart, ReleaseNews> {
        private static final ByRelease INSTANCE = new ByRelease();

        @Override
        public Optional<Indicator> indicatorOf(DigestPart part) {
            return Optional.empty();
        }

        @Override
        public boolean isKeyedByIndicator(byte[] key) {
            return false;
        }

        @Override
        public boolean isPlacedByKey(DigestPart part) {
            return true;
        }

        @Override
        public ReleaseNews empty(Indicator indicator) {
            throw new IllegalStateException("Expected a release, found the indicator " + indicator);
        }

        @Override
        public ReleaseNews add(ReleaseNews sum, DigestPart part) {
            throw new IllegalStateException("Expected parts to be added to their release, found " + part);
        }
    }
}
