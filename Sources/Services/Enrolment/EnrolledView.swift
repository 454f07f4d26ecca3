// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

/// Makes the answer to a registration from what is recorded.
struct EnrolledView {
    private let transaction: any Transaction
    private let door: Door

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        self.door = door
    }

    /// - Parameters:
    ///   - showsOther: Whether the reader may learn whose number it is.
    ///   - showsProbable: Whether the reader may learn who this probably is.
    func enrolled(_ person: ID<PersonRecord>, showsOther: Bool, showsProbable: Bool) throws -> Enrolled {
        let (number, kpj, service, invoices) = try transaction.ask(
            PersonStore.askingNumber(of: person), MembershipStore.askingKPJ(of: person),
            PartnerStore.askingUsualServiceNumber, InvoiceStore.askingAll(of: [person]))
        guard let number, let kpj else { preconditionFailure("a registration gives a person number and a KPJ") }
        return Enrolled(
            person: person, personNumber: number, kpj: kpj,
            invoices: try InvoiceReader(transaction, now: door.clock.now()).views(invoices, service),
            knownAs: showsOther ? try knownAs(person, showsProbable: showsProbable) : nil,
            login: showsOther ? try SignInStore(transaction).find(person: person)?.login : nil)
    }

    private func knownAs(_ person: ID<PersonRecord>, showsProbable: Bool) throws -> Enrolled.KnownAs? {
        guard let open = try DeskCaseStore(transaction).find(person: person), let other = open.other,
            showsProbable || open.kind != .probableMatch,
            try SealedRecords(transaction).among([other]).isEmpty
        else { return nil }
        return Enrolled.KnownAs(
            person: other, name: try PersonStore(transaction).get(other).name, reason: open.reason)
    }
}
