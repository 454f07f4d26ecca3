// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// How large the file was when its rows were last counted: plans that were made for few rows read whole tables of many.
final class CountedSize: Sendable {
    /// Pages below which nothing is gained by counting.
    private static let least: Int64 = 1_000

    private let pages = Mutex<Int64?>(nil)

    /// Whether the rows are to be counted: when the file has grown by a quarter, or nobody has ever counted them.
    ///
    /// - Parameter everCounted: whether the file holds counts; asked the first time alone.
    func isOutgrown(by now: Int64, everCounted: Bool) -> Bool {
        pages.withLock { pages in
            guard let known = pages ?? (everCounted ? now : nil) else { return now >= Self.least }
            if pages == nil { pages = known }
            return now >= Self.least && now > known + known / 4
        }
    }

    func counted(at now: Int64) { pages.withLock { $0 = now } }
}
