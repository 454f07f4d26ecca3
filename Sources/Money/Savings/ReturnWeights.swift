// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// What one rupiah earns that stands on an account at the end of each day of a range, as whole parts of a rupiah.
///
/// The return of a day is the balance at its end times the yearly rate, divided by the days of the calendar year
/// (PP 46/2015 art. 27; the method stands in `savings.return.method`). A rupiah has `partsPerRupiah` parts, which both
/// 365 and 366 divide: days of any years add up without a rest, whatever order they are counted in.
public struct ReturnWeights: Sendable, Hashable {
    /// A millionth of a rupiah, divided by 365 and by 366.
    public static let partsPerRupiah: Int64 = 1_000_000 * 365 * 366

    /// A run of days under one rate.
    public struct Span: Sendable, Hashable {
        public let days: DayRange
        public let rate: Parameter<Rate>
    }

    public let days: DayRange
    /// Ascending, without gaps.
    public let spans: [Span]
    /// What the days before the one at each place earn together; one longer than there are days.
    private let sums: [Int64]

    /// - Parameter rate: The rate that counts on a day.
    public init(_ days: DayRange, rate: (CalendarDay) throws(Failure) -> Parameter<Rate>) throws(Failure) {
        var sums: [Int64] = [0]
        sums.reserveCapacity(days.count + 1)
        var spans: [Span] = []
        var current: Parameter<Rate>?
        var first = days.first
        for number in days.first.number...days.last.number {
            let day = CalendarDay(number: number)
            let found = try rate(day)
            if let before = current, before != found {
                spans.append(ReturnWeights.span(first, day.adding(days: -1), before))
                first = day
            }
            current = found
            sums.append((sums.last ?? 0) + found.value.millionths * ReturnWeights.share(ofYear: day.year))
        }
        if let current { spans.append(ReturnWeights.span(first, days.last, current)) }
        self.days = days
        self.spans = spans
        self.sums = sums
    }

    /// What a rupiah earns from the end of `day` to the end of the last day; a day before the first counts as the
    /// first, one after the last earns nothing.
    public func weight(from day: CalendarDay) -> Int64 {
        let place = min(max(0, days.first.days(to: day)), days.count)
        return sums[days.count] - sums[place]
    }

    /// What a rupiah earns on all days.
    public var whole: Int64 { sums[days.count] }

    /// The worst-established rate among those that count.
    public var verification: Verification { spans.map(\.rate.verification).max() ?? .confirmed }

    /// Parts of a rupiah in a millionth of it on one day of a year.
    static func share(ofYear year: Int) -> Int64 { CalendarDay.length(ofMonth: 2, year: year) == 29 ? 365 : 366 }

    private static func span(_ first: CalendarDay, _ last: CalendarDay, _ rate: Parameter<Rate>) -> Span {
        guard let days = DayRange(first: first, last: last) else {
            preconditionFailure("a span of days ends where it began or later")
        }
        return Span(days: days, rate: rate)
    }
}
