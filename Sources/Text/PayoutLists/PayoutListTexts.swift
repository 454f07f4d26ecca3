// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of payout lists and of the question whether money arrived.
public struct PayoutListTexts: Sendable {
    public let title: String
    public let intro: String
    public let lists: String
    public let noLists: String
    public let number: String
    public let lines: String
    public let total: String
    public let waiting: String
    public let nothingWaits: String
    public let due: String
    public let claim: String
    public let person: String
    public let account: String
    public let why: String
    public let prepare: String
    public let add: String
    public let remove: String
    public let line: String
    public let reason: String
    public let reasonHint: String
    public let addTitle: String
    public let removeTitle: String
    public let uploadTitle: String
    public let uploadHint: String
    public let file: String
    public let upload: String
    public let uploaded: String
    public let row: String
    public let taken: String
    public let lock: String
    public let approve: String
    public let authorise: String
    public let sendBack: String
    public let releaseSnap: String
    public let releaseFile: String
    public let download: String
    public let close: String
    public let followUp: String
    public let steps: String
    public let next: String
    public let bankNext: String
    let turnOf: String
    let turnOfOthers: String

    /// Who is next with a list.
    ///
    /// - Parameter isOthers: whether whoever prepared the list is left out.
    public func turn(of roles: [String], isOthers: Bool) -> String {
        (isOthers ? turnOfOthers : turnOf).replacing("{roles}", with: roles.joined(separator: " / "))
    }
    public let follows: String
    public let report: String
    public let reported: String
    public let repeated: String
    public let reference: String
    public let word: String
    public let outcome: String
    public let hits: String
    public let clear: String
    public let confirm: String
    public let decide: String
    public let verdict: String
    public let nameAgrees: String
    public let nameOpen: String
    public let asked: String
    public let cases: String
    public let noCases: String
    public let note: String
    public let resolve: String
    public let question: String
    public let yes: String
    public let no: String
    public let answer: String
    public let thanks: String
    public let thanksNo: String
    public let approvals: @Sendable (Int, Int) -> String

    public static func texts(_ language: Language) -> PayoutListTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
