// SPDX-License-Identifier: Apache-2.0

/// How well matches agree with the true pairs, where these are known.
public struct MatchQuality: Sendable, Hashable {
    /// The figures where all matches above a score are taken.
    public struct Point: Sendable, Hashable {
        public let score: Float
        public let matches: Int
        public let precision: Double
        public let recall: Double
        /// The harmonic mean of precision and recall.
        public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
    }

    public let truePairs: Int
    /// At each score asked for.
    public let points: [Point]
    public let best: Point
    /// The greatest recall at which at least this share of the matches is right.
    public let recalls: [(precision: Double, recall: Double)]

    public static let scores: [Float] = [0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999, 0.9999]
    public static let precisions = [0.999, 0.9995, 0.9999, 0.99995]

    /// - Parameters:
    ///   - matches: With their scores, whether each is right.
    public init(_ matches: [(score: Float, isRight: Bool)], truePairs: Int) {
        let ranked = matches.sorted { $0.score > $1.score }
        var best = Point(score: 1, matches: 0, precision: 0, recall: 0)
        var recalls = Self.precisions.map { (precision: $0, recall: 0.0) }
        var points = Self.scores.map { Point(score: $0, matches: 0, precision: 1, recall: 0) }
        var right = 0
        for (number, match) in ranked.enumerated() {
            if match.isRight { right += 1 }
            let point = Point(
                score: match.score, matches: number + 1, precision: Double(right) / Double(number + 1),
                recall: Double(right) / Double(max(truePairs, 1)))
            if point.f1 > best.f1 { best = point }
            for level in recalls.indices where point.precision >= recalls[level].precision {
                recalls[level].recall = point.recall
            }
            for level in points.indices where match.score >= points[level].score {
                points[level] = Point(
                    score: points[level].score, matches: point.matches, precision: point.precision,
                    recall: point.recall)
            }
        }
        self.truePairs = truePairs
        self.points = points
        self.best = best
        self.recalls = recalls
    }

    public static func == (first: MatchQuality, second: MatchQuality) -> Bool {
        first.truePairs == second.truePairs && first.points == second.points && first.best == second.best
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(truePairs)
        hasher.combine(points)
        hasher.combine(best)
    }
}

/// The pairs that are known to be one person.
public struct TruePairs: Sendable {
    private let partners: [String: [String]]
    public let count: Int

    /// - Parameters:
    ///   - firsts, seconds: The columns `id_a` and `id_b`, row by row.
    public init(firsts: PersonTable, seconds: PersonTable) {
        var partners: [String: [String]] = [:]
        partners.reserveCapacity(firsts.count)
        for row in 0..<min(firsts.count, seconds.count) {
            partners[seconds.key(row), default: []].append(firsts.key(row))
        }
        self.partners = partners
        count = min(firsts.count, seconds.count)
    }

    /// Whether two keys are one person, in either order where `isOneFile`.
    public func holds(_ first: String, _ second: String, isOneFile: Bool) -> Bool {
        partners[second]?.contains(first) == true || isOneFile && partners[first]?.contains(second) == true
    }
}

extension FileLinkage {
    /// How good the matches are.
    public func quality(_ matches: [Match], _ truth: TruePairs) -> MatchQuality {
        MatchQuality(
            matches.map { match in
                let keys = keys(match)
                return (match.probability, truth.holds(keys.0, keys.1, isOneFile: files.isOneFile))
            }, truePairs: truth.count)
    }
}
