// SPDX-License-Identifier: Apache-2.0

/// How the message provider misbehaves until told otherwise. A switch that is left out is off.
struct MessageFailurePlan: Sendable, Codable {
    var delayMilliseconds = 0
    /// Takes the message but breaks the connection instead of answering, so many times.
    var dropAnswers = 0
    /// Answers 503 and takes nothing.
    var down = false

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        delayMilliseconds = try container.decodeIfPresent(Int.self, forKey: .delayMilliseconds) ?? 0
        dropAnswers = try container.decodeIfPresent(Int.self, forKey: .dropAnswers) ?? 0
        down = try container.decodeIfPresent(Bool.self, forKey: .down) ?? false
    }

    mutating func takeDroppedAnswer() -> Bool {
        guard dropAnswers > 0 else { return false }
        dropAnswers -= 1
        return true
    }
}
