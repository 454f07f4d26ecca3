// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// What the population register said about somebody.
public enum IdentityAnswer: Sendable {
    case checked(IdentityCheckStore.Check)
    /// Not verified yet: there was no usable answer.
    case notYet(String)
}

extension Door {
    /// So many questions an officer may have asked in a minute.
    private static let mostByOfficer = 30

    /// Has the population register say whether a person's NIK, name, day of birth and mother's name fit. What fits is
    /// recorded, never what the register holds; what does not fit opens a case for a desk.
    ///
    /// - Throws: `throttled` `register-calls`; `refused` `population-unconnected`; `conflict`
    ///   `identity-without-nik`.
    public func verifyIdentity(of person: ID<PersonRecord>, by actor: Actor) async throws -> IdentityAnswer {
        try Operation.verifyIdentity.authorise(actor)
        guard let port = settings.registers.population else {
            throw Failure(.refused, "population-unconnected")
        }
        let most = settings.registers.populationCallsAMinute
        guard
            allowance.take(
                for: actor.name, most: most, mostEach: actor.isSystem ? most : Self.mostByOfficer, at: clock.now())
        else { throw Failure(.throttled, "register-calls") }
        let known = try await database.read { transaction in
            try KnownIdentity(transaction, person, keys: keys)
        }
        guard let nik = known.nik else { throw Failure(.conflict, "identity-without-nik") }
        let question = PopulationPort.Question(
            id: ids.next(), nik: nik, name: known.person.name, birthDay: known.person.birthDay, mother: known.mother)
        let answer = await port.verify(question)
        return try await write(.verifyIdentity, by: actor) { context in
            try context.reach(known.person.id)
            return try IdentityCheckWriter(context, known.person.id, question.id).take(answer)
        }
    }

    /// What the population register answered about a person, newest first.
    public func viewIdentity(of person: ID<PersonRecord>, by actor: Actor) async throws -> IdentityView {
        try await read(.viewIdentity, by: actor) { context in
            try context.reach(person)
            let persons = PersonStore(context.transaction)
            return IdentityView(
                person: person, name: try persons.getName(person),
                checks: try IdentityCheckStore(context.transaction).all(of: persons.samePersons(as: person)),
                isConnected: self.settings.registers.population != nil)
        }
    }
}

/// What the population register answered about a person.
public struct IdentityView: Sendable {
    public let person: ID<PersonRecord>
    public let name: String
    /// Newest first; empty while the identity is not verified yet.
    public let checks: [IdentityCheckStore.Check]
    public let isConnected: Bool
}

private struct IdentityCheckWriter {
    private let context: WriteContext
    private let person: ID<PersonRecord>
    private let id: ID<IdentityCheckRecord>

    init(_ context: WriteContext, _ person: ID<PersonRecord>, _ id: ID<IdentityCheckRecord>) {
        self.context = context
        self.person = person
        self.id = id
    }

    func take(_ answer: PopulationPort.Answer) throws -> IdentityAnswer {
        switch answer {
        case .unavailable(let reason), .unusable(let reason):
            try context.heard(.population, fault: reason)
            context.note("not-yet")
            return .notYet(reason)
        case .notFound:
            try context.heard(.population, fault: nil)
            return .checked(try keep(.notFound, "nik=mismatch", case: "population-not-found"))
        case .matches(let matches):
            try context.heard(.population, fault: nil)
            let fields = [
                ("name", matches.name), ("birth-day", matches.birthDay), ("mother", matches.mother),
            ]
            let text = fields.map { "\($0.0)=\($0.1.rawValue)" }.joined(separator: " ")
            if matches.isDeceased { return .checked(try keep(.deceased, text, case: "population-deceased")) }
            let wrong = fields.filter { $0.1 == .mismatch }.map(\.0)
            guard let first = wrong.first else { return .checked(try keep(.verified, text, case: nil)) }
            let reason = wrong.count == 1 ? "population-\(first)" : "population-several"
            return .checked(try keep(.mismatch, text, case: reason))
        }
    }

    private func keep(
        _ outcome: IdentityCheckStore.Outcome, _ fields: String, case reason: String?
    ) throws -> IdentityCheckStore.Check {
        let check = IdentityCheckStore.Check(
            id: id, person: person, outcome: outcome, fields: fields,
            deskCase: try reason.map { try context.openRegisterCase($0, about: person) },
            recordedAt: context.now)
        try IdentityCheckStore(context.transaction).insert(check, by: context.actor.name)
        context.note(outcome.rawValue)
        return check
    }
}
