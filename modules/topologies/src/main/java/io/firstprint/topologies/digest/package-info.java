/* SPDX-License-Identifier: Apache-2.0 */
/** Stage 3: what was said of a release, brought together, and its digest. */
@NullMarked
package io.firstprint.topologies.digest;

import org.jspecify.annotations.NullMarked;
