// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Protection
import Sealing
import Store

extension Door {
    /// So many members are read at once.
    private static let packedAtOnce = 200

    /// Makes a pack for gates without a network: of every worker with a passport and work still ahead, whether the
    /// departure is clear today and how long the cover lasts that is paid. No name, number or country is in it.
    ///
    /// - Parameters:
    ///   - key: the gate's; the pack is of no use without it.
    ///   - salt: that of the pack which this one continues; nil for a new one, which no other can be compared with.
    ///   - hours: how long the pack counts, 72 at most.
    /// - Returns: the file, and how many passports are in it.
    public func makeGatePack(
        key: GatePackKey, issuer: CardIssuer, salt: [UInt8]? = nil, hours: Int, by actor: Actor
    ) async throws -> (file: [UInt8], count: Int) {
        guard (1...GatePack.longestHours).contains(hours) else {
            throw Failure(
                .invalid, "number-out-of-range", field: "hours",
                details: ["least": "1", "most": String(GatePack.longestHours)])
        }
        let salt = salt ?? random.bytes(GatePackKey.saltLength)
        let digest = key.digester(salt: salt)
        let now = clock.now()
        var entries: [GatePackEntry] = []
        var last = ""
        while true {
            let from = last
            let (found, end) = try await read(.checkClearance, by: actor) { context in
                let members = try GateFactsStore(context.transaction).members(after: from, limit: Self.packedAtOnce)
                return (try GatePacker(context, digest).entries(members.map(\.person)), members.last?.kpj)
            }
            entries += found
            guard let end else { break }
            last = end
        }
        let file = try GatePack.make(entries, salt: salt, issuer: issuer, at: now, hours: hours)
        try await write(.checkClearance, by: actor) { [count = entries.count] context in
            context.note("pack passports=\(count) hours=\(hours)")
        }
        return (file, entries.count)
    }
}

/// Makes the entries of workers who may yet depart.
private struct GatePacker {
    private let context: ReadContext
    private let digest: @Sendable (String) -> [UInt8]

    init(_ context: ReadContext, _ digest: @escaping @Sendable (String) -> [UInt8]) {
        self.context = context
        self.digest = digest
    }

    func entries(_ persons: [ID<PersonRecord>]) throws -> [GatePackEntry] {
        let answers = try GateReader(context, generation: context.door.gate.generation()).answers(persons)
        let leaving = answers.filter { answer in
            answer.clearance.checks.allSatisfy { check in
                check.passed || (check.code != .notAlreadyDeparted && check.code != .placementOpen)
            }
        }
        let identifiers = try IdentifierStore(context.transaction).all(of: leaving.map(\.person)).filter {
            $0.kind == .passport && !$0.disputed
        }
        let passports = Dictionary(grouping: identifiers, by: \.person)
        return try leaving.flatMap { answer in
            try (passports[answer.person] ?? []).map { try entry($0, answer) }
        }
    }

    private func entry(_ passport: IdentifierStore.Identifier, _ answer: GateAnswer) throws -> GatePackEntry {
        let key = try context.door.dataKey(of: passport.person, context.transaction)
        let number = try key.openText(passport.sealed, as: SealContext("identifier.passport", owner: passport.id))
        return GatePackEntry(
            digest: digest(number), coverEnd: answer.coverEnd, mayDepart: answer.clearance.mayDepart)
    }
}
