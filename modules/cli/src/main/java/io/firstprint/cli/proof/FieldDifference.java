/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

/**
 * A field that is not the same twice.
 *
 * @param field its name, with the path to it: {@code figures.surprise}
 * @param sent as it was sent, {@code nothing} where it was not there
 * @param recomputed as it is computed now, {@code nothing} where it is not there
 */
record FieldDifference(String field, String sent, String recomputed) {}
