// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// The dated rates of return (PP 46/2015 art. 27). A day or year without one is an error, never a return of zero.
public struct ReturnRates: Sendable {
    private let provisional: ParameterSeries<Rate>
    private let final: ParameterSeries<Rate>
    private let method: ParameterSeries<String>

    public init(_ rules: RuleBook) throws(Failure) {
        provisional = try rules.series("savings.return.provisional", in: .percent)
        final = try rules.series("savings.return.final", in: .percent)
        method = try rules.series("savings.return.method", in: .text)
    }

    /// The rates of a run of days: the provisional ones, and of a settled year its final one, which reaches what is
    /// recorded late (PP 46/2015 art. 27(1)).
    ///
    /// - Parameter settled: The final rate of each year whose difference has been posted.
    /// - Throws: `no-rule-in-force` for the first day without one; `savings-method-unknown` where the law counts in a
    ///   way that this program does not know.
    public func weights(
        _ days: DayRange, settled: [Int: Parameter<Rate>] = [:]
    ) throws(Failure) -> ReturnWeights {
        for day in [days.first, days.last] { try checkMethod(on: day) }
        return try ReturnWeights(days) { day throws(Failure) in
            if !settled.isEmpty, let final = settled[day.year] { return final }
            return try provisional.value(on: day)
        }
    }

    /// The provisional rate of a day.
    public func provisional(on day: CalendarDay) throws(Failure) -> Parameter<Rate> { try provisional.value(on: day) }

    /// The rate of a whole year by its financial report.
    ///
    /// - Throws: `savings-final-rate-missing` where none is dated 1 January of that very year: the rate of one year
    ///   never counts for the next.
    public func final(year: Int) throws(Failure) -> Parameter<Rate> {
        guard let first = CalendarDay(year: year, month: 1, day: 1) else {
            throw Failure(.invalid, "year-unreadable", field: "year")
        }
        guard let rate = try? final.value(on: first), rate.validFrom == first else {
            throw Failure(.refused, "savings-final-rate-missing", details: ["year": String(year)])
        }
        return rate
    }

    /// How well the method is established.
    public func method(on day: CalendarDay) throws(Failure) -> Parameter<String> { try method.value(on: day) }

    private func checkMethod(on day: CalendarDay) throws(Failure) {
        let found = try method.value(on: day)
        guard found.value == "daily-balance" else {
            throw Failure(.refused, "savings-method-unknown", details: ["found": found.value])
        }
    }
}
