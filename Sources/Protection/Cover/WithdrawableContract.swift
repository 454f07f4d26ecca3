// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

extension PlacementFacts {
    /// The contract that can be taken back on a day: the one recorded last, where it follows another, has not begun and
    /// nothing was paid for it. What was recorded before it was priced without it, so they go one after the other.
    public func withdrawableContract(on day: CalendarDay) -> ContractFact? {
        guard let last = contracts.max(by: { $0.id < $1.id }), last.kind != .initial, last.firstDay > day,
            !contributions.contains(where: { $0.contract == last.id })
        else { return nil }
        return last
    }
}
