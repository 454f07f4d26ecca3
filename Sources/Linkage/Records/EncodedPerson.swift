// SPDX-License-Identifier: Apache-2.0

/// A person in 96 bytes: words are numbers of a `Vocabulary`, identifiers are packed; 0 or `none` where nothing is
/// known. Comparing two of them allocates nothing.
struct EncodedPerson: Sendable {
    static let none = UInt32.max
    static let mostNameWords = 8
    static let mostMotherWords = 4

    /// The words of the name in their order; `none` behind the last.
    var name = SIMD8<UInt32>(repeating: none)
    /// The words of the mother's name.
    var mother = SIMD4<UInt32>(repeating: none)
    var birth = BirthDay.unknown
    var regency = none
    var village = none
    /// 0 unknown, 1 male, 2 female.
    var sex: UInt8 = 0
    var nameCount: UInt8 = 0
    var motherCount: UInt8 = 0
    /// A record that no match may show.
    var sealed = false
    var nik: UInt64 = 0
    var passport: UInt64 = 0
    var phone: UInt64 = 0

    /// Nothing is known but the key.
    var isBare: Bool {
        nameCount == 0 && birth == .unknown && nik == 0 && passport == 0 && phone == 0 && motherCount == 0
    }
}
