/* SPDX-License-Identifier: Apache-2.0 */
/** Files that people and scripts put into a folder: which are complete, what they are, what comes of them. */
@NullMarked
package io.firstprint.poller.drop;

import org.jspecify.annotations.NullMarked;
