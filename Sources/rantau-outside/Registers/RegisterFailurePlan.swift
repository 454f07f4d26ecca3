// SPDX-License-Identifier: Apache-2.0

/// How another authority's system misbehaves until told otherwise. A switch that is left out is off.
struct RegisterFailurePlan: Sendable, Codable {
    var delayMilliseconds = 0
    /// Answers 500 and takes nothing.
    var down = false
    /// Takes what it is told but breaks the connection instead of answering, so many times.
    var dropAnswers = 0
    /// Answers something that is no answer.
    var garbled = false
    /// Gives another person's record, or the answer to another question.
    var anothers = false

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        delayMilliseconds = try container.decodeIfPresent(Int.self, forKey: .delayMilliseconds) ?? 0
        down = try container.decodeIfPresent(Bool.self, forKey: .down) ?? false
        dropAnswers = try container.decodeIfPresent(Int.self, forKey: .dropAnswers) ?? 0
        garbled = try container.decodeIfPresent(Bool.self, forKey: .garbled) ?? false
        anothers = try container.decodeIfPresent(Bool.self, forKey: .anothers) ?? false
    }

    mutating func takeDroppedAnswer() -> Bool {
        guard dropAnswers > 0 else { return false }
        dropAnswers -= 1
        return true
    }
}
