// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// The words of the reconciliation desk.
public struct ReconciliationTexts: Sendable {
    public let title: String
    public let intro: String
    public let upload: String
    public let bank: String
    public let file: String
    public let takeIn: String
    public let noBanks: String
    public let queue: String
    public let queueEmpty: String
    public let movement: String
    public let booked: String
    public let memo: String
    public let counterparty: String
    public let moneyIn: String
    public let moneyOut: String
    public let amount: String
    public let state: String
    public let files: String
    public let lines: String
    public let newLines: String
    public let matched: String
    public let waiting: String
    public let faults: String
    public let line: String
    public let field: String
    public let reason: String
    public let found: String
    public let cutShort: String
    public let candidates: String
    public let noCandidates: String
    public let score: String
    public let finding: String
    public let points: String
    public let accept: String
    public let reject: String
    public let byHand: String
    public let invoice: String
    public let difference: String
    public let differenceFee: String
    public let differenceExchange: String
    public let assign: String
    public let other: String
    public let note: String
    public let toFee: String
    public let toSuspense: String
    public let toBooked: String
    public let banks: String
    public let banksIntro: String
    public let code: String
    public let name: String
    public let format: String
    public let mapping: String
    public let mappingHint: String
    public let save: String
    public let partnerFees: String
    public let partnerFeesIntro: String
    public let partner: String
    public let partnerFee: String
    public let feeFrom: String
    public let fromTheBeginning: String
    public let onFirstOpenDay: @Sendable (String) -> String
    public let businessDay: String
    public let repeated: String
    public let secondOfficer: String
    public let agree: String
    /// Who proposed to call how much a fee or difference.
    public let proposed: @Sendable (String, String) -> String
    let states: [String: String]
    let findings: [String: String]
    let faultCodes: [String: String]

    /// A state of a line in words.
    public func name(ofState code: String) -> String { states[code] ?? Wording.words(ofCode: code) }

    /// What is wrong with a row, in words.
    public func name(ofFault code: String) -> String { faultCodes[code] ?? Wording.words(ofCode: code) }

    /// A finding in words, with its figures.
    public func words(_ reason: MatchReason) -> String {
        let values = reason.values
        var text = findings[reason.code] ?? Wording.words(ofCode: reason.code)
        for (place, value) in values.enumerated() {
            text = text.replacing("{\(place)}", with: String(value))
            text = text.replacing("{\(place):rupiah}", with: Wording.rupiah(Rupiah(value)))
        }
        return text
    }

    public static func texts(_ language: Language) -> ReconciliationTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
