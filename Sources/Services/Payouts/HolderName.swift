// SPDX-License-Identifier: Apache-2.0

/// Whether two names of an account's holder are the same: the bank's, the one the filer gave, the payee's recorded one.
enum HolderName {
    /// Case, punctuation and blanks do not count; every letter does. Banks write capitals and cut at no fixed length
    /// that was confirmed, so a cut name is a mismatch for a person to look at.
    static func agree(_ left: String, _ right: String) -> Bool {
        let (a, b) = (letters(left), letters(right))
        return !a.isEmpty && a == b
    }

    static func letters(_ name: String) -> String {
        name.uppercased().filter { $0.isLetter || $0.isNumber }
    }
}
