// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Services
import Store
import Text
import Wire

extension BankRecord {
    init(_ bank: BankStore.Bank) {
        let lines = bank.mapping.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        self.init(
            code: bank.code, name: bank.name, format: bank.format.rawValue,
            mapping: lines.isEmpty ? nil : lines.joined(separator: "\n"))
    }

    /// - Throws: `invalid` `bank-mapping-wrong` for a line that names no column.
    func bank() throws(Failure) -> BankStore.Bank {
        var fields: [String: String] = [:]
        for line in (mapping ?? "").split(whereSeparator: \.isNewline) {
            let halves = line.split(separator: "=", maxSplits: 1).map(Self.trimmed)
            guard halves.count == 2, !halves[0].isEmpty else {
                throw Failure(
                    .invalid, "bank-mapping-wrong", field: "mapping",
                    details: ["reason": "name=value", "found": String(line.prefix(80))])
            }
            fields[halves[0]] = halves[1]
        }
        return BankStore.Bank(
            code: code, name: name, format: try ClaimWord.known(format, "format"), mapping: fields)
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}

extension SettlementFeeListRecord {
    init(_ fees: [SettlementFeeStore.SettlementFee]) {
        self.init(fees: fees.map { SettlementFeeRecord(partner: $0.partner, firstDay: $0.firstDay, fee: $0.fee) })
    }
}

extension StatementFileRecord {
    init(_ view: BankFileView) {
        self.init(
            id: view.file.id, bank: view.file.bank, name: view.file.name, lines: view.file.lines, new: view.newLines,
            matched: view.states[.matched] ?? 0, waiting: view.states[.waiting] ?? 0, repeated: view.isRepetition,
            recordedAt: view.file.recordedAt,
            faults: view.faults.map { .init(line: $0.line, field: $0.field, code: $0.code, found: $0.found) })
    }
}

extension BankMovementRecord {
    init(_ line: BankLineStore.Line) {
        self.init(
            id: line.id, bank: line.bank, direction: line.line.direction.rawValue, amount: line.line.amount,
            bookedOn: line.line.bookedOn, memo: line.line.memo, counterparty: line.line.counterparty,
            state: line.state.rawValue, note: line.note)
    }
}

extension ReconciliationRecord {
    init(_ view: ReconciliationView) {
        self.init(
            waitingCount: view.waitingCount, waiting: view.waiting.map(BankMovementRecord.init),
            files: view.files.map(StatementFileRecord.init))
    }
}

extension BankLineAnswer {
    init(_ view: BankLineView, _ language: Language) {
        let texts = ReconciliationTexts.texts(language)
        self.init(
            line: BankMovementRecord(view.line),
            candidates: view.candidates.map { candidate in
                MatchCandidateRecord(
                    receipts: candidate.receipts.map(\.receipt), invoices: candidate.receipts.map(\.invoiceNumber),
                    score: candidate.score, fee: candidate.fee, exchange: candidate.exchange,
                    reasons: candidate.reasons.map {
                        MatchReasonRecord(code: $0.code, words: texts.words($0), points: $0.points)
                    })
            }, invoices: view.invoices,
            proposal: view.proposal.map { proposal in
                BankLineProposalRecord(
                    decision: proposal.decision == "fee" ? "fee" : "receipts", amount: proposal.amount,
                    by: proposal.by, at: proposal.at)
            }, businessDay: view.businessDay)
    }
}

extension BankLineDecisionRequest {
    /// - Throws: `invalid` `not-one-of`, or `field-missing` where the decision lacks what it is about.
    func made() throws(Failure) -> BankLineDecision {
        let reason: BankLineDecision.Difference? =
            if let word = difference { try ClaimWord.known(word, "difference") } else { nil }
        switch decision {
        case "receipts":
            guard !receipts.isEmpty else { throw Failure(.invalid, "field-missing", field: "receipts") }
            return .receipts(receipts, reason)
        case "invoice":
            guard let invoice else { throw Failure(.invalid, "field-missing", field: "invoice") }
            return .invoice(invoice, reason)
        case "reject":
            guard let receipt = receipts.first else { throw Failure(.invalid, "field-missing", field: "receipts") }
            return .reject(receipt)
        case "fee": return .fee
        case "suspense": return .suspense(note ?? "", isOtherMoney: isOtherMoney ?? false)
        case "booked": return .booked(note ?? "")
        default:
            throw Failure(.invalid, "not-one-of", field: "decision", details: ["found": decision])
        }
    }
}
