// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// The lengths that the law gives to the phases, found once in a rule book and read for many members.
public struct CoverLaw: Sendable {
    /// Longest cover before departure through an executor, in months.
    let before: ParameterSeries<Int>
    /// Longest pre-departure cover of a perseorangan worker, in months (Permenaker 4/2023 art. 16(3)).
    let perseorangan: ParameterSeries<Int>
    /// Time for preparing the return after the contract, in months (Permenaker 4/2023 art. 16(1)).
    let tail: ParameterSeries<Int>
    /// Longest JKK cover on the way from debarkasi to the home area, in days.
    let afterJKK: ParameterSeries<Int>
    /// JKM cover after arrival at debarkasi, in days.
    let afterJKM: ParameterSeries<Int>

    /// Throws `unknown-parameter` or `parameter-unit-mismatch` where the rule book does not hold a length.
    public init(_ rules: RuleBook) throws(Failure) {
        before = try rules.series("phases.before.months", in: .months)
        perseorangan = try rules.series("phases.before.perseorangan_months", in: .months)
        tail = try rules.series("phases.during.return_months", in: .months)
        afterJKK = try rules.series("phases.after.jkk_days", in: .days)
        afterJKM = try rules.series("phases.after.jkm_days", in: .days)
    }

    /// An article of the regulation that governed a day; before Permenaker 4/2023 the place is not known.
    static func citation(_ article: String, on day: CalendarDay) -> Citation {
        if day >= fourOf2023 { return Citation(regulation: "Permenaker 4/2023", article: article) }
        return Citation(regulation: day >= eighteenOf2018 ? "Permenaker 18/2018" : "Permenaker 7/2017", article: nil)
    }

    /// How well a rule of Permenaker 4/2023 that no parameter holds is established for a day: not seen for older law.
    static func verification(on day: CalendarDay) -> Verification { day >= fourOf2023 ? .confirmed : .unverified }

    /// 22 February 2023: Permenaker 4/2023 in force.
    private static let fourOf2023 = CalendarDay(number: 19_410)
    /// 10 December 2018: Permenaker 18/2018 promulgated.
    private static let eighteenOf2018 = CalendarDay(number: 17_875)
}
