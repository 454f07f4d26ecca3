// SPDX-License-Identifier: Apache-2.0

/// Finds what somebody probably meant by a name that does not exist.
enum NearNames {
    /// At most three names, nearest first; names further away than half their length are left out.
    static func of(_ name: String, among names: [String]) -> [String] {
        let wanted = Array(name.utf8)
        var scored: [(distance: Int, name: String)] = []
        for candidate in names {
            let distance = distance(wanted, Array(candidate.utf8))
            if distance * 2 <= max(wanted.count, candidate.utf8.count) { scored.append((distance, candidate)) }
        }
        scored.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return scored.prefix(3).map(\.name)
    }

    /// The number of letters to insert, remove or change (Levenshtein).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let changed = a == b ? diagonal : diagonal + 1
                diagonal = row[j + 1]
                row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
