// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import People
import Sealing
import Store
import Text

/// Where somebody's benefits can go, and applications for an account.
public struct BankAccountsView: Sendable {
    /// In the person's own name, oldest first; only the person sees the numbers whole.
    public let accounts: [OwnAccount]
    /// Written on the person's claims, in another's name.
    public let ofOthers: [AccountView]
    /// Newest first.
    public let openings: [AccountOpeningStore.Opening]
    /// The bank that would open one, by its code.
    public let partnerBank: String
}

/// An account as its owner sees it.
public struct OwnAccount: Sendable {
    public let account: AccountView
    public let number: String
}

/// Gathers somebody's accounts and applications, in one transaction.
struct OwnAccounts {
    private let transaction: any Transaction
    private let door: Door

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        self.door = door
    }

    func view(of person: ID<PersonRecord>) throws -> BankAccountsView {
        let persons = PersonStore(transaction)
        let set = try persons.samePersons(as: person)
        let name = try persons.getName(person)
        let reader = ClaimReader(transaction, door: door)
        let all = try BankAccountStore(transaction).all(of: set).map { stored in
            OwnAccount(account: try reader.accountView(stored.id), number: try reader.account(stored.id).number)
        }
        return BankAccountsView(
            accounts: all.filter { HolderName.agree($0.account.holder, name) },
            ofOthers: all.map(\.account).filter { !HolderName.agree($0.holder, name) },
            openings: try AccountOpeningStore(transaction).all(of: set), partnerBank: Door.partnerBank)
    }
}

extension Door {
    /// The bank that opens accounts for members.
    public static let partnerBank = "002"

    /// The actor's accounts and applications.
    public func viewBankAccounts(by actor: Actor) async throws -> BankAccountsView {
        try await read(.viewBankAccounts, by: actor) { context in
            try OwnAccounts(context.transaction, door: context.door).view(of: try context.reachOwn())
        }
    }

    /// Asks the partner bank to open an account for the actor, with what it must know, by the actor's consent.
    ///
    /// - Parameter consent: the words that were agreed to; nil where the box was left empty.
    /// - Throws: `refused` `opening-consent-missing` or `opening-nik-missing`; `conflict` `opening-under-way`.
    public func openBankAccount(
        consent: String?, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> AccountOpeningStore.Opening {
        try await write(.openBankAccount, by: actor, repeatKey: repeatKey) { context in
            let person = try context.reachOwn()
            guard let consent else { throw Failure(.refused, "opening-consent-missing", field: "consent") }
            let store = AccountOpeningStore(context.transaction)
            guard try !store.all(of: [person]).contains(where: \.isUnderWay) else {
                throw Failure(.conflict, "opening-under-way")
            }
            let identifiers = try IdentifierStore(context.transaction).all(of: [person])
            guard identifiers.contains(where: { $0.kind == .nik }) else {
                throw Failure(.refused, "opening-nik-missing")
            }
            let id: ID<AccountOpeningRecord> = context.newID()
            try store.insert(
                .init(id: id, person: person, bank: Self.partnerBank, consent: consent, recordedAt: context.now),
                by: actor.name)
            try context.send("account-opening", about: id.number, payload: "{}")
            return id
        } answer: { context, id in
            try AccountOpeningStore(context.transaction).get(id)
        }
    }

    /// Gives an application to the bank, or asks what became of it, and keeps the answer.
    func openAccount(_ id: ID<AccountOpeningRecord>, through port: OpeningPort?) async throws -> OutboxTry {
        guard let port else { return .later("no partner bank is connected") }
        let (opening, application) = try await database.read { transaction in
            let opening = try AccountOpeningStore(transaction).get(id)
            return (opening, try self.application(of: opening, transaction))
        }
        guard opening.isUnderWay else { return .done }
        let outcome = await opening.state == .asked ? port.open(application) : port.status(application.reference)
        switch outcome {
        case .unavailable(let reason): return .later(reason)
        case .pending:
            try await database.write { try AccountOpeningStore($0).markPending(id) }
            return .later("the bank looks at it")
        case .opened(let number): try await record(opening, number: number, word: nil, holder: application.name)
        case .refused(let word): try await record(opening, number: nil, word: word, holder: application.name)
        }
        return .done
    }

    private func application(
        of opening: AccountOpeningStore.Opening, _ transaction: any Transaction
    ) throws -> OpeningPort.Application {
        let person = try PersonStore(transaction).get(opening.person)
        let key = try keys.unwrap(person.wrappedKey, for: person.id)
        let identifiers = try IdentifierStore(transaction).all(of: [person.id])
        func value(_ kind: IdentifierStore.Kind) throws -> String? {
            try identifiers.last { $0.kind == kind }.map {
                try key.openText($0.sealed, as: SealContext("identifier.\(kind.rawValue)", owner: $0.id))
            }
        }
        let address = try key.openText(person.address, as: SealContext("person.address", owner: person.id))
        return OpeningPort.Application(
            reference: opening.id.description, bankCode: opening.bank, name: person.name, nik: try value(.nik) ?? "",
            birthDay: person.birthDay, address: address.split(separator: "\n").joined(separator: ", "),
            phone: try value(.phone), email: try value(.email), consent: opening.consent,
            consentAt: opening.recordedAt)
    }

    private func record(
        _ opening: AccountOpeningStore.Opening, number: String?, word: String?, holder: String
    ) async throws {
        try await write(.openBankAccount, by: .system("account-opening")) { context in
            try context.reach(opening.person)
            let account = try number.map {
                try context.recordAccount(
                    try BankAccount.parse(bankCode: opening.bank, number: $0, holder: holder), of: opening.person)
            }
            let state: AccountOpeningStore.State = account == nil ? .refused : .opened
            guard
                try AccountOpeningStore(context.transaction).end(
                    opening.id, state, word: word, account: account, at: context.now)
            else { return }
            context.note(state.rawValue)
            let words = account == nil ? BankOpeningTexts.toldRefused : BankOpeningTexts.toldOpened
            try context.tell({ words.text($0) }, to: opening.person, link: "/rekening")
        }
    }
}
