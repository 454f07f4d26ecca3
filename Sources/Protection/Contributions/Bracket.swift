// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// The contract lengths that have a price of their own (Permenaker 4/2023 art. 18(1)b).
enum Bracket: Int, Sendable, Hashable, CaseIterable, Comparable {
    case six = 6
    case twelve = 12
    case twentyFour = 24

    static let longest = Bracket.twentyFour

    static func < (left: Bracket, right: Bracket) -> Bool { left.rawValue < right.rawValue }

    var months: Int { rawValue }

    var code: ContributionLine.Code {
        switch self {
        case .six: .bracket6
        case .twelve: .bracket12
        case .twentyFour: .bracket24
        }
    }
}

/// The prices of the three brackets on one route.
struct BracketPrices: Sendable {
    private let six: ParameterSeries<Rupiah>
    private let twelve: ParameterSeries<Rupiah>
    private let twentyFour: ParameterSeries<Rupiah>

    init(_ rules: RuleBook, node: String) throws(Failure) {
        six = try rules.series("\(node).months_6", in: .rupiah)
        twelve = try rules.series("\(node).months_12", in: .rupiah)
        twentyFour = try rules.series("\(node).months_24", in: .rupiah)
    }

    func price(_ bracket: Bracket, on day: CalendarDay) throws(Failure) -> Parameter<Rupiah> {
        switch bracket {
        case .six: try six.value(on: day)
        case .twelve: try twelve.value(on: day)
        case .twentyFour: try twentyFour.value(on: day)
        }
    }
}

/// How a contract that lies between two brackets is priced; the value of `contributions.bracket_choice`.
enum BracketChoice: String, Sendable, CaseIterable {
    /// Whichever bracket with excess months comes to the least; of equals the longest bracket.
    case cheapestTotal = "cheapest-total"
    /// The shortest bracket that holds the whole contract.
    case nextBracket = "next-bracket"
}
