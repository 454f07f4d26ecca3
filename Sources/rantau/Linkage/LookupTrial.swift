// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Linkage

/// Asks an index about people one at a time, as a counter does, and tells how long each answer takes.
struct LookupTrial {
    private let microseconds: [Int]
    private let found: Int

    /// - Parameters:
    ///   - table: The file that is asked.
    ///   - asking: The path of the asking file, of which the first `count` people ask.
    init(
        _ table: consuming PersonTable, asking path: String, mapping: ColumnMapping, count: Int, model: LinkageModel
    ) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.absent, "no-such-file", field: "file", details: ["found": path])
        }
        let people = try PersonTexts.read(String(decoding: data, as: UTF8.self), mapping: mapping, most: count)
        var index = PersonIndex(table, model: model)
        var microseconds: [Int] = []
        var found = 0
        for person in people {
            let start = ContinuousClock.now
            found += index.find(person.texts, least: 0.5).count
            microseconds.append(Int((ContinuousClock.now - start) / .microseconds(1)))
        }
        self.microseconds = microseconds.sorted()
        self.found = found
    }

    private func share(_ share: Double) -> Int {
        microseconds.isEmpty ? 0 : microseconds[min(Int(Double(microseconds.count) * share), microseconds.count - 1)]
    }

    func tell(json: Bool) {
        let (median, last, most) = (share(0.5), share(0.99), share(1))
        Output.line(
            json
                ? "{\"lookups\":\(microseconds.count),\"found\":\(found),\"p50us\":\(median),\"p99us\":\(last),"
                    + "\"mostUs\":\(most)}"
                : "\(microseconds.count) asked one at a time, \(found) found: p50 \(median) us, p99 \(last) us, "
                    + "most \(most) us")
    }
}
