/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.cli.replay.input;

import org.jspecify.annotations.NullMarked;
