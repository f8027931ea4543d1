/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.rule.RuleTrouble;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.topic.Lane;
import io.firstprint.rules.DefaultRules;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import io.firstprint.testkit.topology.TopologyHarness;
import java.util.ArrayList;
import java.util.List;

/** Stage 3 under the test driver, and what stage 1 says to it. */
final class Said {
    private Said() {}

    static TopologyHarness over(TestNamespace namespace) {
        return new TopologyHarness(
                namespace,
                (topology, topics, serdes) -> new DigestTopology(topics, serdes, DefaultRules.basis()).addTo(topology));
    }

    /** Returns what a book of the American balance says on facts that come one after another, balances left out. */
    static List<Fact> on(List<? extends Fact> facts) {
        BookViews views = new BookViews(() -> DefaultRules.basis().rules(RuleTrouble.IGNORED));
        Book book = new Book(Vintages.empty(Facts.US_BALANCE), Expectations.empty(Facts.US_BALANCE));
        List<Fact> said = new ArrayList<>();
        for (Fact fact : facts) {
            Book next = with(book, fact);
            views.changes(book, next).stream()
                    .filter(update -> !(update.event() instanceof RunningBalance))
                    .forEach(update -> said.add(headline(update)));
            book = next;
        }
        return said;
    }

    static Fact headline(ViewUpdate update) {
        return new Fact.Said(update, Lane.HEADLINE);
    }

    private static Book with(Book book, Fact fact) {
        if (fact instanceof Fact.Expected expected) {
            Consensus consensus = expected.content();
            return new Book(book.vintages(), book.expectations().with(consensus));
        }
        ObservationSet set = ((Figures) ((Fact.Observed) fact).content()).set();
        return new Book(book.vintages().with(set), book.expectations());
    }

    /** Returns what is said on the release of November 2025. */
    static List<Fact> onNovember() {
        List<Fact> facts = new ArrayList<>(List.of(NovemberRelease.history()));
        facts.addAll(NovemberRelease.consensus());
        facts.add(NovemberRelease.release());
        return on(facts);
    }

    static Fact withdrawn(Fact fact) {
        Fact.Said said = (Fact.Said) fact;
        return new Fact.Said(new ViewUpdate(said.content().event(), true), said.lane());
    }

    static Fact inDetail(Fact fact) {
        return new Fact.Said(((Fact.Said) fact).content(), Lane.DETAIL);
    }
}
