// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The days on which one person is covered, as numbers; an interval whose last day is before its first is empty.
struct PopulationCover {
    /// Phase before; JKM, and JKK through an executor.
    var before: (first: Int32, last: Int32) = (0, -1)
    var during: (first: Int32, last: Int32) = (0, -1)
    var afterJKK: (first: Int32, last: Int32) = (0, -1)
    var afterJKM: (first: Int32, last: Int32) = (0, -1)

    @inline(__always)
    func phaseOfJKM(on day: Int32) -> Int {
        if day >= before.first, day <= before.last { return 1 }
        if day >= during.first, day <= during.last { return 2 }
        return day >= afterJKM.first && day <= afterJKM.last ? 3 : 0
    }

    @inline(__always)
    func phaseOfJKK(on day: Int32, executor: Bool) -> Int {
        if executor, day >= before.first, day <= before.last { return 1 }
        if day >= during.first, day <= during.last { return 2 }
        return day >= afterJKK.first && day <= afterJKK.last ? 3 : 0
    }
}

extension PopulationLaw {
    /// The cover of one placement with one contract that was paid in full, as `CoverTimeline` derives it; nil where
    /// the law of a payment's day is not known.
    @inline(__always)
    func cover(_ people: PopulationColumns, _ row: Int) -> PopulationCover? {
        let none = PopulationColumns.none
        var cover = PopulationCover()
        let registered = people.registered[row]
        guard registered != none else { return cover }
        let executor = people.perseorangan[row] == 0
        let departed = people.departed[row]
        let paid = people.paid[row]
        let early = executor ? people.paidBefore[row] : paid
        if early != none {
            let open = max(early, registered)
            let stop = departed == none ? Int32.max : departed - 1
            if open <= stop {
                let law = lengths[span(early)]
                let limit = executor ? law.before : law.beforePerseorangan
                if limit < 0 { return nil }
                cover.before = (open, min(calendar.adding(Int(limit), to: open) - 1, stop))
            }
        }
        guard paid != none else { return cover }
        let law = lengths[span(paid)]
        if law.tail < 0 { return nil }
        guard departed != none else { return cover }
        let starts = people.starts[row]
        let months = Int(people.lasts[row])
        let released = max(paid, starts, registered)
        let first = max(min(released, max(paid, registered)), departed)
        let end = calendar.adding(Int(law.tail), to: calendar.adding(months, to: starts) - 1)
        guard first <= end else { return cover }
        let home = people.home[row]
        cover.during = (first, home == none ? end : min(end, home - 1))
        guard home != none else { return cover }
        let eve = home == departed ? home : home - 1
        if first <= eve, eve <= end {
            if law.afterJKK < 0 || law.afterJKM < 0 { return nil }
            cover.afterJKK = (home, home + law.afterJKK - 1)
            cover.afterJKM = (home, home + law.afterJKM - 1)
        }
        return cover
    }
}
