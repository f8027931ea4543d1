/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.poller.named;

import org.jspecify.annotations.NullMarked;
