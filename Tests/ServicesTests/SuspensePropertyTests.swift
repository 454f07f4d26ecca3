// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Services
import Store
import Testing

@Suite("Whatever is paid, no rupiah is lost")
struct SuspensePropertyTests {
    /// SplitMix64: the same dice for the same seed.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func receiptsAreAllocatedWaitingOrGivenBack(seed: UInt64) async throws {
        var dice = Dice(state: seed)
        let house = try await SuspenseHouse.make()
        var invoices: [InvoiceView] = []
        for serial in 1...3 { invoices.append(try #require(try await house.worker(serial).invoices.first)) }
        var received = Rupiah.zero
        for step in 1...25 {
            let invoice = invoices[dice.roll(invoices.count)]
            let amounts: [Int64] = [332_500, 332_500, 100_000, 232_500, 400_000, 665_000, 7_000_000]
            let amount = amounts[dice.roll(amounts.count)]
            switch dice.roll(7) {
            case 0...2:
                let bill = dice.roll(5) == 0 ? nil : invoice.number
                _ = try await house.taken(amount, for: bill, reference: "S\(step)")
                received += Rupiah(amount)
            case 3:
                let customer = invoice.virtualAccount.customer
                let outcome = try await house.notice(customer, Rupiah(amount), request: "P\(step)")
                if outcome == .accepted { received += Rupiah(amount) }
            case 4: try await cancel(invoice.id, house)
            default: try await decide(&dice, house)
            }
            try await house.expectBooksHold()
        }
        let allocated = try await house.balance(.contributions)
        let waiting = try await house.balance(.suspense)
        let owed = try await house.balance(.refundsPayable)
        #expect(received == -(allocated + waiting + owed))
        #expect(try await house.balance(.bank) + house.balance(.clearing) == received)
    }

    /// Does something; it is refused exactly as foretold.
    private func expecting<Answer>(_ code: String?, _ act: () async throws -> Answer) async throws {
        do {
            _ = try await act()
            #expect(code == nil)
        } catch let refusal as Failure {
            #expect(refusal.code == code)
        }
    }

    private func cancel(_ id: ID<InvoiceRecord>, _ house: SuspenseHouse) async throws {
        let foretold: String? =
            switch try await house.state(id) {
            case .settled: "invoice-settled"
            case .cancelled: "invoice-cancelled"
            case .open, .expired: nil
            }
        try await expecting(foretold) {
            try await house.door.cancelInvoice(id, reason: "undian", by: house.finance, repeatKey: nil)
        }
    }

    /// Carries out a proposal for some of what waits, with a second officer where that is needed.
    private func decide(_ dice: inout Dice, _ house: SuspenseHouse) async throws {
        let items = try await house.door.listUnallocated(.waiting, by: house.finance).items
        guard !items.isEmpty else { return }
        let view = try await house.door.viewUnallocated(items[dice.roll(items.count)].id, by: house.finance)
        if let waiting = view.waiting {
            let approve = dice.roll(2) == 0
            let foretold = approve ? try await refusal(of: waiting.resolution, view.item.id, house) : nil
            try await expecting(foretold) {
                try await house.door.decideResolution(
                    waiting.id, approve: approve, by: house.second, repeatKey: nil)
            }
        } else if !view.proposals.isEmpty {
            let resolution = view.proposals[dice.roll(view.proposals.count)]
            let alone = view.resolutions.filter { $0.state == .done && $0.decidedBy == $0.proposedBy }
                .map(\.resolution.amount).total()
            let foretold =
                alone + resolution.amount > view.limit
                ? nil : try await refusal(of: resolution, view.item.id, house)
            try await expecting(foretold) {
                try await house.door.resolveUnallocated(
                    view.item.id, resolution, note: "", by: house.finance, repeatKey: nil)
            }
        }
    }

    /// What refuses a decision when it is carried out now: its invoice was settled or withdrawn, or what waits for the
    /// invoice has changed since it was proposed.
    private func refusal(
        of resolution: Resolution, _ item: ID<UnallocatedRecord>, _ house: SuspenseHouse
    ) async throws -> String? {
        for part in resolution.parts {
            guard case .allocate(let amount, let invoice) = part else { continue }
            switch try await house.state(invoice) {
            case .settled: return "invoice-settled"
            case .cancelled: return "invoice-cancelled"
            case .open, .expired: break
            }
            let others = try await house.house.database.read { transaction in
                try UnallocatedStore(transaction).partial(for: invoice).filter { $0.id != item }
                    .map(\.remaining).total()
            }
            if amount + others != Rupiah(332_500) { return "allocation-does-not-settle" }
        }
        return nil
    }
}
