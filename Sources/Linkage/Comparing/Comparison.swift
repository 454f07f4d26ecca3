// SPDX-License-Identifier: Apache-2.0

/// The findings that exclude one another, with how often each is expected among pairs of one person before anything
/// is learned.
struct Comparison: Sendable {
    let levels: [(evidence: Evidence, expected: Float)]

    /// Numbers of words are compared in a table of this side; the last row and column mean "or more".
    static let lengths = 4
    static let lengthParameters = lengths * lengths
    /// Where the table of the lengths of names begins among the parameters; that of mothers follows.
    static let nameLengthStart = Evidence.nameLength.index
    static let motherLengthStart = nameLengthStart + lengthParameters
    static let parameters = motherLengthStart + lengthParameters

    static let all: [Comparison] = [
        Comparison(levels: words(.nameSame)),
        Comparison(levels: words(.motherSame)),
        Comparison(levels: [(.nameInOrder, 0.96), (.nameReordered, 0.04)]),
        Comparison(levels: [(.motherInOrder, 0.97), (.motherReordered, 0.03)]),
        Comparison(levels: [
            (.birthSame, 0.88), (.birthSwapped, 0.015), (.birthDay, 0.03), (.birthMonth, 0.02),
            (.birthYearNear, 0.02), (.birthYearFar, 0.005), (.birthHeaped, 0.015), (.birthYearOnly, 0.01),
            (.birthDifferent, 0.005),
        ]),
        Comparison(levels: [(.birthPartSame, 0.9), (.birthPartDifferent, 0.1)]),
        Comparison(levels: [(.sexSame, 0.99), (.sexDifferent, 0.01)]),
        Comparison(levels: [(.regencySame, 0.93), (.regencyDifferent, 0.07)]),
        Comparison(levels: [(.villageSame, 0.75), (.villageClose, 0.1), (.villageDifferent, 0.15)]),
        Comparison(levels: [(.movedVillageSame, 0.3), (.movedVillageClose, 0.05), (.movedVillageDifferent, 0.65)]),
        Comparison(levels: [(.passportSame, 0.6), (.passportClose, 0.03), (.passportDifferent, 0.37)]),
        Comparison(levels: [(.phoneSame, 0.4), (.phoneClose, 0.02), (.phoneDifferent, 0.58)]),
        Comparison(levels: [(.nikSame, 0.88), (.nikClose, 0.08), (.nikDifferent, 0.04)]),
    ]

    private static func words(_ first: Evidence) -> [(Evidence, Float)] {
        zip(Evidence.allCases[first.index...], [0.86, 0.05, 0.04, 0.01, 0.005, 0.035]).map { ($0, $1) }
    }

    /// How often each pair of lengths is expected: mostly the same, at times a word more or less.
    static let expectedLengths: [Float] = (0..<lengthParameters).map { cell in
        switch abs(cell / lengths - cell % lengths) {
        case 0: 0.21
        case 1: 0.024
        case 2: 0.003
        default: 0.001
        }
    }
}
