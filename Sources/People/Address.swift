// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A home address in Indonesia.
public struct Address: Sendable, Hashable {
    /// Street, house, hamlet.
    public let line: String
    /// Desa or kelurahan.
    public let village: String?
    /// Kabupaten or kota.
    public let district: String?
    public let province: Province

    /// Trims every part and treats empty ones as not told.
    ///
    /// Fails with `address-line-length` outside 3...200 characters, `address-part-length` above 100, and as a
    /// province does.
    public static func parse(
        line: some StringProtocol, village: String? = nil, district: String? = nil, province: some StringProtocol
    ) throws(Failure) -> Address {
        let street = collapsed(line)
        guard (3...200).contains(street.count) else {
            throw Failure(
                .invalid, "address-line-length", field: "addressLine",
                details: ["found": String(street.count), "least": "3", "most": "200"])
        }
        return Address(
            line: street, village: try part(village, field: "village"), district: try part(district, field: "district"),
            province: try Province.parse(province))
    }

    private static func part(_ text: String?, field: String) throws(Failure) -> String? {
        guard let text else { return nil }
        let part = collapsed(text)
        guard part.count <= 100 else {
            throw Failure(
                .invalid, "address-part-length", field: field,
                details: ["found": String(part.count), "most": "100"])
        }
        return part.isEmpty ? nil : part
    }

    private static func collapsed(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
