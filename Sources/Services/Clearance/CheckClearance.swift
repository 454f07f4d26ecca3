// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

extension Door {
    /// Whom a number at the gate names: NIK, passport, KPJ or person number.
    ///
    /// - Throws: `absent` `nobody-found` when nobody has it.
    public func findForClearance(_ text: String, by actor: Actor) async throws -> ID<PersonRecord> {
        try await read(.checkClearance, by: actor) { context in
            try self.personAtGate(text, context)
        }
    }

    /// Whether a worker may depart, asked by a number, with reasons and remedies. The check is noted.
    ///
    /// - Throws: `absent` `nobody-found` when nobody has the number.
    public func checkClearance(_ text: String, by actor: Actor) async throws -> GateAnswer {
        try await checkClearance(by: actor) { context in try self.personAtGate(text, context) }
    }

    /// Whether a worker may depart. The check is noted.
    public func checkClearance(of person: ID<PersonRecord>, by actor: Actor) async throws -> GateAnswer {
        try await checkClearance(by: actor) { _ in person }
    }

    /// The answer that memory keeps for a number, noted like any other check; nil when it must be read, or when the
    /// number is not written plainly: 11 digits, 16 digits, or capital letters with digits.
    ///
    /// - Throws: what `checkClearance` refuses for want of permission.
    public func keptClearance(_ text: Substring, by actor: Actor) throws -> GateMemory.Kept? {
        try Operation.checkClearance.authorise(actor)
        guard let handle = plainHandle(text) else { return nil }
        let now = clock.now()
        guard let kept = gate.find(handle, at: now) else { return nil }
        spool.record(kept.person, mayDepart: kept.mayDepart, reasons: kept.reasons, at: now, by: actor)
        return kept
    }

    private func checkClearance(
        by actor: Actor, whom: @escaping @Sendable (ReadContext) throws -> ID<PersonRecord>
    ) async throws -> GateAnswer {
        let generation = gate.generation()
        let answer = try await read(.checkClearance, by: actor) { context in
            try GateReader(context, generation: generation).answer(try whom(context))
        }
        spool.record(
            answer.person, mayDepart: answer.clearance.mayDepart, reasons: answer.failed, at: answer.asOf, by: actor)
        return answer
    }

    private func personAtGate(_ text: String, _ context: ReadContext) throws -> ID<PersonRecord> {
        guard let person = try PersonLookup(context.transaction, keys: keys).find(text) else {
            throw Failure(.absent, "nobody-found", field: "q")
        }
        return person
    }

    private func plainHandle(_ text: Substring) -> GateMemory.Handle? {
        let signs = text.utf8
        guard (7...16).contains(signs.count) else { return nil }
        let letters = signs.prefix { (0x41...0x5A).contains($0) }.count
        guard signs.dropFirst(letters).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        switch (letters, signs.count - letters) {
        case (0, 11): return .kpj(String(text))
        case (0, 16):
            return .blind(keys.blindIndex.value(of: String(text), kind: IdentifierStore.Kind.nik.rawValue))
        case (1...2, 6...8):
            return .blind(keys.blindIndex.value(of: String(text), kind: IdentifierStore.Kind.passport.rawValue))
        default: return nil
        }
    }
}
