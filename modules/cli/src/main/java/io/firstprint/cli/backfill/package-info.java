/* SPDX-License-Identifier: Apache-2.0 */
/** History from files and from carriers of vintages. */
@NullMarked
package io.firstprint.cli.backfill;

import org.jspecify.annotations.NullMarked;
