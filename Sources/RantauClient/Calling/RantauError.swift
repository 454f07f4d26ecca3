// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// Why a call did not succeed.
public enum RantauError: Error, Sendable, Hashable {
    /// The server refuses; nothing was changed. Decide by `code`.
    case refused(RantauProblem)
    /// Too many calls, also after waiting.
    case throttled(RantauProblem)
    /// The server or something behind it is not available, also after waiting. It may have been carried out: send it
    /// again with the same key.
    case unavailable(RantauProblem?)
    /// There was no answer, also after waiting. It may have been carried out: send it again with the same key.
    case unreachable(String)
    /// The server does not take the program's proof of who it is.
    case unproven(RantauProblem)
    /// The answer is not what this version of the client knows.
    case unreadable(Failure)
}

/// A refusal in the words of RFC 9457.
public struct RantauProblem: Sendable, Hashable {
    /// HTTP status.
    public let status: Int
    /// Stable: `nik-birth-date-mismatch`. Empty where the answer came from something before the server.
    public let code: String
    public let title: String
    /// What was found, in the language that the client asks in.
    public let detail: String
    /// What to do next.
    public let next: String?
    /// The field at fault: `family.0.name`.
    public let field: String?

    public init(status: Int, code: String, title: String, detail: String, next: String?, field: String?) {
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.next = next
        self.field = field
    }

    /// Reads what an answer says; of a body that is no problem only the status is known.
    init(_ response: TransportResponse) {
        var fields: [String: JSONValue] = [:]
        if case .object(let found)? = try? JSONValue.parse(response.body) { fields = found }
        func text(_ name: String) -> String? {
            guard case .text(let text)? = fields[name] else { return nil }
            return text
        }
        self.init(
            status: response.status, code: text("code") ?? text("error") ?? "", title: text("title") ?? "",
            detail: text("detail") ?? text("error_description") ?? "", next: text("next"), field: text("field"))
    }
}
