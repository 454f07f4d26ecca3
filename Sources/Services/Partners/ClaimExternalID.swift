// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

extension Door {
    /// Takes a call's X-EXTERNAL-ID for the day, for services other than payment, which remembers its own.
    ///
    /// - Parameter service: the service's two digits.
    /// - Returns: false where the partner used it today for another service or another body. The same call again is let
    ///   through: it changes nothing that it had not changed before.
    public func claimExternalID(
        _ externalID: String, service: String, body: [UInt8], partner: String
    ) async throws -> Bool {
        let hash = Digest.sha256(body)
        let now = clock.now()
        return try await database.write { transaction in
            let store = PartnerStore(transaction)
            let known = try store.findCalls(partner: partner, day: now.jakartaDay, externalIDs: [externalID]).first
            if let known { return known.bodyHash == hash && known.responseCode == service }
            try store.rememberCalls(
                [.init(externalID: externalID, bodyHash: hash, responseCode: service, result: nil)],
                partner: partner, day: now.jakartaDay, at: now)
            return true
        }
    }
}
