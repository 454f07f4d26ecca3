// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Store

/// A partner's program with its keys, as officers and the partner see it.
public struct ClientView: Sendable {
    public let client: ClientStore.Client
    /// Whose it is.
    public let organisation: String
    public let scopes: Set<PartnerScope>
    /// Withdrawn ones too, oldest first.
    public let keys: [ClientKeyStore.Key]

    public var isOpen: Bool { client.closedAt == nil }

    init(_ client: ClientStore.Client, organisation: String, keys: [ClientKeyStore.Key]) {
        self.client = client
        self.organisation = organisation
        self.keys = keys
        guard let scopes = PartnerScope.list(client.scopes) else {
            preconditionFailure("client \(client.handle) has a scope that does not exist: \(client.scopes)")
        }
        self.scopes = scopes
    }
}
