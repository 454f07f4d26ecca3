// SPDX-License-Identifier: Apache-2.0

/// What a comparison of two records can find, one finding a field (for names one a word). The model holds for each
/// how often it is found where both records are of one person; the rest of the weight is how rare it is by chance.
public enum Evidence: UInt8, Sendable, CaseIterable {
    case nameSame, nameSound, nameClose, nameNear, nameInitial, nameDifferent
    case motherSame, motherSound, motherClose, motherNear, motherInitial, motherDifferent
    case nameInOrder, nameReordered
    case motherInOrder, motherReordered
    case birthSame, birthSwapped, birthDay, birthMonth, birthYearNear, birthYearFar, birthHeaped, birthYearOnly
    case birthDifferent
    case birthPartSame, birthPartDifferent
    case sexSame, sexDifferent
    case regencySame, regencyDifferent
    case villageSame, villageClose, villageDifferent
    case movedVillageSame, movedVillageClose, movedVillageDifferent
    case passportSame, passportClose, passportDifferent
    case phoneSame, phoneClose, phoneDifferent
    case nikSame, nikClose, nikDifferent
    /// How many words the two names have.
    case nameLength, motherLength

    var index: Int { Int(rawValue) }

    /// The field that the finding is about.
    public var field: PersonField {
        switch self {
        case .nameSame, .nameSound, .nameClose, .nameNear, .nameInitial, .nameDifferent, .nameInOrder,
            .nameReordered, .nameLength:
            .name
        case .motherSame, .motherSound, .motherClose, .motherNear, .motherInitial, .motherDifferent,
            .motherInOrder, .motherReordered, .motherLength:
            .mother
        case .birthSame, .birthSwapped, .birthDay, .birthMonth, .birthYearNear, .birthYearFar, .birthHeaped,
            .birthYearOnly, .birthDifferent, .birthPartSame, .birthPartDifferent:
            .dob
        case .sexSame, .sexDifferent: .sex
        case .regencySame, .regencyDifferent: .regency
        case .villageSame, .villageClose, .villageDifferent, .movedVillageSame, .movedVillageClose,
            .movedVillageDifferent:
            .village
        case .passportSame, .passportClose, .passportDifferent: .passport
        case .phoneSame, .phoneClose, .phoneDifferent: .phone
        case .nikSame, .nikClose, .nikDifferent: .nik
        }
    }
}
