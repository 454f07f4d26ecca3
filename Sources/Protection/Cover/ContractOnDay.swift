// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

extension PlacementFacts {
    /// The contract under which the work is done on a day: of those begun the one that began last, and before any has
    /// begun the first. One that is agreed and begins later does not count yet.
    public func contract(on day: CalendarDay) -> ContractFact? {
        let begun = contracts.filter { $0.firstDay <= day }
        return begun.max { ($0.firstDay, $0.id) < ($1.firstDay, $1.id) } ?? contracts.min { $0.firstDay < $1.firstDay }
    }

    /// Where the work is on a day.
    public func country(on day: CalendarDay) -> Country { contract(on: day)?.country ?? placement.country }
}
