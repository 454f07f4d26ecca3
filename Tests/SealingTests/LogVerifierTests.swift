// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Testing
import Transparency

@Suite("Verifying the audit log")
struct LogVerifierTests {
    private let signer: RootSigner
    private let mac = AuditMAC(key: Array(0..<32))
    private let entries: [LogEntry]
    private let roots: [SignedRoot]

    /// Fifty rows, a root after every ten.
    init() throws {
        signer = try RootSigner(seed: Array(repeating: 7, count: 32))
        entries = (0..<50).map { LogVerifierTests.entry($0, actor: "petugas-1", mac: AuditMAC(key: Array(0..<32))) }
        roots = try LogVerifierTests.roots(of: entries, signer: signer)
    }

    private static func roots(of entries: [LogEntry], signer: RootSigner) throws -> [SignedRoot] {
        var frontier = Frontier()
        var roots: [SignedRoot] = []
        for entry in entries {
            frontier.append(entry.leafHash)
            guard frontier.size % 10 == 0 else { continue }
            roots.append(try signer.sign(frontier, after: roots.last, at: Instant(seconds: frontier.size)))
        }
        return roots
    }

    private static func leaf(_ number: Int64, actor: String) -> AuditLeaf {
        AuditLeaf(
            id: 1_000 + number, recordedAt: Instant(seconds: 1_700_000_000 + number), actor: actor, role: "officer",
            operation: "claim.approve", subject: "claim/\(number)", detail: Digest.sha256("detail \(number)"))
    }

    private static func entry(_ number: Int64, actor: String, mac: AuditMAC, at place: Int64? = nil) -> LogEntry {
        let content = leaf(number, actor: actor).bytes
        return LogEntry(
            sequence: place ?? number, leafHash: MerkleHash.leaf(content),
            row: LogEntry.Row(content: content, code: mac.code(for: content)))
    }

    private func faults(_ entries: [LogEntry], roots: [SignedRoot]? = nil, mac: AuditMAC? = nil) -> [LogFault] {
        var verifier = LogVerifier(roots: roots ?? self.roots, verifier: signer.verifier, mac: mac ?? self.mac)
        for entry in entries { verifier.check(entry) }
        return verifier.finish()
    }

    @Test("An untouched log has no fault, nor has one with rows that no root covers yet")
    func whole() {
        #expect(faults(entries) == [])
        #expect(faults(entries, roots: Array(roots.dropLast())) == [])
        #expect(faults([], roots: []) == [])
    }

    @Test("A changed row is named", arguments: [0, 17, 49])
    func changed(place: Int) {
        var log = entries
        let content = LogVerifierTests.leaf(Int64(place), actor: "petugas-2").bytes
        let row = LogEntry.Row(content: content, code: mac.code(for: content))
        log[place] = LogEntry(sequence: Int64(place), leafHash: log[place].leafHash, row: row)
        #expect(faults(log) == [.changed(sequence: Int64(place))])
    }

    @Test("A removed row is named, whether its leaf is still there or not", arguments: [0, 23, 49])
    func removed(place: Int) {
        let sequence = Int64(place)
        var rowGone = entries
        rowGone[place] = LogEntry(sequence: sequence, leafHash: entries[place].leafHash, row: nil)
        #expect(faults(rowGone) == [.removed(first: sequence, last: sequence)])
        var leafGone = entries
        leafGone.remove(at: place)
        #expect(faults(leafGone) == [.removed(first: sequence, last: sequence)])
    }

    @Test("A log cut at its end misses the rows its roots promise")
    func cut() { #expect(faults(Array(entries.prefix(44))) == [.removed(first: 44, last: 49)]) }

    @Test("A row squeezed in under a used number is named")
    func squeezedIn() {
        var log = entries
        log.insert(LogVerifierTests.entry(900, actor: "intruder", mac: mac, at: 30), at: 31)
        #expect(faults(log) == [.inserted(sequence: 30)])
    }

    @Test("A row appended with its leaf, but without the audit key, is named")
    func withoutKey() {
        let foreign = AuditMAC(key: Array(1..<33))
        let log = entries + [LogVerifierTests.entry(50, actor: "intruder", mac: foreign)]
        #expect(faults(log) == [.inserted(sequence: 50)])
    }

    @Test("A row that never reached the log is named by its key")
    func unlogged() {
        var verifier = LogVerifier(roots: roots, verifier: signer.verifier, mac: mac)
        for entry in entries { verifier.check(entry) }
        verifier.checkUnlogged(key: 77)
        #expect(verifier.finish() == [.unlogged(row: 77)])
    }

    @Test("A row rewritten with leaf and code by one who holds the audit key is caught by the signed root over it")
    func rewritten() {
        var log = entries
        log[34] = LogVerifierTests.entry(34, actor: "petugas-2", mac: mac)
        #expect(faults(log) == [.rewritten(first: 30, last: 39)])
    }

    @Test("A removal hidden by renumbering is caught by the first root after it")
    func renumbered() {
        var log = entries
        log.remove(at: 12)
        log = log.enumerated().map { LogEntry(sequence: Int64($0), leafHash: $1.leafHash, row: $1.row) }
        #expect(faults(log).first == .rewritten(first: 10, last: 19))
    }

    @Test("A root with an altered field, another key's signature, or a missing forerunner is refused")
    func chain() throws {
        let third = roots[2]
        let altered = SignedRoot(
            size: third.size + 1, root: third.root, previousRootHash: third.previousRootHash, at: third.at,
            signature: third.signature)
        var list = roots
        list[2] = altered
        #expect(faults(entries, roots: list).first == .signature(size: 31))
        let stranger = try RootSigner(seed: Array(repeating: 8, count: 32))
        let foreign = try LogVerifierTests.roots(of: entries, signer: stranger)
        #expect(faults(entries, roots: foreign).first == .signature(size: 10))
        list = roots
        list.remove(at: 1)
        #expect(faults(entries, roots: list).first == .brokenChain(size: 30))
    }

    @Test("A chain goes on from a trusted root and does not go back in size")
    func trusted() throws {
        var chain = RootChain(verifier: try RootVerifier(publicKey: signer.publicKey), trusted: roots[1])
        try chain.accept(roots[2])
        #expect(chain.last == roots[2])
        let smaller = try signer.sign(Frontier(), after: roots[2], at: Instant(seconds: 99))
        #expect(throws: LogFault.shrunk(from: 30, to: 0)) { try chain.accept(smaller) }
    }
}
