/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.poller.fetch;

import org.jspecify.annotations.NullMarked;
