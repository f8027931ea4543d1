/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.poller.backfill;

import org.jspecify.annotations.NullMarked;
