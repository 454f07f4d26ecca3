// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Something about a claim that does not go together.
public struct ClaimSignalRecord: WireRecord {
    public let code: String
    /// A sentence in the caller's language.
    public let text: String

    public init(code: String, text: String) {
        self.code = code
        self.text = text
    }

    public static let shape = Shape<ClaimSignalRecord>(
        ClaimSignalRecord.init, WireField("code", \.code, .text(1...60)), WireField("text", \.text, .text(1...300)))
}

/// Reasons to look at a claim; none of them refuses it.
public struct ClaimSignalList: WireRecord {
    public let signals: [ClaimSignalRecord]

    public init(signals: [ClaimSignalRecord]) { self.signals = signals }

    public static let shape = Shape<ClaimSignalList>(
        { ClaimSignalList(signals: $0) }, WireField("signals", \.signals, .list(of: .record(), 0...200)))
}
