/* SPDX-License-Identifier: Apache-2.0 */
/** What every stage shares: stores whose changelog is a topic of facts, and where views and refused records go. */
@NullMarked
package io.firstprint.topologies.fact;

import org.jspecify.annotations.NullMarked;
