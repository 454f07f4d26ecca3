// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import Text
import Wire

/// A refusal as RFC 9457 has it, in the caller's language.
public struct Problem: WireRecord {
    let type: String
    let title: String
    let status: Int
    let detail: String
    /// Stable; programs decide by it.
    let code: String
    /// What to do next.
    let next: String?
    /// The field at fault.
    let field: String?

    public static let shape = Shape<Problem>(
        Problem.init, WireField("type", \.type, .text(1...200)), WireField("title", \.title, .text(1...300)),
        WireField("status", \.status, .integer(400...599)), WireField("detail", \.detail, .text(0...2_000)),
        WireField("code", \.code, .text(1...100)), WireField("next", \.next, .optional(.text(0...2_000))),
        WireField("field", \.field, .optional(.text(0...200))))
}

extension Problem {
    public init(_ failure: Failure, _ language: Language) { self.init(failure, failure.status, language) }

    init(_ failure: Failure, _ status: HTTPResponse.Status, _ language: Language) {
        let text = FailureTexts.text(failure, language)
        self.init(
            type: "urn:rantau:problem:\(failure.code)", title: text.title, status: status.code,
            detail: text.found, code: failure.code, next: text.next.isEmpty ? nil : text.next,
            field: failure.field.map { String($0.prefix(200)) })
    }
}
