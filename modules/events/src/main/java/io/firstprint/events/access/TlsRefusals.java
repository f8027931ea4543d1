/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.access;

/** Why no connection with TLS came about, and what to do. */
final class TlsRefusals {
    private TlsRefusals() {}

    /**
     * Returns what was found and what to do.
     *
     * @param truststore the key of {@code --config} that names the file with trusted authorities
     * @param elsewhere what to do where neither authority nor host name are the matter
     */
    static String inWords(Throwable failure, String truststore, String elsewhere) {
        String found = Causes.innermost(failure);
        if (found.contains("PKIX path") || found.contains("unable to find valid certification path")) {
            return "a certificate of an authority that is not trusted (" + found
                    + "); name the file with that authority's certificate as " + truststore
                    + " in the file of --config";
        }
        if (found.startsWith("No subject alternative") || found.startsWith("No name matching")) {
            return "a certificate for another host (" + found
                    + "); use a host name that the certificate has, or have one made with this name";
        }
        if (found.startsWith("NotAfter") || found.startsWith("NotBefore")) {
            return "a certificate that is not valid now (" + found + "); have it renewed, or set this machine's clock";
        }
        return "no agreement on TLS (" + found + "); " + elsewhere;
    }
}
