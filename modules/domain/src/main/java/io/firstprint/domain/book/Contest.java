/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;

/**
 * That what is published about a period contradicts something else.
 *
 * @param id of the contradiction
 * @param kind what kind of statements contradict each other, as in files: {@code identity}
 * @param indicator what it is about; one of those that it contests
 * @param release the act of publication by which they contradict each other
 * @param instant of that publication
 * @param period which period
 * @param left one side, as words: {@code published balance}
 * @param leftValue its value; a balance is negative for a deficit
 * @param right the other side, as words
 * @param rightValue its value
 * @param gap left minus right; its uncertainty is the tolerance, which is what rounding explains
 */
public record Contest(
        String id,
        String kind,
        Indicator indicator,
        ReleaseId release,
        Instant instant,
        ReferencePeriod period,
        String left,
        Figure leftValue,
        String right,
        Figure rightValue,
        Figure gap) {}
