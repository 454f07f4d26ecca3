// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

extension Door {
    /// Gives a token to a sister institution's program that proves itself by its secret, as the standard has it. The
    /// token is for the registry alone.
    ///
    /// - Throws: `unauthenticated` `client-unproven`; `forbidden` `scope-not-agreed`.
    public func issueRegistryToken(
        clientID: String, secret: String, certificate: String? = nil
    ) async throws -> ClientTokenGiven {
        let hash = Token(text: secret).hash
        let client = try await database.read { transaction -> ClientStore.Client? in
            guard let client = try ClientStore(transaction).find(handle: clientID), client.closedAt == nil,
                let kept = try RegistryTermsStore(transaction).secretHash(of: client.id),
                ConstantTime.equal(kept, hash)
            else { return nil }
            return client
        }
        guard let client else { throw Failure(.unauthenticated, "client-unproven") }
        guard client.certificate == nil || client.certificate == certificate else {
            throw Failure(.unauthenticated, "client-certificate")
        }
        guard PartnerScope.list(client.scopes)?.contains(.registry) == true else {
            throw Failure(.forbidden, "scope-not-agreed", details: ["agreed": client.scopes])
        }
        return try await giveClientToken(to: client, [.registry])
    }
}
