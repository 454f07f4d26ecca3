// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store
import Text

/// What the second officer hands to the worker, this once.
public struct RebindingConfirmed: Sendable {
    public let rebinding: RebindingStore.Rebinding
    public let login: String
    public let name: String
    public let code: OneTimeCode
    /// From when the code opens.
    public let countsFrom: Instant
    /// From when it opens no longer.
    public let endsAt: Instant
}

extension Door {
    /// How long the old owner has to stop it: three days, over a weekend too. The house's own rule.
    private static let waitingSeconds: Int64 = 72 * 3_600
    /// How long the worker's code opens after that.
    private static let codeSeconds: Int64 = 30 * 86_400
    /// How long the first officer's word waits for the second's.
    private static let openSeconds: Int64 = 14 * 86_400

    /// Requests about a worker, newest first.
    public func rebindings(
        of person: ID<PersonRecord>, by actor: Actor
    ) async throws -> [RebindingStore.Rebinding] {
        try await read(.viewRebindings, by: actor) { context in
            try context.reach(person)
            let set = try PersonStore(context.transaction).samePersons(as: person)
            return try RebindingStore(context.transaction).all(of: set)
        }
    }

    /// The first officer's word: this is the worker, who has lost telephone and papers.
    ///
    /// - Parameter evidence: by what the officer knew; at least ten characters.
    /// - Throws: `conflict` `rebinding-open` while another one waits; `invalid` `rebinding-evidence`.
    public func openRebinding(
        of person: ID<PersonRecord>, evidence: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> RebindingStore.Rebinding {
        try await write(.openRebinding, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            let officer = try context.officer()
            guard evidence.filter({ !$0.isWhitespace }).count >= 10 else {
                throw Failure(.invalid, "rebinding-evidence", field: "evidence", details: ["least": "10"])
            }
            let store = RebindingStore(context.transaction)
            let set = try PersonStore(context.transaction).samePersons(as: person)
            for open in try store.all(of: set) where open.isOpen {
                let ends = open.confirmation?.endsAt ?? open.recordedAt.adding(seconds: Self.openSeconds)
                guard ends <= context.now else { throw Failure(.conflict, "rebinding-open") }
                _ = try store.stop(open.id, at: context.now, by: "system:expired")
            }
            let id: ID<RebindingRecord> = context.newID()
            try store.insert(
                id, of: person, evidence: evidence, officer: officer.account, at: context.now, by: actor.name)
            return id
        } answer: { context, id in
            try RebindingStore(context.transaction).get(id)
        }
    }

    /// The second officer's word. The worker gets a code that opens after the waiting time; whoever holds the account
    /// is told over every known contact, and can stop it until then.
    ///
    /// - Throws: `refused` `second-officer-needed`; `conflict` `rebinding-closed`.
    public func confirmRebinding(_ id: ID<RebindingRecord>, by actor: Actor) async throws -> RebindingConfirmed {
        try Operation.confirmRebinding.authorise(actor)
        let code = OneTimeCode(from: random)
        let hash = try await hasher.hash(code.secret)
        let unknown = try await hasher.hash(makePassword())
        let stop = Token.make(from: random)
        return try await write(.confirmRebinding, by: actor) { context in
            let store = RebindingStore(context.transaction)
            let rebinding = try store.get(id)
            try context.reach(rebinding.person)
            let officer = try context.officer()
            guard officer.account != rebinding.firstOfficer else {
                throw Failure(.refused, "second-officer-needed")
            }
            let signIn = try context.signIn(of: rebinding.person, passwordHash: unknown)
            let countsFrom = context.now.adding(seconds: Self.waitingSeconds)
            let confirmation = RebindingStore.Confirmation(
                officer: officer.account, at: context.now, by: actor.name, signIn: signIn.id,
                countsFrom: countsFrom, endsAt: countsFrom.adding(seconds: Self.codeSeconds), selector: code.selector,
                hash: hash)
            guard rebinding.isOpen, try store.confirm(id, confirmation, stop: stop.hash) else {
                throw Failure(.conflict, "rebinding-closed")
            }
            let details = [
                "from": countsFrom.text(at: .wib),
                "address": "\(self.settings.publicURL)/pemulihan/hentikan/\(stop.text)",
            ]
            try context.tell(
                InboxNotice(
                    "rebinding", about: id.number, on: context.today, { RecoveryTexts.rebinding.text($0, details) },
                    link: "/pemulihan/saya", urgency: .warning), to: rebinding.person)
            return RebindingConfirmed(
                rebinding: try store.get(id), login: signIn.login, name: signIn.name, code: code,
                countsFrom: countsFrom, endsAt: confirmation.endsAt)
        }
    }

    /// The owner's no, or an officer's.
    ///
    /// - Throws: `conflict` `rebinding-closed`.
    @discardableResult public func stopRebinding(
        _ id: ID<RebindingRecord>, by actor: Actor
    ) async throws -> RebindingStore.Rebinding {
        try await write(.stopRebinding, by: actor) { context in
            let rebinding = try RebindingStore(context.transaction).get(id)
            try context.reach(rebinding.person)
            try context.stop(rebinding)
            return try RebindingStore(context.transaction).get(id)
        }
    }

    /// The no of whoever holds the message that was sent to the old contacts.
    ///
    /// - Throws: `absent` where no such message was sent; `conflict` `rebinding-closed`.
    public func stopRebinding(token: String) async throws {
        try await write(.stopRebindingByLink, by: .visitor) { context in
            guard let rebinding = try RebindingStore(context.transaction).find(stop: Token(text: token).hash) else {
                throw Failure(.absent, "no-such-record")
            }
            context.made(rebinding.person)
            try context.stop(rebinding)
        }
    }

    /// Whether the link in a message can still stop something.
    ///
    /// - Throws: `absent` where no such message was sent.
    public func canStopRebinding(token: String) async throws -> Bool {
        let found = try await database.read { try RebindingStore($0).find(stop: Token(text: token).hash) }
        guard let found else { throw Failure(.absent, "no-such-record") }
        return found.isOpen
    }
}

extension WriteContext {
    fileprivate func stop(_ rebinding: RebindingStore.Rebinding) throws {
        guard try RebindingStore(transaction).stop(rebinding.id, at: now, by: actor.name) else {
            throw Failure(.conflict, "rebinding-closed")
        }
        try warn(RecoveryTexts.rebindingStopped, link: "/beranda", to: rebinding.person)
    }

    /// The worker's sign-in; where there was none, one that only the worker's code will open, named by the KPJ.
    fileprivate func signIn(of person: ID<PersonRecord>, passwordHash: String) throws -> SignInStore.SignIn {
        let store = SignInStore(transaction)
        for record in try PersonStore(transaction).samePersons(as: person) {
            if let known = try store.find(person: record) { return known }
        }
        return try makeSignIn(of: person, passwordHash: passwordHash)
    }

    /// A sign-in named by the KPJ.
    ///
    /// - Throws: `refused` `rebinding-no-member` for somebody without a KPJ.
    func makeSignIn(of person: ID<PersonRecord>, passwordHash: String) throws -> SignInStore.SignIn {
        guard let kpj = try MembershipStore(transaction).kpj(of: person) else {
            throw Failure(.refused, "rebinding-no-member")
        }
        let id: ID<UserAccount> = newID()
        let made = SignInStore.SignIn(
            id: id, login: kpj, name: try PersonStore(transaction).getName(person), role: Role.worker.rawValue,
            password: passwordHash, totp: nil, person: person)
        try SignInStore(transaction).insert(made, at: now)
        return made
    }
}
