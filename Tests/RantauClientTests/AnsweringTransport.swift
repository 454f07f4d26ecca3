// SPDX-License-Identifier: Apache-2.0
import Kernel
import RantauClient
import Synchronization

/// Answers from a list, and remembers what was asked. The token is always given.
final class AnsweringTransport: ClientTransport {
    private struct State {
        var answers: [Result<TransportResponse, TransportFault>]
        var asked: [TransportRequest] = []
        var tokens = 0
        var tokenStatus = 200
        var waits: [Int64] = []
    }

    private let state: Mutex<State>

    init(_ answers: [Result<TransportResponse, TransportFault>], tokenStatus: Int = 200) {
        state = Mutex(State(answers: answers, tokenStatus: tokenStatus))
    }

    /// What was asked, without the tokens.
    var asked: [TransportRequest] { state.withLock { $0.asked } }
    var tokens: Int { state.withLock { $0.tokens } }
    /// How long the client waited each time, in milliseconds.
    var waits: [Int64] { state.withLock { $0.waits } }

    func send(_ request: TransportRequest) async throws(TransportFault) -> TransportResponse {
        let answer: Result<TransportResponse, TransportFault> = state.withLock { state in
            if request.url.hasSuffix("/oauth/token") {
                state.tokens += 1
                let text =
                    state.tokenStatus == 200
                    ? #"{"access_token":"t-\#(state.tokens)","token_type":"Bearer","expires_in":900,"scope":"enrol"}"#
                    : #"{"error":"invalid_client","error_description":"who","code":"client-unproven"}"#
                return .success(
                    TransportResponse(status: state.tokenStatus, headers: [:], body: Array(text.utf8)))
            }
            state.asked.append(request)
            return state.answers.isEmpty ? .failure(TransportFault("nothing left")) : state.answers.removeFirst()
        }
        return try answer.get()
    }

    /// A client that speaks through this transport and waits in no time.
    func client(_ retries: RetryRule = .usual, now: Instant = Instant(seconds: 1_795_000_000)) -> RantauClient {
        RantauClient(
            base: "https://rantau.example/", identity: ClientIdentity(client: "portal"), transport: self,
            environment: ClientEnvironment(
                clock: .fixed(now), random: RandomSource { Array(repeating: 255, count: $0) },
                wait: { milliseconds in self.note(milliseconds) }),
            language: .english, retries: retries)
    }

    private func note(_ milliseconds: Int64) { state.withLock { $0.waits.append(milliseconds) } }

    static func answer(
        _ status: Int, _ body: String, headers: [String: String] = [:]
    ) -> Result<TransportResponse, TransportFault> {
        .success(TransportResponse(status: status, headers: headers, body: Array(body.utf8)))
    }
}
