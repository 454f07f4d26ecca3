// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Testing

@Suite("Payouts: conflicts, transfers, samples, names")
struct PayoutRulesTests {
    private static let day = CalendarDay(number: 20_800)

    private func trace(
        _ payable: Int64, person: Int64 = 1, account: UInt8 = 1, holder: String = "SITI", amount: Int64 = 500,
        list: Int64 = 7, state: PayoutLine.State = .listed, daysAgo: Int = 0
    ) -> PayoutConflict.Trace {
        .init(
            payable: ID(number: payable), person: ID(number: person), account: [account], holder: holder,
            amount: Rupiah(amount), list: ID(number: list), listNumber: "DP-\(list)", state: state,
            day: Self.day.adding(days: -daysAgo))
    }

    @Test func theSameDebtOnAnotherListIsAHardConflict() throws {
        let found = try PayoutConflict.all(of: trace(1), among: [trace(1, list: 8)])
        #expect(found.first == .alreadyListed(list: "DP-8"))
        let paid = try PayoutConflict.all(of: trace(1), among: [trace(1, list: 8, state: .settled)])
        #expect(paid.first == .alreadyPaid(list: "DP-8"))
        #expect(paid.first?.isHard == true)
    }

    @Test func aFailedOrReturnedLineStandsInNobodysWay() throws {
        for state in [PayoutLine.State.failed, .returned, .stopped] {
            #expect(try PayoutConflict.all(of: trace(1), among: [trace(1, list: 8, state: state)]).isEmpty)
        }
    }

    @Test func theSameAccountTwiceOnAListIsASoftConflict() throws {
        let found = try PayoutConflict.all(of: trace(1), among: [trace(2, person: 2, amount: 9)])
        #expect(found == [.accountTwice(list: "DP-7")])
    }

    @Test func theSameAccountInAnotherNameIsASoftConflictOnAnyList() throws {
        let found = try PayoutConflict.all(
            of: trace(1), among: [trace(2, person: 2, holder: "BUDI", amount: 9, list: 3, state: .settled)])
        #expect(found == [.otherName(list: "DP-3")])
    }

    @Test func theSameAmountWithinThirtyDaysIsASoftConflictAndLaterNone() throws {
        let near = trace(2, account: 2, list: 3, state: .settled, daysAgo: 30)
        #expect(try PayoutConflict.all(of: trace(1), among: [near]) == [.sameAmount(list: "DP-3", days: 30)])
        let far = trace(2, account: 2, list: 3, state: .settled, daysAgo: 31)
        #expect(try PayoutConflict.all(of: trace(1), among: [far]).isEmpty)
    }

    @Test func notFoundIsBelievedOnlyAfterPatienceAndAgainOnlyUnderTheSameOrder() {
        let sent = TransferLife.Event(.sent, at: Instant(seconds: 1_000))
        let early = TransferLife.afterStatus(
            .notFound, history: [sent], at: Instant(seconds: 1_059), patience: 60)
        #expect(early?.word == .unknown)
        let late = TransferLife.afterStatus(.notFound, history: [sent], at: Instant(seconds: 1_060), patience: 60)
        #expect(late == TransferLife.Step(word: .takenBack, note: .notReceived))
    }

    @Test func aRefusalOfASecondOrderSaysNothingOfTheFirst() {
        let history = [TransferLife.Note.sent, .notReceived, .sent].map {
            TransferLife.Event($0, at: Instant(seconds: 1_000))
        }
        #expect(TransferLife.afterOrder(.failed, history: history).word == .unknown)
        #expect(TransferLife.afterOrder(.failed, history: [history[0]]).word == .failed)
    }

    @Test(arguments: [(0, 0), (1, 1), (10, 10), (97, 49), (1_000, 89), (1_000_000, 97)])
    func theSampleHasCochransSize(population: Int, size: Int) {
        #expect(ConfirmationSample.size(of: population, marginPercent: 10) == size)
    }

    @Test func theSampleIsDrawnAgainAlikeWithoutRepetition() {
        let draw = ConfirmationSample.draw(from: 1_000, marginPercent: 10, seed: 42)
        #expect(draw == ConfirmationSample.draw(from: 1_000, marginPercent: 10, seed: 42))
        #expect(draw != ConfirmationSample.draw(from: 1_000, marginPercent: 10, seed: 43))
        #expect(Set(draw).count == 89 && draw.allSatisfy { (0..<1_000).contains($0) })
    }

    @Test(arguments: [
        ("Siti Rahmawati", "SITI RAHMAWATI", NameLikeness.Reason.sameWords),
        ("Hj. Siti Rahmawati", "Rahmawati, Siti", .otherOrder),
        ("Soekarno Hadi", "Sukarno Hadi", .sameWords), ("Muhammad Yusuf", "Muhamad Yusup", .spelling),
        ("Ahmad Fauzi Rahman", "Ahmad Fauzi", .partOfName),
    ])
    func likeNamesNeedADecision(left: String, right: String, reason: NameLikeness.Reason) {
        let likeness = NameLikeness(left, right)
        #expect(likeness.needsDecision, "\(likeness.score)")
        #expect(likeness.reasons.contains(reason), "\(likeness.reasons)")
    }

    @Test(arguments: [
        ("Wahyu Sentosa", "Sri Lestari"), ("Budi Santoso", "Budi Hartono"), ("Siti", "Siti Aminah Putri"),
    ])
    func unlikeNamesDoNot(left: String, right: String) {
        #expect(!NameLikeness(left, right).needsDecision)
    }
}
