// SPDX-License-Identifier: Apache-2.0
import Database
import GRDB

extension SQLiteDatabase {
    /// Pages copied between two reports.
    private static let pagesPerStep: CInt = 2_048

    /// Copies the database as it stands at one moment into a new file, while others go on writing.
    ///
    /// - Parameters:
    ///   - path: Where the copy goes; nothing may be there.
    ///   - progress: Told how many pages have been copied, and of how many.
    /// - Throws: `DatabaseFault.unavailable`.
    public func copy(to path: String, progress: @escaping (_ done: Int, _ all: Int) -> Void = { _, _ in }) throws {
        do {
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy, pagesPerStep: Self.pagesPerStep) { state in
                progress(state.completedPageCount, state.totalPageCount)
            }
            try copy.close()
        } catch {
            throw DatabaseFault.unavailable(message: "the copy \(path) could not be made: \(error)")
        }
    }
}
