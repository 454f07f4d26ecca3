// SPDX-License-Identifier: Apache-2.0

/// How the bank misbehaves until told otherwise. A plan names every switch; one that it leaves out is off.
struct FailurePlan: Sendable, Codable {
    enum Transfer: String, Sendable, Codable {
        case success
        /// Refused at once as an inactive account.
        case fail
        /// Answered "in progress", then settled after `pendingAnswers` status requests.
        case pending
        /// Answered with a time-out although it was taken, then settled in the same way.
        case unknown
        /// Answered "in progress", then failed in the same way.
        case pendingThenFail
    }

    /// Waits so long before each answer and each notification.
    var delayMilliseconds = 0
    /// Tells Rantau each payment so many times more.
    var duplicates = 0
    /// Does the work but breaks the connection instead of answering Rantau, so many times.
    var dropAnswers = 0
    /// Breaks the connection of a transfer that Rantau orders without having taken it, so many times.
    var dropTransfers = 0
    /// Does not hear what Rantau answers to a notification, so many times.
    var loseAnswers = 0
    var transfer = Transfer.success
    var pendingAnswers = 2
    /// Looks at an application for an account during so many status requests.
    var openingAnswers = 1
    /// Refuses applications for an account.
    var refuseOpenings = false
    /// Gives another name than the account's.
    var wrongName = false
    /// Answers every request of Rantau with "external server error".
    var down = false
    /// How often each failure strikes by chance, from 0 to 1.
    var shares: [RandomFailure: Double] = [:]
    var longestDelayMilliseconds = 400
    /// Longer than Rantau waits for an answer.
    var lateSeconds = 22
    var longestReturnDays = 5
    var longestDownSeconds = 4

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func number(_ key: CodingKeys, _ usual: Int) throws -> Int {
            try container.decodeIfPresent(Int.self, forKey: key) ?? usual
        }
        delayMilliseconds = try number(.delayMilliseconds, 0)
        duplicates = try number(.duplicates, 0)
        dropAnswers = try number(.dropAnswers, 0)
        dropTransfers = try number(.dropTransfers, 0)
        loseAnswers = try number(.loseAnswers, 0)
        transfer = try container.decodeIfPresent(Transfer.self, forKey: .transfer) ?? .success
        pendingAnswers = try number(.pendingAnswers, 2)
        openingAnswers = try number(.openingAnswers, 1)
        refuseOpenings = try container.decodeIfPresent(Bool.self, forKey: .refuseOpenings) ?? false
        wrongName = try container.decodeIfPresent(Bool.self, forKey: .wrongName) ?? false
        down = try container.decodeIfPresent(Bool.self, forKey: .down) ?? false
        shares = try container.decodeIfPresent([RandomFailure: Double].self, forKey: .shares) ?? [:]
        guard shares.values.allSatisfy({ (0...1).contains($0) }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .shares, in: container, debugDescription: "a share is a number from 0 to 1")
        }
        longestDelayMilliseconds = try number(.longestDelayMilliseconds, longestDelayMilliseconds)
        lateSeconds = try number(.lateSeconds, lateSeconds)
        longestReturnDays = try number(.longestReturnDays, longestReturnDays)
        longestDownSeconds = try number(.longestDownSeconds, longestDownSeconds)
    }

    mutating func takeDroppedAnswer() -> Bool {
        guard dropAnswers > 0 else { return false }
        dropAnswers -= 1
        return true
    }

    mutating func takeDroppedTransfer() -> Bool {
        guard dropTransfers > 0 else { return false }
        dropTransfers -= 1
        return true
    }

    mutating func takeLostAnswer() -> Bool {
        guard loseAnswers > 0 else { return false }
        loseAnswers -= 1
        return true
    }
}
