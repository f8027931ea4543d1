/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import java.util.List;

/**
 * A release of which alerts are followed.
 *
 * @param position of its publication
 * @param followers how many releases of its programme came after it
 * @param alerts that are not over
 */
record OpenRelease(int position, int followers, List<OpenAlert> alerts) {}
