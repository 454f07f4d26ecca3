// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// What the gate answers about one passenger of a manifest.
public struct ManifestAnswer: Sendable {
    public enum Outcome: Sendable {
        /// The answer's document, as a single question would give it.
        case known(person: ID<PersonRecord>, mayDepart: Bool, document: [UInt8])
        /// Nobody has the number.
        case unknown
        /// It is no NIK, passport, KPJ or person number.
        case malformed
    }

    /// The passenger's place in the manifest, from 1.
    public let position: Int
    public let number: String
    public let outcome: Outcome
    /// An earlier passenger who is the same person.
    public let sameAs: Int?
}

extension Door {
    /// Passengers of one manifest at most.
    public static let longestManifest = 2_000

    /// Whether the passengers of a flight or ship may depart: from the gate's memory what it keeps, the rest read at
    /// once. Each check is noted like a single one, a passenger named twice once.
    ///
    /// - Parameters:
    ///   - numbers: NIK, passports, KPJ or person numbers, in the order of the manifest.
    ///   - pack: makes the document of an answer, cut into what many share and what is its own.
    /// - Throws: `invalid` `manifest-empty` or `manifest-too-long`.
    public func checkManifest(
        _ numbers: [String], by actor: Actor,
        pack: @escaping @Sendable (GateAnswer) -> (pieces: [[UInt8]], values: [[UInt8]])
    ) async throws -> [ManifestAnswer] {
        try Operation.checkClearance.authorise(actor)
        guard !numbers.isEmpty else { throw Failure(.invalid, "manifest-empty", field: "numbers") }
        guard numbers.count <= Self.longestManifest else {
            throw Failure(
                .invalid, "manifest-too-long", field: "numbers",
                details: ["found": String(numbers.count), "most": String(Self.longestManifest)])
        }
        let now = clock.now()
        var found: [Passenger?] = numbers.map { number in
            PersonLookup.handles(number, keys: keys).lazy.compactMap { self.gate.find($0, at: now) }.first
                .map { Passenger($0) }
        }
        let missing = found.indices.filter { found[$0] == nil }
        if !missing.isEmpty {
            let read = try await readPassengers(missing.map { numbers[$0] }, by: actor, pack: pack)
            for (place, passenger) in zip(missing, read) { found[place] = passenger }
        }
        return note(found, of: numbers, by: actor, at: now)
    }

    private struct Passenger: Sendable {
        let person: ID<PersonRecord>
        let mayDepart: Bool
        let reasons: String
        let document: [UInt8]

        init(_ kept: GateMemory.Kept) {
            person = kept.person
            mayDepart = kept.mayDepart
            reasons = kept.reasons
            document = kept.document
        }

        init(_ answer: GateAnswer, document: [UInt8]) {
            person = answer.person
            mayDepart = answer.clearance.mayDepart
            reasons = answer.failed
            self.document = document
        }
    }

    private func readPassengers(
        _ numbers: [String], by actor: Actor,
        pack: @escaping @Sendable (GateAnswer) -> (pieces: [[UInt8]], values: [[UInt8]])
    ) async throws -> [Passenger?] {
        let generation = gate.generation()
        let (persons, answers) = try await read(.checkClearance, by: actor) { context in
            let lookup = PersonLookup(context.transaction, keys: self.keys)
            let persons = try numbers.map(lookup.find)
            let unique = Array(Set(persons.compactMap(\.self)))
            return (persons, try GateReader(context, generation: generation).answers(unique))
        }
        var byPerson: [ID<PersonRecord>: Passenger] = [:]
        for answer in answers {
            let packed = pack(answer)
            gate.keep(answer, pieces: packed.pieces, values: packed.values)
            byPerson[answer.person] = Passenger(
                answer, document: GateMemory.document(pieces: packed.pieces, values: packed.values))
        }
        return persons.map { $0.flatMap { byPerson[$0] } }
    }

    private func note(
        _ found: [Passenger?], of numbers: [String], by actor: Actor, at now: Instant
    ) -> [ManifestAnswer] {
        var first: [ID<PersonRecord>: Int] = [:]
        return zip(numbers, found).enumerated().map { offset, pair in
            let (number, passenger) = pair
            guard let passenger else {
                let isNumber = !PersonLookup.handles(number, keys: keys).isEmpty
                return ManifestAnswer(
                    position: offset + 1, number: number, outcome: isNumber ? .unknown : .malformed, sameAs: nil)
            }
            let earlier = first[passenger.person]
            if earlier == nil {
                first[passenger.person] = offset + 1
                spool.record(
                    passenger.person, mayDepart: passenger.mayDepart, reasons: passenger.reasons, at: now, by: actor)
            }
            return ManifestAnswer(
                position: offset + 1, number: number,
                outcome: .known(
                    person: passenger.person, mayDepart: passenger.mayDepart, document: passenger.document),
                sameAs: earlier)
        }
    }
}
