/* SPDX-License-Identifier: Apache-2.0 */
/** Rules as people write them: conditions in CEL, files in YAML, those that ship. */
@NullMarked
package io.firstprint.rules;

import org.jspecify.annotations.NullMarked;
