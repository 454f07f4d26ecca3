// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Text
import Web

/// Turns refusals into sentences, or into one line of problem JSON (RFC 9457) where JSON was asked for, on standard
/// error; and into exit codes: 1 for a refusal with its reason, 2 for bad usage.
enum Refusal {
    /// Runs a command's body.
    ///
    /// - Parameter json: Whether the caller asked for JSON.
    static func exitOnFailure(json: Bool = false, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let code as ExitCode {
            throw code
        } catch let failure as Failure {
            tell(failure, json: json)
            throw ExitCode(failure.kind == .invalid ? 2 : 1)
        } catch let validation as ValidationError {
            badUsage(validation.message, json: json)
            throw ExitCode(2)
        } catch {
            guard json else {
                Output.error("\(error)")
                throw ExitCode(1)
            }
            tell(Failure(.unavailable, "command-failed", details: ["reason": "\(error)"]), json: true)
            throw ExitCode(1)
        }
    }

    /// Says what about the command line was not understood.
    static func badUsage(_ message: String, json: Bool) {
        guard json else { return Output.error(message) }
        tell(Failure(.invalid, "command-not-understood", details: ["reason": message]), json: true)
    }

    /// The language of the terminal.
    static var language: Language {
        let text = Setting.optional(nil, "language") ?? "en"
        return Language(rawValue: text) ?? .english
    }

    private static func tell(_ failure: Failure, json: Bool) {
        guard json else {
            let text = FailureTexts.text(failure, language)
            return Output.error("\(text.title): \(text.found) \(text.next)")
        }
        Output.error(Problem(failure, language).json.text)
    }
}
