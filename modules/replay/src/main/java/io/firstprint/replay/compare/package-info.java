/* SPDX-License-Identifier: Apache-2.0 */
/** What two namespaces say, whether it is the same, and why it is not. */
@NullMarked
package io.firstprint.replay.compare;

import org.jspecify.annotations.NullMarked;
