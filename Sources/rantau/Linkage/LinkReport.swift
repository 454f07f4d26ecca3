// SPDX-License-Identifier: Apache-2.0
import Linkage

/// What a linkage did, for the terminal.
struct LinkReport {
    let records: [Int]
    let matches: [Match]
    let run: LinkRun
    let quality: MatchQuality?
    let out: String

    func tell(json: Bool) {
        if json {
            Output.line(object)
        } else {
            lines.forEach(Output.line)
        }
    }

    private var lines: [String] {
        let seconds = run.times.reduce(0) { $0 + $1.seconds }
        var lines = [
            "\(records.map(String.init).joined(separator: " and ")) records, \(run.comparisons) pairs compared",
            "\(matches.count) matches written to \(out) in \(Self.short(seconds)) s",
        ]
        guard let quality else { return lines }
        lines.append("score\tmatches\tprecision\trecall\tF1")
        lines += (quality.points + [quality.best]).enumerated().map { number, point in
            let name = number == quality.points.count ? "best \(point.score)" : "\(point.score)"
            return "\(name)\t\(point.matches)\t\(Self.share(point.precision))\t\(Self.share(point.recall))\t"
                + Self.share(point.f1)
        }
        lines += quality.recalls.map { "recall \(Self.share($0.recall)) at precision \($0.precision)" }
        return lines
    }

    private var object: String {
        let times = run.times.map { "\"\($0.step)\":\(Self.short($0.seconds))" }.joined(separator: ",")
        var parts = [
            "\"records\":[\(records.map(String.init).joined(separator: ","))]", "\"matches\":\(matches.count)",
            "\"comparisons\":\(run.comparisons)", "\"seconds\":{\(times)}",
        ]
        if let quality {
            let points = quality.points.map(Self.object).joined(separator: ",")
            let recalls = quality.recalls.map { "{\"precision\":\($0.precision),\"recall\":\(Self.share($0.recall))}" }
            parts.append(
                "\"quality\":{\"truePairs\":\(quality.truePairs),\"best\":\(Self.object(quality.best)),"
                    + "\"points\":[\(points)],\"recalls\":[\(recalls.joined(separator: ","))]}")
        }
        return "{\(parts.joined(separator: ","))}"
    }

    private static func object(_ point: MatchQuality.Point) -> String {
        "{\"score\":\(point.score),\"matches\":\(point.matches),\"precision\":\(share(point.precision)),"
            + "\"recall\":\(share(point.recall)),\"f1\":\(share(point.f1))}"
    }

    /// Six decimals.
    private static func share(_ value: Double) -> String { decimals(value, 6) }

    /// Three decimals.
    private static func short(_ value: Double) -> String { decimals(value, 3) }

    private static func decimals(_ value: Double, _ count: Int) -> String {
        let unit = (0..<count).reduce(1) { product, _ in product * 10 }
        let whole = Int((value * Double(unit)).rounded())
        let rest = String(whole % unit)
        return "\(whole / unit)." + String(repeating: "0", count: count - rest.count) + rest
    }
}
