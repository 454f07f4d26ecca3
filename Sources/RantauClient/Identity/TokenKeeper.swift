// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// Keeps the bearer token and gets another before it runs out. Calls that come together wait for the same one.
actor TokenKeeper {
    private static let path = "/oauth/token"
    private static let assertionType = "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
    /// A token this near to its end is not used any more.
    private static let margin: Int64 = 30

    private let base: String
    private let identity: ClientIdentity
    private let transport: any ClientTransport
    private let environment: ClientEnvironment
    private var held: (text: String, until: Instant)?
    private var pending: Task<Result<TokenAnswer, RantauError>, Never>?

    init(
        base: String, identity: ClientIdentity, transport: any ClientTransport, environment: ClientEnvironment
    ) {
        self.base = base
        self.identity = identity
        self.transport = transport
        self.environment = environment
    }

    func token() async throws(RantauError) -> String {
        if let held, held.until > environment.clock.now() { return held.text }
        let task = pending ?? Task { await self.fetch() }
        pending = task
        let answer = await task.value
        pending = nil
        let given = try answer.get()
        let seconds = max(1, Int64(given.expiresIn) - Self.margin)
        held = (given.accessToken, environment.clock.now().adding(seconds: seconds))
        return given.accessToken
    }

    /// A token that the server does not take any more.
    func forget(_ token: String) {
        if held?.text == token { held = nil }
    }

    private func fetch() async -> Result<TokenAnswer, RantauError> {
        do throws(RantauError) {
            let audience = base + Self.path
            let assertion = try identity.assertion(
                audience: audience, now: environment.clock.now(), random: environment.random)
            let form =
                "grant_type=client_credentials&client_assertion_type=\(Self.assertionType)"
                + "&client_assertion=\(assertion)"
            let request = TransportRequest(
                method: .post, url: audience,
                headers: ["Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"],
                body: Array(form.utf8))
            let response = try await send(request)
            switch response.status {
            case 200: return .success(try TolerantReading.read(response.body, as: TokenAnswer.self))
            case 429: throw .throttled(RantauProblem(response))
            case 500...599: throw .unavailable(RantauProblem(response))
            default: throw .unproven(RantauProblem(response))
            }
        } catch {
            return .failure(error)
        }
    }

    private func send(_ request: TransportRequest) async throws(RantauError) -> TransportResponse {
        do throws(TransportFault) {
            return try await transport.send(request)
        } catch {
            throw .unreachable(error.reason)
        }
    }
}
