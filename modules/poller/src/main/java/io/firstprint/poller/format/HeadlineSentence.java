/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the headline sentence says.
 *
 * @param balance of the release's month, negative for a deficit
 * @param before the balance of the month before, as the release leaves it
 * @param revised whether the sentence calls that one revised
 */
record HeadlineSentence(Amount balance, Amount before, boolean revised) {
    private static final int BILLIONS = 9;
    private static final int SHOWN = 200;
    private static final Pattern SUBJECT = Pattern.compile("goods and services (?:deficit|surplus)");
    private static final Pattern ANCHOR = Pattern.compile(
            "goods and services (deficit|surplus) was " + ReleaseText.amount() + " in ([A-Z][a-z]{2,8})\\b");
    private static final Pattern REST = Pattern.compile(", (up|down) (less than )?" + ReleaseText.amount() + " from "
            + ReleaseText.amount() + " in ([A-Z][a-z]{2,8})(, revised)?[.;,]");

    /** @throws IllegalArgumentException if the period is no month */
    static void checkMonthly(ReferencePeriod month) {
        if (month.frequency() != Frequency.MONTHLY) {
            throw new IllegalArgumentException("Expected the month of a release, found " + month);
        }
    }

    /** Returns what the one headline of a text says. */
    static HeadlineSentence find(String text, ReferencePeriod month) throws BadInput {
        Set<HeadlineSentence> found = new LinkedHashSet<>();
        Matcher anchor = ANCHOR.matcher(text);
        while (anchor.find()) {
            found.add(read(text, anchor, month));
            if (found.size() > 1) {
                throw refused(RejectionReason.AMBIGUOUS, "one headline", from(text, anchor.start()));
            }
        }
        if (found.isEmpty()) {
            Matcher subject = SUBJECT.matcher(text);
            throw refused(
                    RejectionReason.NO_HEADLINE,
                    "'goods and services deficit was $56.8 billion in November, up ...'",
                    from(text, subject.find() ? subject.start() : 0));
        }
        return found.iterator().next();
    }

    private static HeadlineSentence read(String text, Matcher anchor, ReferencePeriod month) throws BadInput {
        String sentence = from(text, anchor.start());
        Matcher rest = REST.matcher(text).region(anchor.end(), text.length());
        if (!rest.lookingAt()) {
            throw refused(RejectionReason.NO_HEADLINE, "', up $27.6 billion from $29.2 billion in October'", sentence);
        }
        checkMonth(anchor.group(3), month, sentence);
        checkMonth(rest.group(5), month.previous(), sentence);
        boolean deficit = anchor.group(1).equals("deficit");
        Amount size = billions(anchor.group(2));
        Amount before = billions(rest.group(4));
        checkChange(size, before, rest, sentence);
        return new HeadlineSentence(signed(size, deficit), signed(before, deficit), rest.group(6) != null);
    }

    private static void checkMonth(String name, ReferencePeriod month, String sentence) throws BadInput {
        if (!name.equals(month.shortLabel())) {
            throw refused(
                    RejectionReason.CONTRADICTORY_VALUES,
                    month.shortLabel() + " as the release is that of its month",
                    sentence);
        }
    }

    /** The three amounts are rounded each by itself. */
    private static void checkChange(Amount size, Amount before, Matcher rest, String sentence) throws BadInput {
        Amount change = billions(rest.group(3));
        boolean up = rest.group(1).equals("up");
        BigDecimal stated = rest.group(2) != null ? BigDecimal.ZERO : change.value();
        BigDecimal slack = size.halfWidth()
                .add(before.halfWidth())
                .add(rest.group(2) != null ? change.value() : change.halfWidth());
        BigDecimal gap = size.value().subtract(before.value()).subtract(up ? stated : stated.negate());
        if (gap.abs().compareTo(slack) > 0) {
            throw refused(RejectionReason.CONTRADICTORY_VALUES, "amounts that add up with the change", sentence);
        }
    }

    /** Returns the month before, where the sentence says that it is another than it was. */
    Optional<Amount> revisedBefore() {
        return revised ? Optional.of(before) : Optional.empty();
    }

    static Amount billions(String text) {
        return Amount.of(new BigDecimal(text.replace(",", "")), BILLIONS, Unit.USD);
    }

    static Amount signed(Amount size, boolean deficit) {
        return new Amount(deficit ? -size.digits() : size.digits(), size.exponent(), size.unit());
    }

    private static String from(String text, int start) {
        return text.substring(start, Math.min(text.length(), start + SHOWN));
    }

    static BadInput refused(RejectionReason reason, String expected, String found) {
        return BadInput.at(reason, expected, found, "the text", "nothing of it is used: wait for the tables");
    }
}
