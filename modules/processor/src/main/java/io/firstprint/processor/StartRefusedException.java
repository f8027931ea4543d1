/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import java.util.List;

/** The processor does not start, because it would keep a wrong book. */
public final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefusedException(List<String> reasons) {
        super(String.join(System.lineSeparator(), reasons));
    }
}
