/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.poller.pace;

import org.jspecify.annotations.NullMarked;
