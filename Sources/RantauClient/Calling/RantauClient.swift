// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// Speaks to a Rantau server for a partner's program: proves who it is, sends, waits and sends again where that is
/// safe, and gives typed answers or typed errors.
///
/// Values that it takes and gives are the records of `Wire`, the same that the server reads and writes. What needs no
/// server stands in `OfflineLaw`.
public struct RantauClient: Sendable {
    private let base: String
    private let language: Language
    private let retries: RetryRule
    private let transport: any ClientTransport
    private let tokens: TokenKeeper
    let environment: ClientEnvironment

    /// - Parameters:
    ///   - base: Where the server is: `https://rantau.example`.
    ///   - identity: Who the program is; a phone app has the server of its maker do this.
    ///   - language: Of the sentences in refusals.
    public init(
        base: String, identity: ClientIdentity, transport: any ClientTransport, environment: ClientEnvironment,
        language: Language = .indonesian, retries: RetryRule = .usual
    ) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.language = language
        self.retries = retries
        self.transport = transport
        self.environment = environment
        tokens = TokenKeeper(base: self.base, identity: identity, transport: transport, environment: environment)
    }

    /// Asks; may be sent again freely.
    func get<Answer: WireRecord>(
        _ path: String, query: [(String, String?)] = [], gives: Answer.Type = Answer.self
    ) async throws(RantauError) -> Answer {
        let pairs = query.compactMap { name, value in value.map { "\(name)=\(QueryText.escaped($0))" } }
        let address = pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
        return try await carry(.get, address, body: [], key: nil, isRepeatable: true)
    }

    /// Has something done once, however often it is sent.
    func post<Answer: WireRecord>(
        _ path: String, _ body: some WireRecord, key: RequestKey?, gives: Answer.Type = Answer.self
    ) async throws(RantauError) -> Answer {
        let key = key ?? RequestKey.make(from: environment.random)
        return try await carry(.post, path, body: body.json.bytes(), key: key, isRepeatable: true)
    }

    /// Has something done whose own numbers make it count once.
    func postNumbered<Answer: WireRecord>(
        _ path: String, _ body: some WireRecord, gives: Answer.Type = Answer.self
    ) async throws(RantauError) -> Answer {
        try await carry(.post, path, body: body.json.bytes(), key: nil, isRepeatable: true)
    }

    /// Has something done that would count again: it is sent again only where it certainly never arrived.
    func postOnce<Answer: WireRecord>(
        _ path: String, _ body: some WireRecord, gives: Answer.Type = Answer.self
    ) async throws(RantauError) -> Answer {
        try await carry(.post, path, body: body.json.bytes(), key: nil, isRepeatable: false)
    }

    private func carry<Answer: WireRecord>(
        _ method: TransportRequest.Method, _ path: String, body: [UInt8], key: RequestKey?, isRepeatable: Bool
    ) async throws(RantauError) -> Answer {
        var failed = 0
        var hasNewToken = false
        while true {
            let token = try await tokens.token()
            let fault: RantauError
            var asked: Int64?
            var maySendAgain = isRepeatable
            switch await reply(to: request(method, path, body, key, token)) {
            case .failure(let missing):
                fault = .unreachable(missing.reason)
                maySendAgain = isRepeatable || missing.certainlyNotSent
            case .success(let response) where (200..<300).contains(response.status):
                return try TolerantReading.read(response.body, as: Answer.self)
            case .success(let response):
                let problem = RantauProblem(response)
                asked = response.headers["retry-after"].flatMap { Int64($0) }
                switch response.status {
                case 401:
                    guard !hasNewToken else { throw .unproven(problem) }
                    // The token ran out on the way, or was taken back.
                    hasNewToken = true
                    await tokens.forget(token)
                    continue
                case 429:
                    // A throttled request was not carried out.
                    fault = .throttled(problem)
                    maySendAgain = true
                case 500...599: fault = .unavailable(problem.code.isEmpty ? nil : problem)
                default: throw .refused(problem)
                }
            }
            failed += 1
            guard maySendAgain, failed < retries.tries else { throw fault }
            do {
                try await environment.wait(retries.wait(after: failed, asked: asked, random: environment.random))
            } catch {
                throw fault
            }
        }
    }

    private func reply(to request: TransportRequest) async -> Result<TransportResponse, TransportFault> {
        do throws(TransportFault) {
            return .success(try await transport.send(request))
        } catch {
            return .failure(error)
        }
    }

    private func request(
        _ method: TransportRequest.Method, _ path: String, _ body: [UInt8], _ key: RequestKey?, _ token: String
    ) -> TransportRequest {
        var headers = [
            "Authorization": "Bearer \(token)", "Accept": "application/json", "Accept-Language": language.rawValue,
        ]
        if method == .post { headers["Content-Type"] = "application/json" }
        if let key { headers["Idempotency-Key"] = key.text }
        return TransportRequest(method: method, url: base + path, headers: headers, body: body)
    }
}

enum QueryText {
    /// A value as it stands in an address.
    static func escaped(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
            default: result += Array("%".utf8) + Array(HexText.of([byte]).uppercased().utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
