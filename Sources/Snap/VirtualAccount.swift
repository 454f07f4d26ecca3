// SPDX-License-Identifier: Apache-2.0

/// A virtual account as SNAP names it: the partner's service number, left-padded with spaces to 8 characters, and
/// the customer's number of at most 20 digits. The account number is the two joined.
public struct VirtualAccount: Sendable, Hashable {
    /// 8 characters, left-padded with spaces.
    public let partnerServiceId: String
    /// 1 to 20 digits.
    public let customerNo: String

    /// Takes the service number with or without its padding; nil when either part is not of its form.
    public init?(partnerServiceId: String, customerNo: String) {
        guard let service = VirtualAccount.padded(partnerServiceId),
            (1...20).contains(customerNo.utf8.count), customerNo.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        self.partnerServiceId = service
        self.customerNo = customerNo
    }

    /// Reads a number as people type it, with or without spaces or hyphens: the service's digits, then the customer's.
    public init?(typed: some StringProtocol, partnerServiceId: String) {
        let bytes = typed.utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "-") }
        let digits = String(decoding: bytes, as: UTF8.self)
        let service = String(decoding: partnerServiceId.utf8.filter { $0 != 0x20 }, as: UTF8.self)
        guard !service.isEmpty, digits.hasPrefix(service) else { return nil }
        self.init(partnerServiceId: service, customerNo: String(digits.dropFirst(service.count)))
    }

    /// `virtualAccountNo`: padded service number and customer's number, at most 28 characters.
    public var number: String { partnerServiceId + customerNo }

    /// The number as people read and type it: digits only.
    public var printed: String {
        String(decoding: partnerServiceId.utf8.filter { $0 != 0x20 }, as: UTF8.self) + customerNo
    }

    private static func padded(_ text: String) -> String? {
        let count = text.utf8.count
        guard count <= 8 else { return nil }
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x20 where digits == 0: continue
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        return count == 8 ? text : String(repeating: " ", count: 8 - count) + text
    }
}
