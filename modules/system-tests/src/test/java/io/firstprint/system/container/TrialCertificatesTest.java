/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialCertificatesTest {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private final TrialFiles files;

    TrialCertificatesTest(@TempDir Path directory) {
        assumeTrue(
                ContainerImages.REQUIRED || Files.isExecutable(Path.of("/usr/bin/openssl")),
                "Expected /usr/bin/openssl, found none: trial certificates are left out; install it, such as with apt-get"
                        + " install openssl");
        files = new TrialFiles(directory);
    }

    private X509Certificate certificate(String name) throws IOException, GeneralSecurityException {
        String text = Files.readString(files.directory().resolve(name));
        String certificates = text.substring(text.indexOf("-----BEGIN CERTIFICATE"));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificates.getBytes(UTF_8)));
    }

    @Test
    void shouldNameEveryHostOfAServer() throws Exception {
        files.makeCertificates("broker=kafka,127.0.0.1");

        assertThat(certificate("broker.pem").getSubjectX500Principal().getName())
                .isEqualTo("CN=broker");
        assertThat(certificate("broker.pem").getSubjectAlternativeNames())
                .satisfiesExactly(
                        host -> assertThat(host).isEqualTo(List.of(DNS, "kafka")),
                        address -> assertThat(address).isEqualTo(List.of(ADDRESS, "127.0.0.1")));
    }

    @Test
    void shouldRenewACertificateByTheSameAuthority() throws Exception {
        files.makeCertificates("broker=kafka");
        X509Certificate authority = certificate("ca.pem");
        X509Certificate first = certificate("broker.pem");

        files.makeCertificates("broker=kafka");

        assertThat(certificate("ca.pem")).isEqualTo(authority);
        assertThat(certificate("broker.pem")).isNotEqualTo(first);
        certificate("broker.pem").verify(authority.getPublicKey());
    }

    @Test
    void shouldShowPrivateKeysToNobodyElse() throws Exception {
        files.makeCertificates("broker=kafka");

        for (String name : List.of("broker.pem", "ca-key.pem")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(files.directory().resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void shouldSayWhatAServerLooksLike() {
        assertThatThrownBy(() -> files.makeCertificates("broker"))
                .hasMessageContaining("Expected NAME=HOST[,HOST...] such as broker=kafka,localhost, found 'broker'");
    }
}
