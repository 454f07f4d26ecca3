// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// What is agreed with a partner before it may call.
public struct PartnerTerms: Sendable {
    public let id: String
    public let name: String
    public let serviceNumber: String
    public let channelID: String?
    /// `symmetric` or `asymmetric`.
    public let signature: String
    public let isSandbox: Bool
    public let amountLimit: Rupiah?
    public let callsAMinute: Int?
    public let networks: String
    public let firstDay: CalendarDay?
    public let lastDay: CalendarDay?

    public init(
        id: String, name: String, serviceNumber: String, channelID: String? = nil, signature: String = "symmetric",
        isSandbox: Bool = false, amountLimit: Rupiah? = nil, callsAMinute: Int? = nil, networks: String = "",
        firstDay: CalendarDay? = nil, lastDay: CalendarDay? = nil
    ) {
        self.id = id
        self.name = name
        self.serviceNumber = serviceNumber
        self.channelID = channelID
        self.signature = signature
        self.isSandbox = isSandbox
        self.amountLimit = amountLimit
        self.callsAMinute = callsAMinute
        self.networks = networks
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    /// The row that these terms come to.
    ///
    /// - Throws: `invalid` with the field at fault.
    func row(clientKey: String) throws(Failure) -> PartnerStore.Partner {
        try Self.check(id, 1...36, "id") { Self.isAlphanumeric($0) || "-._".utf8.contains($0) }
        try Self.check(serviceNumber, 1...8, "serviceNumber") { (0x30...0x39).contains($0) }
        if let channelID {
            try Self.check(channelID, 1...5, "channelID", Self.isAlphanumeric)
        }
        guard !name.isEmpty else { throw Failure(.invalid, "field-missing", field: "name") }
        guard ["symmetric", "asymmetric"].contains(signature) else {
            throw Failure(
                .invalid, "not-one-of", field: "signature",
                details: ["found": signature, "options": "symmetric, asymmetric"])
        }
        if let firstDay, let lastDay, lastDay < firstDay {
            throw Failure(.invalid, "partner-days-reversed", field: "lastDay")
        }
        _ = try IPNetwork.list(networks, field: "networks")
        return PartnerStore.Partner(
            id: id, name: name, serviceNumber: serviceNumber, clientKey: clientKey, channelID: channelID,
            signature: signature, isSandbox: isSandbox, amountLimit: amountLimit, callsAMinute: callsAMinute,
            networks: networks.split(whereSeparator: { $0 == "," || $0.isWhitespace }).joined(separator: " "),
            firstDay: firstDay, lastDay: lastDay)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func check(
        _ text: String, _ length: ClosedRange<Int>, _ field: String, _ isAllowed: (UInt8) -> Bool
    ) throws(Failure) {
        guard length.contains(text.utf8.count), text.utf8.allSatisfy(isAllowed) else {
            throw Failure(
                .invalid, "partner-text-malformed", field: field,
                details: ["found": String(text.prefix(40)), "most": "\(length.upperBound)"])
        }
    }
}
