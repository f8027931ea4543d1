/* SPDX-License-Identifier: Apache-2.0 */
/** What a release would have said: other rules, forecasts or figures on the command line. */
@NullMarked
package io.firstprint.cli.whatif;

import org.jspecify.annotations.NullMarked;
