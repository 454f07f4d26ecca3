// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Store

/// What is agreed about a partner's program.
public struct ClientTerms: Sendable {
    /// `client_id`: 3 to 40 small letters, digits and hyphens.
    public let handle: String
    public let name: String
    /// Whose program it is; nil for an institution that is new to us.
    public let organisation: ID<OrganisationRecord>?
    /// The name of an institution that is new to us.
    public let institution: String?
    public let scopes: Set<PartnerScope>
    public let callsAMinute: Int
    /// Whether it works on made-up data of its own.
    public let isSandbox: Bool

    /// Calls a minute where nothing else is agreed.
    public static let usualCallsAMinute = 600

    public init(
        handle: String, name: String, organisation: ID<OrganisationRecord>? = nil, institution: String? = nil,
        scopes: Set<PartnerScope>, callsAMinute: Int = usualCallsAMinute, isSandbox: Bool = false
    ) {
        self.handle = handle
        self.name = name
        self.organisation = organisation
        self.institution = institution
        self.scopes = scopes
        self.callsAMinute = callsAMinute
        self.isSandbox = isSandbox
    }

    /// - Throws: `invalid` with the field at fault.
    func check() throws(Failure) {
        let isPlain = handle.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
        guard isPlain, (3...40).contains(handle.utf8.count) else {
            throw Failure(
                .invalid, "client-handle-malformed", field: "id", details: ["found": String(handle.prefix(60))])
        }
        guard (organisation == nil) != (institution == nil) else {
            throw Failure(.invalid, "client-organisation-missing", field: "organisation")
        }
        try Self.check(scopes, callsAMinute)
    }

    static func check(_ scopes: Set<PartnerScope>, _ callsAMinute: Int) throws(Failure) {
        guard !scopes.isEmpty else { throw Failure(.invalid, "client-scopes-missing", field: "scopes") }
        guard (1...100_000).contains(callsAMinute) else {
            throw Failure(
                .invalid, "number-out-of-range", field: "callsAMinute",
                details: ["least": "1", "most": "100000"])
        }
    }
}
