// SPDX-License-Identifier: Apache-2.0

/// Writes matches as rows of comma-separated values: `id_a,id_b,score,weight,reasons`.
public struct MatchRows: Sendable {
    /// The words for the findings.
    public struct Phrases: Sendable {
        public let beginning: String
        public let rival: String
        public let family: String
        public let evidence: [Evidence: String]

        public init(beginning: String, rival: String, family: String, evidence: [Evidence: String]) {
            self.beginning = beginning
            self.rival = rival
            self.family = family
            self.evidence = evidence
        }
    }

    public static let header = "id_a,id_b,score,weight,reasons\n"

    private let linkage: FileLinkage
    /// By parameter; nil where no reasons are wanted.
    private let phrases: [[UInt8]]?
    private let beginning: [UInt8]
    private let rival: [UInt8]
    private let family: [UInt8]

    /// - Parameter phrases: Without them the column of reasons stays empty.
    public init(_ linkage: FileLinkage, phrases: Phrases?) {
        self.linkage = linkage
        self.phrases = phrases.map { phrases in
            (0..<Comparison.parameters).map { Array((phrases.evidence[ReasonTally.evidence($0)] ?? "").utf8) }
        }
        beginning = Array((phrases?.beginning ?? "").utf8)
        rival = Array((phrases?.rival ?? "").utf8)
        family = Array((phrases?.family ?? "").utf8)
    }

    /// The rows of these matches, in their order.
    public func text(_ matches: ArraySlice<Match>) -> [UInt8] {
        var comparer = linkage.index.comparer
        var tally = ReasonTally(linkage.index.model)
        var text: [UInt8] = []
        text.reserveCapacity(matches.count * (phrases == nil ? 48 : 420))
        for match in matches {
            let keys = linkage.keyBytes(match.pair)
            Self.append(keys.0, to: &text)
            text.append(Self.comma)
            Self.append(keys.1, to: &text)
            text.append(Self.comma)
            Self.append(share: match.probability, to: &text)
            text.append(Self.comma)
            Self.append(bits: match.bits, to: &text)
            text.append(Self.comma)
            if let phrases {
                tally.found.removeAll(keepingCapacity: true)
                linkage.compare(match.pair, &comparer, &tally)
                append(match, tally, phrases, to: &text)
            }
            text.append(10)
        }
        return text
    }

    private func append(_ match: Match, _ tally: ReasonTally, _ phrases: [[UInt8]], to text: inout [UInt8]) {
        text += beginning
        Self.append(signed: linkage.index.model.priorBits(count: linkage.index.count), to: &text)
        for (parameter, bits, words) in tally.found {
            text += Self.semicolon
            text += phrases[parameter]
            if let (first, second) = words, first != EncodedPerson.none {
                text.append(Self.blank)
                text += linkage.index.vocabulary.words.text(first)
                if first != second {
                    text.append(UInt8(ascii: "/"))
                    text += linkage.index.vocabulary.words.text(second)
                }
            }
            Self.append(signed: bits, to: &text)
        }
        if match.hasRival {
            text += Self.semicolon
            text += rival
        }
        if match.mayBeFamily {
            text += Self.semicolon
            text += family
        }
    }

    private static let comma = UInt8(ascii: ",")
    private static let blank = UInt8(ascii: " ")
    private static let semicolon = Array("; ".utf8)

    private static func append(_ key: ArraySlice<UInt8>, to text: inout [UInt8]) {
        let isPlain = !key.contains { $0 == comma || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13 }
        guard !isPlain else {
            text += key
            return
        }
        text.append(UInt8(ascii: "\""))
        for byte in key {
            if byte == UInt8(ascii: "\"") { text.append(byte) }
            text.append(byte)
        }
        text.append(UInt8(ascii: "\""))
    }

    /// Six decimals.
    private static func append(share: Float, to text: inout [UInt8]) {
        let millionths = Int((share * 1_000_000).rounded())
        append(number: millionths / 1_000_000, digits: 1, to: &text)
        text.append(UInt8(ascii: "."))
        append(number: millionths % 1_000_000, digits: 6, to: &text)
    }

    /// A blank, the sign and one decimal.
    private static func append(signed bits: Float, to text: inout [UInt8]) {
        text.append(blank)
        if bits >= -0.05 { text.append(UInt8(ascii: "+")) }
        append(bits: bits, to: &text)
    }

    /// One decimal.
    private static func append(bits: Float, to text: inout [UInt8]) {
        let tenths = Int((bits * 10).rounded())
        if tenths < 0 { text.append(UInt8(ascii: "-")) }
        append(number: abs(tenths) / 10, digits: 1, to: &text)
        text.append(UInt8(ascii: "."))
        append(number: abs(tenths) % 10, digits: 1, to: &text)
    }

    private static func append(number: Int, digits: Int, to text: inout [UInt8]) {
        var unit = 1
        var count = 1
        while number / unit >= 10 || count < digits {
            unit *= 10
            count += 1
        }
        while unit > 0 {
            text.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
            unit /= 10
        }
    }
}
