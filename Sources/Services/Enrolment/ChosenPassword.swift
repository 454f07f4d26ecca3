// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A password that somebody chooses, and whether it keeps strangers out.
public struct ChosenPassword: Sendable {
    private static let shortest = 10

    private let text: String
    private let own: [String]

    /// - Parameter own: numbers that belong to the person: NIK, KPJ, telephone.
    public init(_ text: String, own: [String] = []) {
        self.text = text
        self.own = own
    }

    /// Refuses what is too short, and what everybody guesses first.
    ///
    /// - Throws: `invalid` `password-too-short`, `password-one-sign`, `password-in-order` or `password-own-number`.
    public func check(field: String = "password") throws(Failure) {
        guard text.count >= Self.shortest else {
            throw Failure(.invalid, "password-too-short", field: field, details: ["least": String(Self.shortest)])
        }
        if let code = guess { throw Failure(.invalid, code, field: field) }
    }

    private var guess: String? {
        let signs = Array(text.lowercased().unicodeScalars.filter { $0 != " " }.map(\.value))
        if Set(signs).count <= 1 { return "password-one-sign" }
        if isInOrder(signs, up: 1) || isInOrder(signs, up: -1) { return "password-in-order" }
        return isOwnNumber ? "password-own-number" : nil
    }

    /// Whether each sign follows the one before it; after 9 comes 0.
    private func isInOrder(_ signs: [UInt32], up step: Int) -> Bool {
        zip(signs, signs.dropFirst()).allSatisfy { before, after in
            let next = Int(before) + step
            switch next {
            case 0x3A: return after == 0x30
            case 0x2F: return after == 0x39
            default: return Int(after) == next
            }
        }
    }

    /// Whether it is one of the person's numbers, however it is grouped; a telephone number also without its beginning.
    private var isOwnNumber: Bool {
        let digits = Self.digits(text)
        guard !digits.isEmpty, text.allSatisfy({ $0.isNumber || "+-. ()".contains($0) }) else { return false }
        return own.map(Self.digits).contains { $0 == digits || Self.subscriber($0) == Self.subscriber(digits) }
    }

    private static func digits(_ text: String) -> String { text.filter { ("0"..."9").contains($0) } }

    /// A telephone number without the 0 or 62 that it begins with.
    private static func subscriber(_ digits: String) -> Substring {
        digits.hasPrefix("62") ? digits.dropFirst(2) : digits.drop { $0 == "0" }
    }
}
