/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"firstprint " + ofBuild()};
    }

    /** Returns it, or in brackets that it is not known. */
    public static String ofBuild() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
