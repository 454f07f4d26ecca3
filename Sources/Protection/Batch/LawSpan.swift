// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// What the law says during days on which none of its values changes, tabulated by the same functions that answer one
/// question at a time.
struct LawSpan: Sendable {
    /// The lengths of the phases, -1 where not known.
    struct Lengths: Sendable {
        /// Months of cover before departure.
        let before: Int32
        let beforePerseorangan: Int32
        /// Months after the contract.
        let tail: Int32
        /// Days after arrival.
        let afterJKK: Int32
        let afterJKM: Int32
    }

    /// How many amounts a route has in `due`: one for each length of contract, and none for 0 months.
    static let lengthsOfContract = 121

    /// Contributions due by route, executor first, and months of contract.
    let due: [Int64]
    let lengths: Lengths

    init(_ day: CalendarDay, tariff: ContributionTariff, cover: CoverLaw) throws(Failure) {
        due = try LawSpan.due(.p3mi, on: day, tariff) + LawSpan.due(.perseorangan, on: day, tariff)
        lengths = Lengths(
            before: try LawSpan.length(cover.before, on: day),
            beforePerseorangan: try LawSpan.length(cover.perseorangan, on: day),
            tail: try LawSpan.length(cover.tail, on: day), afterJKK: try LawSpan.length(cover.afterJKK, on: day),
            afterJKM: try LawSpan.length(cover.afterJKM, on: day))
    }

    private static func due(_ route: Route, on day: CalendarDay, _ tariff: ContributionTariff) throws(Failure)
        -> [Int64]
    {
        var amounts: [Int64] = [PopulationResults.unknown]
        for months in 1..<lengthsOfContract {
            let request = QuoteRequest(route: route, months: months, on: day)
            amounts.append(try KnownAmount.of { () throws(Failure) in try tariff.quote(request).total })
        }
        return amounts
    }

    private static func length(_ series: ParameterSeries<Int>, on day: CalendarDay) throws(Failure) -> Int32 {
        switch series.find(on: day) {
        case .success(let found): Int32(found.value)
        case .failure(let failure) where failure.code == "no-rule-in-force": -1
        case .failure(let failure): throw failure
        }
    }
}

/// Turns an answer of the law, or its refusal, into a number of a column.
enum KnownAmount {
    /// The amount; 0 where the law refuses it; `PopulationResults.unknown` where no rule is known for the day.
    ///
    /// Throws every failure that says that the question itself was wrong.
    static func of(_ answer: () throws(Failure) -> Rupiah) throws(Failure) -> Int64 {
        do {
            return try answer().amount
        } catch {
            if error.code == "no-rule-in-force" { return PopulationResults.unknown }
            guard error.kind == .refused else { throw error }
            return 0
        }
    }
}
