/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.poller.publish;

import org.jspecify.annotations.NullMarked;
