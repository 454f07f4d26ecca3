// SPDX-License-Identifier: Apache-2.0

/// The seven digits that answer every SNAP request: HTTP status (3), service (2), case (2).
public struct SnapResponseCode: Sendable, Hashable {
    public let status: UInt16
    /// The service's two digits, kept as sent: a bank may answer with a service that our table does not name.
    public let serviceNumber: UInt8
    public let caseNumber: UInt8

    public init(_ service: SnapService, _ outcome: SnapCase) {
        let row = outcome.row
        self.status = row.status
        self.serviceNumber = service.rawValue
        self.caseNumber = row.number
    }

    /// Reads seven digits whose first three are an HTTP status; nil for anything else.
    public init?(_ text: some StringProtocol) {
        var digits: [UInt16] = []
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte), digits.count < 7 else { return nil }
            digits.append(UInt16(byte - 0x30))
        }
        guard digits.count == 7, (1...5).contains(digits[0]) else { return nil }
        self.status = digits[0] * 100 + digits[1] * 10 + digits[2]
        self.serviceNumber = UInt8(digits[3] * 10 + digits[4])
        self.caseNumber = UInt8(digits[5] * 10 + digits[6])
    }

    public var service: SnapService? { SnapService(rawValue: serviceNumber) }
    /// What the code means; nil when our table does not know it.
    public var outcome: SnapCase? { SnapCase(status: status, number: caseNumber) }
    public var isSuccessful: Bool { status == 200 }

    /// Whether the sender cannot know what happened and must ask for the status before trying again: the request
    /// is still running, the other side failed, or it did not answer in time.
    public var leavesOutcomeUnknown: Bool { status == 202 || status >= 500 }

    /// A number of at most two digits, with a zero before a single one.
    static func twoDigits(_ number: UInt8) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The seven digits as bytes.
    public var bytes: [UInt8] {
        let parts: [(Int, Int)] = [(Int(status), 100), (Int(serviceNumber), 10), (Int(caseNumber), 10)]
        var digits: [UInt8] = []
        digits.reserveCapacity(7)
        for (value, highest) in parts {
            var place = highest
            while place > 0 {
                digits.append(UInt8(0x30 + value / place % 10))
                place /= 10
            }
        }
        return digits
    }
}

extension SnapResponseCode: CustomStringConvertible {
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
