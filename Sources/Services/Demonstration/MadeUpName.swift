// SPDX-License-Identifier: Apache-2.0
import People

/// Names of nobody: put together from parts that are usual where a person comes from.
enum MadeUpName {
    private static let forenames = ["Muhammad", "Muhamad", "Moh.", "Mohamad", "Ahmad", "Abdul"]

    static func draw(_ sex: Sex, from province: Province, _ draws: inout SeededDraws) -> String {
        let parts = NameParts.of(province)
        let own = second(sex, parts, &draws)
        if draws.chance(perThousand: parts.singles) { return own }
        let first = draws.pick(sex == .male ? parts.male : parts.female)
        if draws.chance(perThousand: parts.pious) {
            return sex == .male ? "\(draws.pick(forenames)) \(first)" : "Siti \(own)"
        }
        if draws.chance(perThousand: 120) { return "\(first) \(own) \(second(sex, parts, &draws))" }
        return "\(first) \(own)"
    }

    private static func second(_ sex: Sex, _ parts: NameParts, _ draws: inout SeededDraws) -> String {
        draws.pick(parts.heads) + draws.pick(sex == .male ? parts.maleTails : parts.femaleTails)
    }
}
