/* SPDX-License-Identifier: Apache-2.0 */
/** What an observation costs with a long history and with a short one. */
@NullMarked
package io.firstprint.bench.history;

import org.jspecify.annotations.NullMarked;
