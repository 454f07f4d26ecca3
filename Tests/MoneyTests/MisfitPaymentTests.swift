// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Testing

@Suite("Money that was taken already")
struct MisfitPaymentTests {
    private let asked = Rupiah(332_500)

    private func fate(
        _ amount: Int64, _ state: MisfitPayment.BillState = .open, waiting: Int64 = 0
    ) -> MisfitPayment.Fate {
        MisfitPayment.fate(
            of: Rupiah(amount), over: "bank",
            for: .init(asked: .closed(asked), state: state, waiting: Rupiah(waiting)))
    }

    @Test func theExactAmountSettles() { #expect(fate(332_500) == .settles(taken: asked, rest: .zero)) }

    @Test func lessWaitsAndTheRestSettlesBoth() {
        #expect(fate(200_000) == .waits(.tooLittle))
        #expect(fate(132_500, waiting: 200_000) == .settles(taken: Rupiah(132_500), rest: .zero))
    }

    @Test func moreSettlesAndItsRestWaits() {
        #expect(fate(400_000) == .settles(taken: asked, rest: Rupiah(67_500)))
        #expect(fate(200_000, waiting: 200_000) == .settles(taken: Rupiah(132_500), rest: Rupiah(67_500)))
    }

    @Test func whereEnoughWaitsAlreadyMoreMoneyWaitsToo() {
        #expect(fate(100_000, waiting: 332_500) == .waits(.tooMuch))
        #expect(fate(100_000, waiting: 600_000) == .waits(.tooMuch))
    }

    @Test func moneyForAPaidInvoiceWaitsAndSaysWhoPaid() {
        #expect(fate(332_500, .settled(channel: "bank")) == .waits(.duplicate))
        #expect(fate(332_500, .settled(channel: "counter")) == .waits(.twoPayers))
    }

    @Test func lateMoneySettlesAtAnUnchangedPriceOnly() {
        #expect(fate(332_500, .expired(priceToday: asked)) == .settles(taken: asked, rest: .zero))
        #expect(fate(332_500, .expired(priceToday: Rupiah(370_000))) == .waits(.late))
        #expect(fate(332_500, .expired(priceToday: nil)) == .waits(.late))
    }

    @Test func moneyForAWithdrawnOrUnknownInvoiceWaits() {
        #expect(fate(332_500, .cancelled) == .waits(.cancelled))
        #expect(MisfitPayment.fate(of: asked, over: "bank", for: nil) == .waits(.unknownBill))
    }

    @Test func anOpenInvoiceTakesWhatLiesBetweenItsBounds() {
        let bill = MisfitPayment.Bill(asked: .open(Rupiah(50_000)...Rupiah(600_000)), state: .open)
        #expect(MisfitPayment.fate(of: Rupiah(49_999), over: "x", for: bill) == .waits(.tooLittle))
        #expect(
            MisfitPayment.fate(of: Rupiah(50_000), over: "x", for: bill)
                == .settles(taken: Rupiah(50_000), rest: .zero))
        #expect(
            MisfitPayment.fate(of: Rupiah(600_001), over: "x", for: bill)
                == .settles(taken: Rupiah(600_000), rest: Rupiah(1)))
    }

    @Test func everyProposalDisposesOfAllThatWaits() {
        let candidates = [
            Resolution.Candidate(ID(number: 1), missing: Rupiah(100)), .init(ID(number: 2), missing: asked),
        ]
        for reason in MisfitPayment.Reason.allCases {
            let proposals = Resolution.proposals(
                for: reason, rest: asked, person: ID(number: 9), candidates: candidates)
            #expect(!proposals.isEmpty && proposals.allSatisfy { $0.amount == asked })
            #expect(proposals.first?.parts == [.allocate(asked, to: ID(number: 2))])
        }
    }

    @Test func whatIsTooMuchIsKeptForTheNextInvoiceAndWhatCameTwiceGoesBack() {
        func first(_ reason: MisfitPayment.Reason) -> Resolution.Part? {
            Resolution.proposals(for: reason, rest: asked, person: ID(number: 9), candidates: []).first?.parts.first
        }
        #expect(first(.tooMuch) == .advance(asked, for: ID(number: 9)))
        #expect(first(.duplicate) == .refund(asked))
        #expect(first(.cancelled) == .refund(asked))
    }
}
