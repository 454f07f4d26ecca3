// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

/// What a registration does where another record holds the NIK.
public enum KnownNIK: Sendable {
    /// Both stand, disputed, and a desk decides. The public answer is the same as for a new person.
    case recorded
    /// An officer is told whose it is before anything is written, unless that record was seen already.
    case stops(unless: ID<PersonRecord>?)

    /// - Throws: `conflict` `enrolment-known`.
    func check(_ nik: NIK, in context: WriteContext) throws {
        guard case .stops(let seen) = self,
            let holder = try IdentifierStore(context.transaction).holder(
                kind: .nik,
                blind: context.door.keys.blindIndex.value(of: nik.text, kind: IdentifierStore.Kind.nik.rawValue)),
            holder != seen
        else { return }
        throw Failure(.conflict, "enrolment-known", field: "nik")
    }
}

/// Who is registered under a NIK, as an officer is told before a second registration.
public struct RegisteredPerson: Sendable {
    public let person: ID<PersonRecord>
    public let name: String
    /// `XXXX-XXXX-XXXX`
    public let number: String
}

extension Door {
    /// Who is registered under a NIK; nil for nobody. The look is recorded.
    public func findRegistered(_ nik: NIK, by actor: Actor) async throws -> RegisteredPerson? {
        try await read(.findMember, by: actor) { context in
            let blind = self.keys.blindIndex.value(of: nik.text, kind: IdentifierStore.Kind.nik.rawValue)
            guard let holder = try IdentifierStore(context.transaction).holder(kind: .nik, blind: blind) else {
                return nil
            }
            context.looked(at: holder)
            let record = try PersonStore(context.transaction).get(holder)
            return RegisteredPerson(person: holder, name: record.name, number: record.number)
        }
    }
}
