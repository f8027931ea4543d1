/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import io.firstprint.domain.period.ReferencePeriod;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Periods on the command line. */
final class PeriodConverter implements ITypeConverter<ReferencePeriod> {
    @Override
    public ReferencePeriod convert(String text) {
        try {
            return ReferencePeriod.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
