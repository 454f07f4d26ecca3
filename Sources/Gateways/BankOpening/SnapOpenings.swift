// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Kernel
import Logging
import Services
import Snap

/// Has accounts opened by a partner bank, signed as SNAP is.
public struct SnapOpenings: Sendable {
    private let line: SnapLine

    /// - Parameter base: `https://bank.example`, without `/v1.0`.
    public init(
        base: String, credentials: SnapCredentials, client: HTTPClient, clock: Clock, keys: KeySource,
        timeoutSeconds: Int64 = 20, logger: Logger
    ) {
        line = SnapLine(
            base: base, credentials: credentials,
            call: OutgoingCall(client: client, timeoutSeconds: timeoutSeconds, logger: logger), clock: clock, keys: keys
        )
    }

    public var port: OpeningPort { OpeningPort(open: { await open($0) }, status: { await status($0) }) }

    private func open(_ application: OpeningPort.Application) async -> OpeningPort.Outcome {
        let request = AccountOpeningRequest(
            partnerReferenceNo: application.reference, bankCode: application.bankCode,
            applicant: .init(
                name: application.name, nik: application.nik, birthDate: application.birthDay.description,
                address: application.address, phoneNo: application.phone, email: application.email),
            consent: .init(text: application.consent, givenAt: application.consentAt.text(at: .wib)))
        guard let body = try? SnapBody.encode(request) else { return .unavailable("the application cannot be written") }
        return outcome(await line.call(.accountOpening, body: body))
    }

    private func status(_ reference: String) async -> OpeningPort.Outcome {
        let request = AccountOpeningStatusRequest(originalPartnerReferenceNo: reference)
        guard let body = try? SnapBody.encode(request) else { return .unavailable("the question cannot be written") }
        return outcome(await line.call(.accountOpeningStatus, body: body))
    }

    /// Only the bank's own word in an answer of success ends an application.
    private func outcome(_ reach: Reach) -> OpeningPort.Outcome {
        switch reach {
        case .notSent(let reason), .lost(let reason): return .unavailable(reason)
        case .answered(let status, let body):
            guard let (code, word) = SnapWord.read(body) else { return .unavailable("HTTP \(status)") }
            guard code.isSuccessful, let answer = SnapBody.answer(AccountOpeningResponse.self, from: body) else {
                return .unavailable("\(word.code) \(word.message)")
            }
            switch (answer.state, answer.accountNo) {
            case (.opened, let number?): return .opened(number)
            case (.refused, _): return .refused(String((answer.reason ?? "").prefix(200)))
            default: return .pending
            }
        }
    }
}
