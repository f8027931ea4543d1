/* SPDX-License-Identifier: Apache-2.0 */
/** Rules as every instance has them. */
@NullMarked
package io.firstprint.topologies.rule;

import org.jspecify.annotations.NullMarked;
