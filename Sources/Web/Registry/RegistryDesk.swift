// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Services
import Spdci
import Text

/// Answers one message of a sister institution, every refusal in the standard's own form.
struct RegistryDesk {
    /// No message is longer.
    static let longest = 1_024 * 1_024
    /// What all its addresses begin with.
    private static let prefix = "/registry/"

    let call: Call
    let action: SpdciAction

    /// Who asks is looked at before what is asked is read.
    func answer(_ operation: Operation, _ ask: ([UInt8]) async throws -> [UInt8]) async -> Response {
        var sent: [UInt8] = []
        do {
            try operation.authorise(call.actor)
            sent = try await body()
            return Response(bytes: try await ask(sent), type: "application/json")
        } catch {
            if !(error is SpdciRefusal), !(error is Failure), !(error is UnknownMedia) {
                call.context.logger.error("registry \(action.rawValue): \(error)")
            }
            return Self.refusal(error, SpdciHint(sent), action, call)
        }
    }

    private struct UnknownMedia: Error {}

    /// The message: a JSON document, or a file with one in a form.
    private func body() async throws -> [UInt8] {
        let type = call.request.headers[.contentType] ?? ""
        let media = type.prefix { $0 != ";" && $0 != " " }.lowercased()
        switch media {
        case "application/json": return try await call.bytes(upTo: Self.longest)
        case "multipart/form-data": return try await file(type)
        default: throw UnknownMedia()
        }
    }

    /// The standard's `FileInfo`: the action, the message as a file, its format.
    private func file(_ type: String) async throws -> [UInt8] {
        var form = try MultipartForm(contentType: type, largestFile: Self.longest)
        for try await buffer in call.request.body { try form.feed(buffer.readableBytesView) }
        try form.finish()
        func field(_ name: String) -> String? { form.fields.last { $0.name == name }?.value }
        guard field("action") == action.rawValue else {
            throw SpdciRefusal(.bad, .action, "action is not \(action.rawValue)")
        }
        guard field("fileFormat").map({ $0.lowercased() == "json" }) ?? true else {
            throw SpdciRefusal(.bad, nil, "fileFormat is not json")
        }
        guard let file = form.file else { throw SpdciRefusal(.bad, nil, "fileName is missing") }
        return file.bytes
    }

    // MARK: Refusals

    /// Whether refusals of an address are told in the standard's form.
    static func speaks(_ path: String) -> Bool { path.hasPrefix(prefix) }

    /// A refusal from before a message reached its desk: too many calls, no such address.
    static func refusal(_ failure: Failure, _ status: HTTPResponse.Status, _ call: Call) -> Response {
        var response = refusal(failure, SpdciHint([]), nil, call)
        response.status = status
        return response
    }

    private static func refusal(_ error: any Error, _ hint: SpdciHint, _ action: SpdciAction?, _ call: Call) -> Response
    {
        let refusal = refusal(error)
        let door = call.site.door
        let bytes = SpdciAcknowledgement.refused(
            refusal, hint, action, id: door.ids.next(RegistryExchangeRecord.self).description, at: door.clock.now())
        var response = Response(bytes: bytes, type: "application/json")
        response.status = error is UnknownMedia ? .unsupportedMediaType : .init(code: refusal.fault.status)
        if refusal.fault == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }

    /// What a thrown error means in the standard's words.
    private static func refusal(_ error: any Error) -> SpdciRefusal {
        switch error {
        case let refusal as SpdciRefusal: return refusal
        case is UnknownMedia: return SpdciRefusal(.bad, nil, "the body is neither application/json nor a form")
        case let failure as Failure: return SpdciRefusal(fault(failure), nil, FailureTexts.sentence(failure, .english))
        default: return SpdciRefusal(.unavailable, nil, "the registry cannot answer now")
        }
    }

    private static func fault(_ failure: Failure) -> SpdciFault {
        switch failure.kind {
        case .invalid, .refused, .conflict: .bad
        case .unauthenticated: .unauthorized
        case .forbidden: .forbidden
        case .absent: .notFound
        case .throttled: .tooMany
        case .unavailable: .unavailable
        }
    }
}
