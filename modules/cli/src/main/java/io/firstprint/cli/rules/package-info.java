/* SPDX-License-Identifier: Apache-2.0 */
/** Rules: checking files, loading them, listing what is in force. */
@NullMarked
package io.firstprint.cli.rules;

import org.jspecify.annotations.NullMarked;
