/* SPDX-License-Identifier: Apache-2.0 */
/** Stage 2: derived indicators. */
@NullMarked
package io.firstprint.topologies.derived;

import org.jspecify.annotations.NullMarked;
