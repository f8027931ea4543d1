/* SPDX-License-Identifier: Apache-2.0 */
/** Where a replay's figures come from when not from the live facts as they are: kept bytes read again, folders of files. */
@NullMarked
package io.firstprint.cli.replay.input;

import org.jspecify.annotations.NullMarked;
