// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// How large the file was when this program last had its rows counted: plans that were made for few rows read whole
/// tables of many.
final class CountedSize: Sendable {
    /// Pages below which nothing is gained by counting.
    private static let least: Int64 = 1_000

    private let pages = Mutex<Int64?>(nil)

    /// Whether the rows are to be counted: once after the start, and when the file has grown by a quarter.
    func isOutgrown(by now: Int64) -> Bool {
        guard now >= Self.least else { return false }
        return pages.withLock { pages in pages.map { now > $0 + $0 / 4 } ?? true }
    }

    func counted(at now: Int64) { pages.withLock { $0 = now } }
}
