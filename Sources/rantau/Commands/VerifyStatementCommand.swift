// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import Sealing
import Transparency
import Web
import Wire

/// Proves a yearly statement without asking the server.
struct VerifyStatementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-statement",
        abstract: "Prove a yearly statement against a published root, without trusting the server.",
        discussion: """
            The root is what /.well-known/log-root answered on some day, as a member, a union or a newspaper kept it. \
            Logs of different sizes are joined by proofs from /api/v1/log/consistency?from=SMALLER&to=LARGER.
            """)

    @Argument(help: "The statement with its proof, as downloaded.") var file: String
    @Option(help: "The published root, as JSON.") var root: String
    @Option(help: "The published key: 64 hexadecimal digits in a file.") var key: String
    @Option(help: "A root kept from an earlier day, which the log must continue.") var earlierRoot: String?
    @Option(help: "A proof that joins logs of two sizes; may be given several times.") var consistency: [String] = []
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let statementFile = try read(file, StatementFile.self)
            guard let statement = statementFile.statement, let own = statementFile.root.signedRoot else {
                throw unreadable(file)
            }
            let published = try signedRoot(root)
            let earlier = try earlierRoot.map(signedRoot)
            let proofs = try consistency.map { path in
                guard let proof = try read(path, ConsistencyRecord.self).proof else { throw unreadable(path) }
                return proof
            }
            do throws(LoggedStatement.Fault) {
                try statement.verify(
                    under: published, own: own, earlier: earlier, joinedBy: proofs, key: try verifier())
            } catch {
                throw Self.failure(error)
            }
            Output.line(
                json
                    ? "{\"proven\":true,\"size\":\(published.size),\"statement\":\(statementFile.content)}"
                    : statementFile.content)
            if !json {
                Output.line("proven: it is in the log of \(published.size) leaves, signed \(published.at)")
                if let earlier {
                    Output.line("the log continues the one of \(earlier.size) leaves, signed \(earlier.at)")
                }
            }
        }
    }

    private func verifier() throws(LoggedStatement.Fault) -> RootVerifier {
        let text = (try? text(key))?.filter { !$0.isWhitespace } ?? ""
        guard let bytes = Hex.bytes(text), let verifier = try? RootVerifier(publicKey: bytes) else {
            throw .signature(size: 0)
        }
        return verifier
    }

    private func signedRoot(_ path: String) throws -> SignedRoot {
        guard let root = try read(path, LogRootRecord.self).signedRoot else { throw unreadable(path) }
        return root
    }

    private func read<Record: WireRecord>(_ path: String, _ type: Record.Type) throws -> Record {
        let text = try text(path)
        do {
            return try Record.decode(try JSONValue.parse(Array(text.utf8)))
        } catch {
            throw unreadable(path)
        }
    }

    private func text(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else { throw unreadable(path) }
        return String(decoding: data, as: UTF8.self)
    }

    private func unreadable(_ path: String) -> Failure {
        Failure(.invalid, "statement-file-unreadable", details: ["file": path])
    }

    private static func failure(_ fault: LoggedStatement.Fault) -> Failure {
        switch fault {
        case .signature(let size):
            Failure(.refused, "statement-signature", details: ["size": String(size)])
        case .content: Failure(.refused, "statement-altered")
        case .log: Failure(.refused, "statement-not-in-log")
        case .consistencyMissing(let from, let to):
            Failure(.refused, "statement-join-missing", details: ["from": String(from), "to": String(to)])
        case .inconsistent(let from, let to):
            Failure(.refused, "statement-log-rewritten", details: ["from": String(from), "to": String(to)])
        }
    }
}
