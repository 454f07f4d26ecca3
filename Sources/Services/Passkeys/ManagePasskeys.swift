// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Store
import Text

/// What a browser needs to make a passkey, and those that are there.
public struct PasskeyOffer: Sendable {
    public let party: PasskeyParty
    public let challenge: [UInt8]
    /// Names the sign-in to the authenticator; says nothing about a person.
    public let user: [UInt8]
    public let login: String
    public let name: String
    /// Oldest first.
    public let passkeys: [PasskeyStore.Passkey]
}

extension Door {
    private static let mostPasskeys = 10

    /// For whom passkeys are made.
    public var passkeyParty: PasskeyParty { PasskeyParty(publicURL: settings.publicURL) }

    /// What a browser is asked to sign with a passkey that it has.
    public func passkeyQuestion() -> [UInt8] {
        PasskeyChallenge(for: nil, keys: keys, random: random, at: clock.now()).bytes
    }

    /// The actor's passkeys, and what a browser needs to make another.
    public func offerPasskey(by actor: Actor) async throws -> PasskeyOffer {
        try await read(.managePasskeys, by: actor) { context in
            guard let account = actor.account, let signIn = try SignInStore(context.transaction).find(account) else {
                throw Failure(.absent, "no-such-record")
            }
            let challenge = PasskeyChallenge(
                for: account, keys: self.keys, random: self.random, at: context.now)
            return PasskeyOffer(
                party: self.passkeyParty, challenge: challenge.bytes, user: Array(account.description.utf8),
                login: signIn.login, name: signIn.name,
                passkeys: try PasskeyStore(context.transaction).all(of: account))
        }
    }

    /// Keeps a passkey that the actor's device just made.
    ///
    /// - Parameter name: what its owner calls it.
    /// - Throws: `unauthenticated` `passkey-wrong` or `passkey-late`; `invalid` `passkey-malformed`; `conflict`
    ///   `passkey-known`; `refused` `passkeys-too-many`.
    @discardableResult public func addPasskey(
        _ registration: PasskeyRegistration, answering challenge: [UInt8], name: String, by actor: Actor
    ) async throws -> PasskeyStore.Passkey {
        try Operation.managePasskeys.authorise(actor)
        guard let account = actor.account else { throw Failure(.unauthenticated, "sign-in-needed") }
        let end = try PasskeyChallenge.end(of: challenge, for: account, keys: keys, at: clock.now())
        let made = try registration.verified(challenge: challenge, for: passkeyParty)
        return try await write(.managePasskeys, by: actor) { context in
            let store = PasskeyStore(context.transaction)
            guard try store.spend(challenge: Fingerprint.whole(challenge), until: end) else {
                throw Failure(.unauthenticated, "passkey-late")
            }
            guard try !store.knows(credential: made.id) else { throw Failure(.conflict, "passkey-known") }
            guard try store.all(of: account).count < Self.mostPasskeys else {
                throw Failure(.refused, "passkeys-too-many", details: ["most": String(Self.mostPasskeys)])
            }
            let passkey = PasskeyStore.Passkey(
                id: context.newID(), signIn: account, credential: made.id, cose: made.cose, signCount: made.signCount,
                name: name, recordedAt: context.now)
            try store.insert(passkey)
            try context.warnOwner(RecoveryTexts.passkeyAdded, link: "/kunci-sandi")
            context.note("added")
            return passkey
        }
    }

    /// A passkey opens nothing any more.
    ///
    /// - Throws: `absent` when the actor has no such passkey.
    public func removePasskey(_ id: ID<PasskeyRecord>, by actor: Actor) async throws {
        try await write(.managePasskeys, by: actor) { context in
            guard let account = actor.account,
                try PasskeyStore(context.transaction).end(id, of: account, at: context.now)
            else { throw Failure(.absent, "no-such-record") }
            try context.warnOwner(RecoveryTexts.passkeyRemoved, link: "/kunci-sandi")
            context.note("removed")
        }
    }

    /// Opens a session for whoever holds a passkey and was verified by its device.
    ///
    /// - Throws: `unauthenticated` `passkey-wrong`, `passkey-late` or `passkey-copied`; `invalid` `passkey-malformed`.
    public func openSession(with assertion: PasskeyAssertion) async throws -> OpenedSession {
        let challenge = try PasskeyParty.challenge(in: assertion.clientData)
        let end = try PasskeyChallenge.end(of: challenge, for: nil, keys: keys, at: clock.now())
        let party = passkeyParty
        let now = clock.now()
        let signIn = try await database.write { transaction in
            let store = PasskeyStore(transaction)
            guard let passkey = try store.find(credential: assertion.credential),
                let signIn = try SignInStore(transaction).find(passkey.signIn), !signIn.mustChangePassword
            else { throw Failure(.unauthenticated, "passkey-wrong") }
            let counts = try assertion.verify(
                challenge: challenge, for: party, key: passkey.cose, signCount: passkey.signCount)
            guard try store.spend(challenge: Fingerprint.whole(challenge), until: end),
                try store.used(passkey, counts: counts, at: now)
            else { throw Failure(.unauthenticated, "passkey-late") }
            return signIn
        }
        return try await openSession(for: signIn, step: nil)
    }
}
