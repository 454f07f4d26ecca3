// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A line made ready for many comparisons.
struct ReadyLine: Sendable {
    let line: StatementLine
    let text: PlainText
    let numbers: [[UInt8]]

    init(_ line: StatementLine) {
        self.line = line
        self.text = PlainText([line.reference ?? "", line.memo, line.counterparty ?? ""].joined(separator: " "))
        self.numbers = text.numbers
    }
}

/// A receipt made ready for many comparisons.
struct ReadyMoney: Sendable {
    let money: ExpectedMoney
    let references: [[UInt8]]
    let names: [[[UInt8]]]
    let partnerNames: [[UInt8]]

    init(_ money: ExpectedMoney) {
        self.money = money
        self.references = money.references.map { PlainText($0).bytes }.filter { $0.count >= 6 }
        self.names = money.names.map { PlainText($0).words }.filter { !$0.isEmpty }
        self.partnerNames = money.partnerNames.map { PlainText($0).bytes }.filter { $0.count >= 3 }
    }
}

/// Weighs one line against one receipt, field by field.
struct MatchScorer: Sendable {
    let weights: MatchWeights

    func candidate(_ index: Int, _ line: ReadyLine, _ money: ReadyMoney) -> MatchCandidate {
        let (amount, fee, exchange) = amount(line.line, money.money)
        let reasons =
            [amount, day(line.line, money.money.paidOn)]
            + [reference(line, money), name(line, money)].compactMap { $0 }
        return MatchCandidate(
            line: index, receipts: [money.money.receipt], reasons: reasons, fee: fee, exchange: exchange)
    }

    private func amount(_ line: StatementLine, _ money: ExpectedMoney) -> (MatchReason, fee: Rupiah, Rupiah) {
        let missing = money.amount - line.amount
        if missing == .zero { return (MatchReason(.amountExact, weights.amountExact), .zero, .zero) }
        if missing > .zero, missing == money.fee || missing == line.fee {
            return (MatchReason(.amountLessFee(missing), weights.amountLessFee), missing, .zero)
        }
        let size = missing < .zero ? -missing : missing
        let isForeign = money.isForeign || line.original != nil
        if isForeign, size <= money.amount.share(weights.rateTolerance, rounding: .down) {
            return (MatchReason(.amountWithinRate(-missing), weights.amountWithinRate), .zero, -missing)
        }
        if missing > .zero, missing <= weights.unknownFee {
            return (MatchReason(.amountLessUnknownFee(missing), weights.amountLessUnknownFee), missing, .zero)
        }
        return (MatchReason(.amountDiffers(-missing), weights.amountDiffers), max(missing, .zero), .zero)
    }

    func day(_ line: StatementLine, _ paidOn: CalendarDay) -> MatchReason {
        let days = paidOn.days(to: line.bookedOn)
        if weights.days.indices.contains(days) { return MatchReason(.day(days), weights.days[days]) }
        return MatchReason(.day(days), days == -1 ? weights.dayBefore : weights.dayFar)
    }

    private func reference(_ line: ReadyLine, _ money: ReadyMoney) -> MatchReason? {
        var best: MatchReason?
        for reference in money.references {
            let found = line.text.longestPiece(of: reference)
            let missing = reference.count - found
            var reason: MatchReason?
            if missing == 0 {
                reason = MatchReason(.referenceWhole, weights.referenceWhole)
            } else if found >= weights.leastPart, weights.referenceCut.indices.contains(missing) {
                reason = MatchReason(.referenceCut(found, of: reference.count), weights.referenceCut[missing])
            }
            if let reason, reason.points > best?.points ?? .min { best = reason }
        }
        if best?.finding == .referenceWhole { return best }
        let isOther = line.numbers.contains { number in
            money.references.contains { reference in
                reference.count == number.count && number.count >= weights.leastPart && reference != number
                    && reference.prefix(4) == number.prefix(4)
            }
        }
        return isOther ? MatchReason(.referenceOther, weights.referenceOther) : best
    }

    private func name(_ line: ReadyLine, _ money: ReadyMoney) -> MatchReason? {
        let words = line.text.words.filter { $0.contains { (0x41...0x5A).contains($0) } }
        guard !words.isEmpty, !money.names.isEmpty else { return nil }
        return money.names.map { name(words, $0, hasParty: line.line.counterparty != nil) }.compactMap { $0 }
            .max { $0.points < $1.points }
    }

    private func name(_ words: [[UInt8]], _ name: [[UInt8]], hasParty: Bool) -> MatchReason? {
        let whole = name.filter { words.contains($0) }.count
        if whole == name.count, whole > 1 || name[0].count >= 5 { return MatchReason(.nameWhole, weights.nameWhole) }
        // A memo is cut at its end: the last word it still has may be the beginning of a word of the name, and the
        // words after that are gone.
        if let next = name[whole...].first, words.last.map({ $0.count >= 2 && next.starts(with: $0) }) == true,
            name[..<whole].allSatisfy(words.contains), whole >= 1
        {
            return MatchReason(.nameCut, weights.nameCut)
        }
        if whole > 0 { return MatchReason(.namePart(whole, of: name.count), weights.namePart) }
        return hasParty ? MatchReason(.nameOther, weights.nameOther) : nil
    }
}
