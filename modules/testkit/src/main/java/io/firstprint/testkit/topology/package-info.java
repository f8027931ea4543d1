/* SPDX-License-Identifier: Apache-2.0 */
/** A topology under TopologyTestDriver. */
@NullMarked
package io.firstprint.testkit.topology;

import org.jspecify.annotations.NullMarked;
