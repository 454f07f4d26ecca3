// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Services
import Store
import Transparency
import Wire

extension SavingsAnswer {
    init(_ view: SavingsView) {
        self.init(
            person: view.person, from: view.period.first, to: view.period.last, opening: view.opening,
            lines: view.lines.map(SavingsLineRecord.init), closing: view.closing, balance: view.balance,
            rate: view.rate?.value.percentText, rateStatus: view.rate?.verification.rawValue,
            withdrawals: view.requests.map(WithdrawalRecord.init), provenYears: view.provenYears)
    }
}

extension WithdrawalRecord {
    init(_ withdrawal: SavingsView.Withdrawal) {
        self.init(
            claim: ID(number: withdrawal.claim.id.number), number: withdrawal.claim.number,
            reason: withdrawal.reason?.rawValue, state: withdrawal.claim.state.rawValue, day: withdrawal.taken?.day,
            gross: withdrawal.taken?.gross, tax: withdrawal.taken?.tax, net: withdrawal.net)
    }
}

extension SavingsLineRecord {
    fileprivate init(_ line: SavingsView.Line) {
        let kind =
            switch line.kind {
            case .entry(let entry): entry.rawValue
            case .monthlyReturn: "return"
            case .yearDifference: "year-difference"
            }
        self.init(day: line.day, kind: kind, amount: line.amount, balance: line.balance)
    }
}

extension WithdrawalAnswer {
    init(_ quote: WithdrawalQuote) {
        let citations = quote.payable.derivation.citations + (quote.tax?.derivation.citations ?? [])
        self.init(
            reason: quote.reason.rawValue, on: quote.day, balance: quote.balance, running: quote.running,
            payable: quote.payable.amount, tax: quote.tax?.amount, net: quote.net,
            status: quote.verification.rawValue, articles: citations.map(\.description))
    }
}

extension ClosingRecord {
    init(_ run: SavingsRunStore.Run) {
        self.init(
            id: ID(number: run.id.number), kind: run.kind.rawValue, from: run.period.first, to: run.period.last,
            businessDay: run.businessDay, accounts: run.lines, returned: run.returned, reason: run.reason,
            startedAt: run.startedAt, finishedAt: run.finishedAt)
    }
}

extension ConsistencyRecord {
    init(_ proof: ConsistencyProof) {
        self.init(from: Int(proof.oldSize), to: Int(proof.newSize), path: proof.path.map { Hex.text($0) })
    }

    /// The proof; nil when a hash is none.
    public var proof: ConsistencyProof? {
        let hashes = path.compactMap { Hex.bytes($0) }
        guard hashes.count == path.count else { return nil }
        return ConsistencyProof(oldSize: Int64(from), newSize: Int64(to), path: hashes)
    }
}

extension StatementFile {
    init(_ proven: ProvenStatement) {
        let statement = proven.statement
        let header = statement.header
        self.init(
            year: proven.year, content: String(decoding: statement.content, as: UTF8.self),
            line: ProofRecord(statement.line),
            block: StatementBlockRecord(
                id: ID(number: header.id), recordedAtMicroseconds: Int(header.recordedAt.microseconds),
                actor: header.actor, operation: header.operation, detail: Hex.text(header.detail),
                linesRoot: Hex.text(statement.linesRoot)),
            leaf: ProofRecord(statement.leaf),
            root: LogRootRecord(
                size: Int(proven.root.size), root: Hex.text(proven.root.root),
                previous: Hex.text(proven.root.previousRootHash), signedAt: proven.root.at,
                signature: Hex.text(proven.root.signature), publicKey: Hex.text(proven.publicKey)))
    }

    /// The statement with its proofs; nil when a hash is none.
    public var statement: LoggedStatement? {
        guard let line = line.proof, let leaf = leaf.proof, let detail = Hex.bytes(block.detail),
            let linesRoot = Hex.bytes(block.linesRoot)
        else { return nil }
        return LoggedStatement(
            content: Array(content.utf8), line: line,
            header: AuditLeaf(
                id: block.id.number, recordedAt: Instant(microseconds: Int64(block.recordedAtMicroseconds)),
                actor: block.actor, role: "", operation: block.operation, subject: "", detail: detail),
            linesRoot: linesRoot, leaf: leaf)
    }
}

extension ProofRecord {
    fileprivate init(_ proof: InclusionProof) {
        self.init(place: Int(proof.leaf), size: Int(proof.size), path: proof.path.map { Hex.text($0) })
    }

    fileprivate var proof: InclusionProof? {
        let hashes = path.compactMap { Hex.bytes($0) }
        guard hashes.count == path.count else { return nil }
        return InclusionProof(leaf: Int64(place), size: Int64(size), path: hashes)
    }
}

extension LogRootRecord {
    /// The signed root; nil when a hash is none.
    public var signedRoot: SignedRoot? {
        guard let root = Hex.bytes(root), let previous = Hex.bytes(previous), let signature = Hex.bytes(signature)
        else {
            return nil
        }
        return SignedRoot(
            size: Int64(size), root: root, previousRootHash: previous,
            at: Instant(microseconds: Int64(signedAtMicroseconds)), signature: signature)
    }
}
