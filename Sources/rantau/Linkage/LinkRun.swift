// SPDX-License-Identifier: Apache-2.0
import Linkage

/// Runs the steps of a linkage side by side on the machine's processors and keeps the time of each.
struct LinkRun {
    let linkage: FileLinkage
    let pieces: [[CandidatePair]]
    let comparisons: Int
    private(set) var times: [(step: String, seconds: Double)]
    private var since: ContinuousClock.Instant

    /// How many records one piece of work holds.
    private static let stretch = 16_384
    /// How many groups the blocking rules are filed in.
    private static let groups = 2

    /// - Parameters:
    ///   - tables: One file against itself, or the file asked and the asking one.
    ///   - since: When the work began.
    init(_ tables: consuming [PersonTable], since: ContinuousClock.Instant) async {
        var times: [(step: String, seconds: Double)] = []
        var last = since
        func lap(_ step: String) {
            let now = ContinuousClock.now
            times.append((step, (now - last) / .seconds(1)))
            last = now
        }
        lap("read")
        let files = tables.count == 2 ? PreparedFiles(tables[0], asking: tables[1]) : PreparedFiles(tables[0])
        tables = []
        lap("prepare")
        async let rarity = files.rarity()
        let postings = await Self.postings(files)
        var linkage = FileLinkage(files, rarity: await rarity, postings: postings)
        lap("index")
        linkage.learn()
        lap("learn")
        (pieces, comparisons) = await Self.candidates(linkage)
        lap("compare")
        self.linkage = linkage
        self.times = times
        self.since = last
    }

    /// Ends a step.
    mutating func lap(_ step: String) {
        let now = ContinuousClock.now
        times.append((step, (now - since) / .seconds(1)))
        since = now
    }

    private static func postings(_ files: PreparedFiles) async -> [Postings] {
        await withTaskGroup(of: (Int, Postings).self) { tasks in
            for group in 0..<groups {
                tasks.addTask { (group, files.postings(group: group, of: groups)) }
            }
            var done: [(Int, Postings)] = []
            for await one in tasks { done.append(one) }
            return done.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private static func candidates(_ linkage: FileLinkage) async -> ([[CandidatePair]], Int) {
        await withTaskGroup(of: (Int, [CandidatePair], Int).self) { tasks in
            for start in stride(from: 0, to: linkage.askingCount, by: stretch) {
                let range = start..<min(start + stretch, linkage.askingCount)
                tasks.addTask {
                    let found = linkage.candidates(range)
                    return (start, found.pairs, found.comparisons)
                }
            }
            var done: [(Int, [CandidatePair], Int)] = []
            for await one in tasks { done.append(one) }
            done.sort { $0.0 < $1.0 }
            return (done.map(\.1), done.reduce(0) { $0 + $1.2 })
        }
    }

    /// The rows of the matches, in their order.
    func rows(_ matches: [Match], _ phrases: MatchRows.Phrases?) async -> [[UInt8]] {
        let rows = MatchRows(linkage, phrases: phrases)
        return await withTaskGroup(of: (Int, [UInt8]).self) { tasks in
            for start in stride(from: 0, to: matches.count, by: 2 * Self.stretch) {
                let part = matches[start..<min(start + 2 * Self.stretch, matches.count)]
                tasks.addTask { (start, rows.text(part)) }
            }
            var done: [(Int, [UInt8])] = []
            for await one in tasks { done.append(one) }
            return [Array(MatchRows.header.utf8)] + done.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
