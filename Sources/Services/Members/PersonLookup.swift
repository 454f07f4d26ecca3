// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import People
import Sealing
import Store

/// Finds the one person that a number names.
struct PersonLookup {
    private let transaction: any Transaction
    private let keys: MasterKeys

    init(_ transaction: any Transaction, keys: MasterKeys) {
        self.transaction = transaction
        self.keys = keys
    }

    /// By NIK, KPJ, passport or person number, whichever the text can be; nil when nobody has it.
    func find(_ text: String) throws -> ID<PersonRecord>? {
        for handle in Self.handles(text, keys: keys) {
            if let person = try find(handle) { return person }
        }
        if let number = try? PersonNumber.parse(text) { return try PersonStore(transaction).find(number: number.text) }
        return nil
    }

    /// Every record that carries the number, also where a desk has yet to decide whose it is; the holder's first.
    func findAll(_ text: String) throws -> [ID<PersonRecord>] {
        let identifiers = IdentifierStore(transaction)
        var found: [ID<PersonRecord>] = []
        for case .blind(let blind) in Self.handles(text, keys: keys) {
            for kind in [IdentifierStore.Kind.nik, .passport] {
                found += try identifiers.claimants(kind: kind, blind: blind).filter { !found.contains($0) }
            }
        }
        if found.isEmpty, let person = try find(text) { found.append(person) }
        for (kind, value) in Self.contacts(text) {
            let blind = keys.blindIndex.value(of: value, kind: kind.rawValue)
            found += try identifiers.claimants(kind: kind, blind: blind).filter { !found.contains($0) }
        }
        return found
    }

    /// What a text may be besides a number of one person alone: a telephone or address that several may share.
    static func contacts(_ text: String) -> [(IdentifierStore.Kind, String)] {
        if text.contains("@") { return (try? EmailAddress.parse(text)).map { [(.email, $0.text)] } ?? [] }
        return (try? PhoneNumber.parse(text)).map { [(.phone, $0.text)] } ?? []
    }

    func find(_ handle: GateMemory.Handle) throws -> ID<PersonRecord>? {
        switch handle {
        case .kpj(let kpj): return try MembershipStore(transaction).find(kpj: kpj)
        case .blind(let blind):
            let identifiers = IdentifierStore(transaction)
            return try identifiers.holder(kind: .nik, blind: blind) ?? identifiers.holder(kind: .passport, blind: blind)
        }
    }

    /// What a text may be: 16 digits are a NIK, 11 a KPJ, letters with digits a passport.
    static func handles(_ text: String, keys: MasterKeys) -> [GateMemory.Handle] {
        if let nik = try? NIK.parse(text) {
            return [.blind(keys.blindIndex.value(of: nik.text, kind: IdentifierStore.Kind.nik.rawValue))]
        }
        if let kpj = try? KPJ.parse(text) { return [.kpj(kpj.text)] }
        if let passport = try? Passport.parse(text) {
            return [.blind(keys.blindIndex.value(of: passport.text, kind: IdentifierStore.Kind.passport.rawValue))]
        }
        return []
    }
}

extension Door {
    /// The person that a number names; nil when nobody has it.
    public func findPerson(_ number: String, by actor: Actor) async throws -> ID<PersonRecord>? {
        try await read(.findMember, by: actor) { context in
            let person = try PersonLookup(context.transaction, keys: self.keys).find(number)
            if let person { context.looked(at: person) }
            return person
        }
    }
}
