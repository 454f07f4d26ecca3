// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import FoundationEssentials
import Kernel
import Sealing
import Store

extension Door {
    /// Agrees on what a program's calls must prove beside their token. Tokens given before end.
    ///
    /// - Parameters:
    ///   - signs: whether each request must be signed by one of the program's keys (RFC 9421).
    ///   - certificate: the certificate that it calls with, in PEM; nil where it calls with none (RFC 8705).
    /// - Throws: `invalid` `client-certificate-unreadable`.
    public func setClientProof(
        _ handle: String, signs: Bool, certificate: String?, by actor: Actor
    ) async throws -> ClientView {
        let thumbprint = try certificate.map(ClientCertificate.thumbprint)
        return try await write(.manageClients, by: actor) { context in
            let store = ClientStore(context.transaction)
            guard let client = try store.find(handle: handle) else { throw Failure(.absent, "no-such-client") }
            guard client.closedAt == nil else { throw Failure(.conflict, "client-closed") }
            try store.setProof(client.id, signs: signs, certificate: thumbprint)
            try ClientTokenStore(context.transaction).delete(of: client.id)
            context.note("proof of \(handle)")
            guard let changed = try store.find(handle: handle) else { preconditionFailure("a client just changed") }
            return try ClientReader(context.transaction).view(changed)
        }
    }
}

/// A certificate as it is compared.
enum ClientCertificate {
    /// The SHA-256 of its DER form, in small hexadecimal digits.
    ///
    /// - Throws: `invalid` `client-certificate-unreadable` for anything but one certificate in PEM.
    static func thumbprint(_ pem: String) throws(Failure) -> String {
        let lines = pem.split(whereSeparator: \.isNewline).map { String($0.filter { $0 != " " && $0 != "\r" }) }
        guard let first = lines.firstIndex(of: "-----BEGINCERTIFICATE-----"),
            let last = lines.firstIndex(of: "-----ENDCERTIFICATE-----"), first < last,
            let der = Data(base64Encoded: lines[(first + 1)..<last].joined()), der.first == 0x30
        else { throw Failure(.invalid, "client-certificate-unreadable", field: "certificate") }
        return Digest.sha256Hex(Array(der))
    }
}
