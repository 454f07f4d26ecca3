// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Where two placements of one worker would cover the same day, one cover counts.
///
/// The text has no rule for this. Phase during goes first because its benefits are the widest, then the cover that
/// began earlier; the other keeps the days that are left. No day loses cover.
enum PlacementOverlap {
    static func resolved(_ periods: [CoverPeriod]) -> [CoverPeriod] {
        let ranked = periods.enumerated().sorted {
            let (left, right) = ($0.element, $1.element)
            return (rank(left), left.range.first, $0.offset) < (rank(right), right.range.first, $1.offset)
        }
        var settled: [CoverPeriod] = []
        for (_, period) in ranked {
            for part in parts(of: period, without: settled) {
                let place = settled.firstIndex { $0.range.first > part.range.first } ?? settled.endIndex
                settled.insert(part, at: place)
            }
        }
        return settled
    }

    private static func rank(_ period: CoverPeriod) -> Int { period.phase == .during ? 0 : 1 }

    /// What is left of a period beside others that are in order and do not overlap.
    private static func parts(of period: CoverPeriod, without others: [CoverPeriod]) -> [CoverPeriod] {
        var parts: [CoverPeriod] = []
        var first = period.range.first
        for other in others where other.range.overlaps(period.range) {
            if let range = DayRange(first: first, last: other.range.first.adding(days: -1)) {
                parts.append(piece(period, range))
            }
            first = max(first, other.range.last.adding(days: 1))
        }
        if let range = DayRange(first: first, last: period.range.last) { parts.append(piece(period, range)) }
        return parts
    }

    private static func piece(_ period: CoverPeriod, _ range: DayRange) -> CoverPeriod {
        period.narrowed(
            to: range,
            opening: range.first == period.range.first ? nil : .otherPlacementEnded,
            ending: range.last == period.range.last ? nil : .otherPlacement)
    }
}
