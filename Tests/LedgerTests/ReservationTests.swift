// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Testing

@Suite("Money set aside")
struct ReservationTests {
    private let day = CalendarDay(number: 20_000)
    private let now = Instant(seconds: 1_795_000_000)

    private var reservation: Reservation {
        .reserve(Rupiah(500), owed: .benefitsPayable, reference: 9, at: now)
    }

    /// What stands on an account after the reservation and one more entry.
    private func left(on account: LedgerAccount, after entry: Entry) -> Rupiah {
        (reservation.reserving(on: day).postings + entry.postings).filter { $0.account == account }
            .map(\.amount).total()
    }

    @Test func aPostedReservationMovesTheDebtToTheBank() throws {
        let (ended, entry) = try reservation.post(on: day)
        #expect(ended.state == .posted)
        #expect(left(on: .benefitsPayable, after: entry) == Rupiah(500))
        #expect(left(on: .payoutsReserved, after: entry) == .zero)
        #expect(left(on: .bank, after: entry) == Rupiah(-500))
    }

    @Test func aVoidedReservationLeavesTheDebtAsItWas() throws {
        let (ended, entry) = try reservation.void(on: day)
        #expect(ended.state == .voided)
        for account in [LedgerAccount.benefitsPayable, .payoutsReserved, .bank] {
            #expect(left(on: account, after: entry) == .zero)
        }
    }

    @Test func aReservationExpiresOnItsMomentAndNotBefore() throws {
        let early = #expect(throws: Failure.self) {
            try reservation.expire(at: reservation.expiresAt.adding(seconds: -1))
        }
        #expect(early?.code == "reservation-not-expired")
        let (ended, entry) = try reservation.expire(at: reservation.expiresAt)
        #expect(ended.state == .expired)
        #expect(left(on: .payoutsReserved, after: entry) == .zero)
    }

    @Test func aReservationEndsOnce() throws {
        let ends = [
            try reservation.post(on: day).reservation, try reservation.void(on: day).reservation,
            try reservation.expire(at: reservation.expiresAt).reservation,
        ]
        for ended in ends {
            #expect(throws: Failure.self) { try ended.post(on: day) }
            #expect(throws: Failure.self) { try ended.void(on: day) }
            let failure = #expect(throws: Failure.self) { try ended.expire(at: ended.expiresAt) }
            #expect(failure?.code == "reservation-ended")
        }
    }

    @Test func theChartIsReadBackFromItsNumbers() {
        for account in LedgerAccount.fixed + [.channel(7), .drawer(9_999), .savings(ID(number: 1 << 40))] {
            #expect(LedgerAccount(number: account.number) == account)
        }
        #expect(LedgerAccount(number: 9_000) == nil)
        let channel = ForeignAccount(.channel(7), in: .hkd)
        #expect(ForeignAccount(number: channel.number, in: .hkd) == channel)
        #expect(ForeignAccount(number: channel.number, in: .twd) != channel)
    }
}
