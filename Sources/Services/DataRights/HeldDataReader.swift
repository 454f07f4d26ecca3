// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Sealing
import Store

/// Gathers everything held about a person, under whichever of their records. What is sealed is opened: it is theirs.
struct HeldDataReader {
    private static let mostMessages = 1_000
    private static let mostLooks = 1_000

    let context: ReadContext
    private let id: ID<PersonRecord>
    let set: [ID<PersonRecord>]

    init(_ context: ReadContext, _ id: ID<PersonRecord>) throws {
        self.context = context
        self.id = id
        set = try PersonStore(context.transaction).samePersons(as: id)
    }

    func read() throws -> HeldData {
        let placements = try MemberFactsStore(context.transaction).load(set).placements
        let sections: [(String, [HeldData.Record])] = [
            ("person", try persons()), ("identifiers", try identifiers()), ("signIn", try signIns()),
            ("family", try family()),
            ("placements", placements.map { placement($0.placement) }),
            ("contracts", placements.flatMap(\.contracts).map(contract)),
            ("journey", placements.flatMap(\.journey).map(event)), ("cover", try cover()),
            ("invoices", try invoices()), ("savings", savings()), ("incidents", try incidents()),
            ("documents", try documents()), ("claims", try claims()), ("bankAccounts", try bankAccounts()),
            ("statements", try statements()), ("messages", try messages()),
            ("contactCases", try contactCases()), ("calls", try calls()), ("callBacks", try callBacks()),
            ("requests", try requests()),
            ("looks", try looks()),
        ]
        return HeldData(
            person: id, madeAt: context.now,
            sections: sections.map { HeldData.Section(code: $0.0, records: $0.1) })
    }

    private func persons() throws -> [HeldData.Record] {
        try set.map { record in
            let person = try PersonStore(context.transaction).get(record)
            let key = try context.door.keys.unwrap(person.wrappedKey, for: record)
            return [
                ("personNumber", person.number), ("name", person.name), ("birthDay", person.birthDay.description),
                ("sex", person.sex), ("province", String(person.province)),
                ("address", try key.openText(person.address, as: SealContext("person.address", owner: record))),
                ("kpj", try MembershipStore(context.transaction).kpj(of: record) ?? ""), ("source", person.source),
                ("recordedAt", text(person.recordedAt)),
            ]
        }
    }

    private func identifiers() throws -> [HeldData.Record] {
        try IdentifierStore(context.transaction).all(of: set).map { identifier in
            let key = try context.door.dataKey(of: identifier.person, context.transaction)
            let value = try key.openText(
                identifier.sealed, as: SealContext("identifier.\(identifier.kind.rawValue)", owner: identifier.id))
            return [("kind", identifier.kind.rawValue), ("value", value)]
        }
    }

    private func signIns() throws -> [HeldData.Record] {
        guard let signIn = try SignInStore(context.transaction).find(person: id) else { return [] }
        let passkeys = try PasskeyStore(context.transaction).all(of: signIn.id).map(\.name)
        let left = try RecoveryCodeStore(context.transaction).left(of: signIn.id)?.count ?? 0
        return [
            [
                ("login", signIn.login), ("role", signIn.role), ("passkeys", passkeys.joined(separator: ", ")),
                ("recoveryCodes", String(left)),
            ]
        ]
    }

    private func family() throws -> [HeldData.Record] {
        let relations = RelationStore(context.transaction)
        let former = try relations.former(of: set).map { former in
            relative(former.relative) + [("ended", former.end.rawValue), ("endedAt", text(former.endedAt))]
        }
        return try relations.all(of: set).map(relative) + former
    }

    private func relative(_ relative: RelationStore.Relative) -> HeldData.Record {
        [
            ("name", relative.member.name.text), ("relation", relative.member.relation.rawValue),
            ("birthDay", relative.member.birthDay?.description ?? ""),
            ("diedOn", relative.member.diedOn?.description ?? ""),
            ("nominated", relative.nominated ? "yes" : "no"),
        ]
    }

    private func cover() throws -> [HeldData.Record] {
        try CoverStore(context.transaction).periods(of: set).values.flatMap { $0 }
            .sorted { ($0.range.first, $0.programme.rawValue) < ($1.range.first, $1.programme.rawValue) }
            .map { period in
                [
                    ("programme", period.programme.rawValue), ("phase", period.phase.rawValue),
                    ("firstDay", period.range.first.description), ("lastDay", period.range.last.description),
                    ("country", period.country),
                ]
            }
    }

    private func invoices() throws -> [HeldData.Record] {
        try InvoiceReader(context.transaction, now: context.now).all(of: set).map { invoice in
            [
                ("number", invoice.number), ("stage", invoice.stage.rawValue),
                ("amount", String(invoice.amount.amount)), ("state", invoice.state.rawValue),
                ("issuedAt", text(invoice.issuedAt)), ("settledOn", invoice.settledOn?.description ?? ""),
            ]
        }
    }

