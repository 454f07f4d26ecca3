// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A person's name as on the identity card: letters of any script, apostrophes, hyphens, periods, single blanks.
/// Many people have one name only.
public struct PersonName: Sendable, Hashable {
    public let text: String

    /// Trims, and collapses blanks to one.
    ///
    /// Fails with `name-length` outside 2...100 characters and `name-sign` where a digit or another sign stands.
    public static func parse(_ text: some StringProtocol, field: String = "name") throws(Failure) -> PersonName {
        let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (2...100).contains(name.count) else {
            throw Failure(
                .invalid, "name-length", field: field,
                details: ["found": String(name.count), "least": "2", "most": "100"])
        }
        if let sign = name.first(where: { !isAllowed($0) }) {
            throw Failure(.invalid, "name-sign", field: field, details: ["found": String(sign)])
        }
        guard name.contains(where: \.isLetter) else {
            throw Failure(.invalid, "name-sign", field: field, details: ["found": name])
        }
        return PersonName(text: name)
    }

    private static func isAllowed(_ sign: Character) -> Bool {
        sign.isLetter || sign == " " || sign == "'" || sign == "\u{2019}" || sign == "-" || sign == "."
    }
}

extension PersonName: CustomStringConvertible {
    public var description: String { text }
}
