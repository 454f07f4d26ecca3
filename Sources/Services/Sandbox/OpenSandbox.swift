// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Store

extension Door {
    /// The partner that takes payments in a sandbox.
    private static let sandboxBank = "sandbox-bank"

    /// What a program may turn in its sandbox, with its clock where it was left.
    public func sandboxControl(of client: ID<ClientRecord>) async throws -> SandboxControl {
        let ahead = try await database.read { try ClientStore($0).getSecondsAhead(of: client) }
        let database = database
        return SandboxControl(ahead: ahead) { seconds in
            try await database.write { try ClientStore($0).setSecondsAhead(seconds, of: client) }
        }
    }

    /// Puts into a sandbox what a program finds there: itself, the placement companies, and a bank that pays.
    ///
    /// - Parameter sandbox: the door of the sandbox, whose schema is up to date.
    public func furnish(_ sandbox: Door, for client: ID<ClientRecord>) async throws {
        let (program, terms, companies) = try await database.read { transaction in
            guard let program = try ClientStore(transaction).find(client) else {
                throw Failure(.absent, "no-such-client")
            }
            let store = OrganisationStore(transaction)
            let own = try store.find(ID(number: program.organisation.number))
            let terms = try RegistryTermsStore(transaction).find(client)
            return (program, terms, try store.all(kind: .p3mi) + (own.map { [$0] } ?? []))
        }
        let now = clock.now()
        try await sandbox.database.write { transaction in
            try LedgerStore(transaction).openFixedAccounts()
            let store = OrganisationStore(transaction)
            for company in companies where try store.find(company.id) == nil {
                try store.insert(company, province: nil, country: nil, at: now)
            }
            if try ClientStore(transaction).find(client) == nil {
                try PartnerStore(transaction).save(
                    .init(id: Self.sandboxBank, name: "Sandbox", serviceNumber: "88800"), at: now)
                try ClientStore(transaction).insert(
                    ClientStore.Client(
                        id: client, handle: program.handle, name: program.name, organisation: program.organisation,
                        scopes: PartnerScope.text(Set(PartnerScope.allCases)), callsAMinute: program.callsAMinute,
                        isSandbox: true), by: "system:sandbox", at: now)
            }
            if let terms { try RegistryTermsStore(transaction).save(terms, by: "system:sandbox", at: now) }
        }
    }

    /// Pays an invoice as a bank would: in sandboxes only. Paid again, it stays paid.
    ///
    /// - Throws: `absent` where the invoice is not one's own; `refused` `sandbox-payment` where it cannot be paid.
    public func payInSandbox(_ id: ID<InvoiceRecord>, by actor: Actor) async throws -> InvoiceView {
        let invoice = try await viewInvoice(id, by: actor)
        let answer = try await acceptPayment(
            PaymentNotice(
                partner: Self.sandboxBank, externalID: "\(ids.next(ReceiptRecord.self))", body: [],
                customerNumber: invoice.virtualAccount.customer, paymentRequest: "SANDBOX-\(invoice.id)",
                amount: invoice.amount, paidAt: clock.now()))
        guard answer.outcome == .accepted || answer.outcome == .paidBill else {
            throw Failure(.refused, "sandbox-payment", details: ["outcome": answer.outcome.rawValue])
        }
        return try await viewInvoice(id, by: actor)
    }
}