    private func savings() -> [HeldData.Record] {
        set.compactMap { record in
            (try? LedgerStore(context.transaction).balance(.savings(record))).map {
                [("balance", String((-$0).amount))]
            }
        }
    }

    private func bankAccounts() throws -> [HeldData.Record] {
        let reader = ClaimReader(context.transaction, door: context.door)
        return try BankAccountStore(context.transaction).all(of: set).map { stored in
            let account = try reader.account(stored.id)
            return [("bank", account.bankCode), ("number", account.number), ("holder", account.holder.text)]
        }
    }

    private func statements() throws -> [HeldData.Record] {
        try ProvenanceStore(context.transaction).all(of: set).map { statement in
            let key = try context.door.dataKey(of: statement.person, context.transaction)
            let value = try key.openText(
                statement.sealed, as: SealContext("statement.\(statement.field.rawValue)", owner: statement.id))
            return [
                ("field", statement.field.rawValue), ("value", value), ("source", statement.source),
                ("standing", statement.standing.rawValue), ("recordedAt", text(statement.recordedAt)),
            ]
        }
    }

    private func messages() throws -> [HeldData.Record] {
        try InboxStore(context.transaction).all(of: set, limit: Self.mostMessages).map { message in
            [("recordedAt", text(message.recordedAt)), ("text", message.indonesian)]
        }
    }

    private func requests() throws -> [HeldData.Record] {
        let reader = DataRequestReader(context.transaction, context.door)
        return try DataRequestStore(context.transaction).all(of: set).map { request in
            [
                ("kind", request.kind.rawValue), ("field", request.field), ("wanted", try reader.wanted(request)),
                ("recordedAt", text(request.recordedAt)), ("outcome", request.answer?.outcome.rawValue ?? ""),
                ("answer", request.answer?.text ?? ""),
            ]
        }
    }

    private func looks() throws -> [HeldData.Record] {
        let audit = AuditStore(context.transaction, mac: context.door.mac)
        return try set.flatMap { try audit.rows(about: $0, limit: Self.mostLooks) }.map { entry in
            [
                ("recordedAt", text(entry.row.recordedAt)), ("role", entry.row.role),
                ("operation", entry.row.operation),
            ]
        }
    }

    func text(_ instant: Instant) -> String { instant.text(at: .wib) }

    private func placement(_ placement: PlacementFact) -> HeldData.Record {
        [
            ("route", placement.route.rawValue), ("country", placement.country.code),
            ("employer", placement.employer), ("occupation", placement.occupation),
            ("recordedAt", text(placement.recordedAt)),
        ]
    }

    private func contract(_ contract: ContractFact) -> HeldData.Record {
        [
            ("kind", contract.kind.rawValue), ("firstDay", contract.firstDay.description),
            ("lastDay", contract.lastDay.description), ("country", contract.country.code),
            ("employer", contract.employer),
        ]
    }

    private func event(_ event: JourneyEvent) -> HeldData.Record {
        [("kind", event.kind.rawValue), ("day", event.day.description), ("recordedAt", text(event.recordedAt))]
    }

    private func incidents() throws -> [HeldData.Record] {
        let reader = ClaimReader(context.transaction, door: context.door)
        return try IncidentStore(context.transaction).all(of: set).map { incident in
            let view = try reader.incident(incident.id)
            return [
                ("kind", incident.kind.rawValue), ("day", incident.day.description), ("place", incident.place),
                ("account", view.account ?? ""), ("witness", view.witness ?? ""),
                ("recordedAt", text(incident.recordedAt)),
            ]
        }
    }

    private func documents() throws -> [HeldData.Record] {
        try IncidentStore(context.transaction).all(of: set).flatMap { incident in
            try DocumentStore(context.transaction).all(of: incident.id).map { document in
                [
                    ("kind", document.kind.rawValue), ("fileName", document.fileName),
                    ("size", String(document.size)), ("address", "/berkas/\(document.id)"),
                    ("recordedAt", text(document.recordedAt)),
                ]
            }
        }
    }

    /// A step a line; what an advisory doctor wrote is the worker's own.
    private func claims() throws -> [HeldData.Record] {
        let steps = ClaimStepStore(context.transaction, keys: context.door.keys)
        return try ClaimStore(context.transaction, keys: context.door.keys).all(about: set).flatMap { claim in
            try [claimRecord(claim, "filed", claim.recordedAt)]
                + steps.all(of: claim.id).map { claimRecord(claim, HeldClaimStep.word($0.step), $0.at) }
        }
    }

    private func claimRecord(_ claim: ClaimStore.Claim, _ step: String, _ at: Instant) -> HeldData.Record {
        [
            ("number", claim.number), ("benefit", claim.event.rawValue), ("state", claim.state.rawValue),
            ("step", step), ("at", text(at)),
        ]
    }
}
