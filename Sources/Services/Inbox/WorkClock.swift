// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement
import Protection
import Store

extension Transaction {
    /// The clock of the place where a person works on a day, by the derived cover; Jakarta's where nobody is abroad.
    func workClock(of set: [ID<PersonRecord>], on day: CalendarDay) throws -> ClockOffset {
        let periods = try CoverStore(self).periods(of: set).values.flatMap { $0 }
        let here = periods.first { $0.programme == .jkm && $0.phase == .during && $0.range.contains(day) }
        return here.flatMap { Country($0.country) }?.clock ?? .wib
    }
}
