// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import Services

/// Money that came in.
struct PaymentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payments", abstract: "Take what partners took in for us.", subcommands: [Import.self])

    /// A partner's day file.
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take the payments of a partner's day file; exit 1 when some were refused.",
            discussion: """
                The file begins with the line payment_request,virtual_account,amount,paid_at. A file with a fault \
                changes nothing; the same file again has no further effect. Stop the server before: both would make \
                keys of the same moment.
                """)

        @Argument(help: "The file.") var file: String
        @Option(help: "Whose file it is: the partner's X-PARTNER-ID.") var partner: String
        @Option(help: "Payments that share a transaction.") var batch = PaymentImport.usualBatch
        @OptionGroup var house: HouseOptions
        @Flag(help: "Answer as JSON.") var json = false

        func validate() throws {
            guard (1...PaymentImport.usualBatch).contains(batch) else {
                throw ValidationError("--batch must be 1 to \(PaymentImport.usualBatch)")
            }
        }

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                guard let bytes = FileManager.default.contents(atPath: file).map({ [UInt8]($0) }) else {
                    throw ValidationError("\(file) cannot be read")
                }
                let house = try await House.open(house, passing: true)
                let start = ContinuousClock.now
                let quiet = json
                let result = try await house.door.importPayments(bytes, of: partner, batch: batch) { count in
                    if !quiet { Output.progress("\(count) payments") }
                }
                tell(result, in: ContinuousClock.now - start)
                guard result.refusals.isEmpty else { throw ExitCode(1) }
            }
        }

        private func tell(_ result: PaymentImport, in time: Duration) {
            let (seconds, attoseconds) = time.components
            let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
            let counts = PaymentOutcome.allCases.compactMap { outcome in
                result.outcomes[outcome].map { (outcome.rawValue, $0) }
            }
            guard !json else {
                let refusals = result.refusals.map {
                    "{\"line\":\($0.line),\"paymentRequest\":\(JSONLine.quoted($0.paymentRequest)),"
                        + "\"outcome\":\"\($0.outcome.rawValue)\"}"
                }
                return Output.line(
                    "{\"payments\":\(result.payments),\"milliseconds\":\(milliseconds),"
                        + "\"outcomes\":{\(counts.map { "\"\($0)\":\($1)" }.joined(separator: ","))},"
                        + "\"refusals\":[\(refusals.joined(separator: ","))]}")
            }
            Output.progress("")
            Output.line("\(result.payments) payments in \(milliseconds) ms")
            for (outcome, count) in counts { Output.line("\(outcome)\t\(count)") }
            for refusal in result.refusals {
                Output.line("line \(refusal.line)\t\(refusal.paymentRequest)\t\(refusal.outcome.rawValue)")
            }
        }
    }
}
