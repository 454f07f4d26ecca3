// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation
import Wire

/// What came of running cases.
struct CaseReport {
    /// A case that does not come out as expected.
    struct Miss {
        let place: PlacedCase
        /// What differs; one line that says why where the case cannot be run.
        let differences: [CaseDifference]
        let unreadable: String?
    }

    let count: Int
    let misses: [Miss]

    init(_ cases: [PlacedCase], _ rules: RuleBook) {
        count = cases.count
        misses = cases.compactMap { place in
            do throws(Failure) {
                let outcome = try place.item.run(rules)
                guard !outcome.holds else { return nil }
                return Miss(place: place, differences: outcome.differences, unreadable: nil)
            } catch {
                let found = error.details["found"] ?? error.field ?? error.code
                return Miss(place: place, differences: [], unreadable: "`\(found)` is missing or cannot be read")
            }
        }
    }

    func tell() {
        for miss in misses {
            if let unreadable = miss.unreadable { Output.line("\(miss.place): \(unreadable)") }
            for difference in miss.differences { Output.line("\(miss.place): \(difference)") }
        }
        Output.line("\(count) cases, \(misses.count) failed")
    }

    var json: [String: JSONValue] {
        ["cases": .integer(Int64(count)), "failed": .list(misses.map(\.json))]
    }
}

extension CaseReport.Miss {
    fileprivate var json: JSONValue {
        var fields: [String: JSONValue] = [
            "file": .text(place.file), "line": .integer(Int64(place.line)), "name": .text(place.item.name),
            "differences": .list(
                differences.map { difference in
                    .object([
                        "key": .text(difference.key), "expected": difference.expected.map { .text($0) } ?? .null,
                        "found": .list(difference.found.map { .text($0) }),
                    ])
                }),
        ]
        if let unreadable { fields["unreadable"] = .text(unreadable) }
        return .object(fields)
    }
}
