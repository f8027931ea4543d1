/* SPDX-License-Identifier: Apache-2.0 */
/** Definitions as every instance has them. */
@NullMarked
package io.firstprint.topologies.definition;

import org.jspecify.annotations.NullMarked;
