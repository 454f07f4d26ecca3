// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Text

/// Turns refusals into sentences and exit codes: 1 for a refusal with its reason, 2 for bad usage.
enum Refusal {
    /// Runs a command's body.
    static func exitOnFailure(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let failure as Failure {
            let text = FailureTexts.text(failure, language)
            Output.error("\(text.title): \(text.found) \(text.next)")
            throw ExitCode(failure.kind == .invalid ? 2 : 1)
        } catch let validation as ValidationError {
            Output.error(validation.message)
            throw ExitCode(2)
        } catch let code as ExitCode {
            throw code
        } catch {
            Output.error("\(error)")
            throw ExitCode(1)
        }
    }

    /// The language of the terminal.
    static var language: Language {
        let text = Setting.optional(nil, "language") ?? "en"
        return Language(rawValue: text) ?? .english
    }
}
