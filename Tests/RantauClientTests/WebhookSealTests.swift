// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Kernel
import RantauClient
import Testing

@Suite("What comes to a partner's address")
struct WebhookSealTests {
    private static let key = Data((0..<32).map { UInt8($0) })
    private static let secret = "whsec_" + key.base64EncodedString()
    private static let now = Instant(seconds: 1_795_000_000)
    private static let body = Array(
        """
        {"data":{"kpj":"26000000001"},"id":"00000000000AB","occurredAt":"2026-11-20T09:00:00+07:00",\
        "person":"00000000000CD","type":"member.enrolled"}
        """.utf8)

    private static func headers(at seconds: Int64, body: [UInt8] = body) -> [String: String] {
        let signed = Data(Array("00000000000AB.\(seconds).".utf8) + body)
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: key))
        return [
            "Webhook-Id": "00000000000AB", "Webhook-Timestamp": "\(seconds)",
            "Webhook-Signature": "v1,AAAA v1,\(Data(code).base64EncodedString())",
        ]
    }

    @Test func aRightOneIsOpened() throws {
        let event = try WebhookSeal(secret: Self.secret).open(
            headers: Self.headers(at: Self.now.seconds - 10), body: Self.body, now: Self.now)
        #expect(event.type == "member.enrolled" && "\(event.person)" == "00000000000CD")
    }

    @Test func oneByteMoreIsForged() throws {
        let seal = try WebhookSeal(secret: Self.secret)
        #expect(throws: WebhookSeal.Fault.forged) {
            try seal.open(
                headers: Self.headers(at: Self.now.seconds), body: Self.body + [0x20], now: Self.now)
        }
    }

    @Test func anOldOneIsStale() throws {
        let seal = try WebhookSeal(secret: Self.secret)
        #expect(throws: WebhookSeal.Fault.stale(seconds: 301)) {
            try seal.open(headers: Self.headers(at: Self.now.seconds - 301), body: Self.body, now: Self.now)
        }
    }

    @Test func withoutHeadersItIsUnsigned() throws {
        let seal = try WebhookSeal(secret: Self.secret)
        #expect(throws: WebhookSeal.Fault.unsigned) { try seal.open(headers: [:], body: Self.body, now: Self.now) }
    }

    @Test(arguments: ["", "whsec_", "whsec_%%%", "whsec_AAAA"])
    func aSecretThatIsNoneIsRefused(_ secret: String) {
        #expect(throws: Failure.self) { try WebhookSeal(secret: secret) }
    }
}
