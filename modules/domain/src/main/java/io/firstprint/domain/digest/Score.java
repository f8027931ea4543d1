/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

/**
 * A size that compares between indicators: in standard deviations of what it is measured against.
 *
 * <p>A {@code double}, for it is a statistic and no published figure.
 *
 * @param value below zero when a balance worsens or another figure falls
 * @param n how many earlier ones the standard deviation is of
 */
public record Score(double value, int n) {}
