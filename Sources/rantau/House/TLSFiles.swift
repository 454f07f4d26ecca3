// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import HummingbirdTLS
import NIOSSL

/// The certificate and key that a server speaks TLS with.
enum TLSFiles {
    /// Nil when neither is given.
    ///
    /// - Throws: when only one is given, or a file cannot be read.
    static func configuration(certificate: String?, key: String?) throws -> TLSConfiguration? {
        guard let certificate, let key else {
            guard certificate == nil, key == nil else {
                throw ValidationError("--tls-cert and --tls-key go together; give both or neither")
            }
            return nil
        }
        return .makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    }
}
