// SPDX-License-Identifier: Apache-2.0
import Access
import Crypto
import Foundation
import Kernel
import TestKit
import Testing

@testable import Credential
@testable import Services
@testable import Web

@Suite("What a request proves beside its token")
struct ProofTests {
    private let key = P256.Signing.PrivateKey()
    private let now = Instant(seconds: 1_795_000_000)

    private func keys() throws -> [AssertionKey] { [try AssertionKey(pem: key.publicKey.pemRepresentation)] }

    private func request(_ body: String = "") -> MessageSignature.Request {
        let digest = Data(SHA256.hash(data: Array(body.utf8))).base64EncodedString()
        return MessageSignature.Request(
            method: "POST", path: "/a", query: "?b=c", body: Array(body.utf8)
        ) { name in
            ["authorization": "Bearer t", "content-digest": "sha-512=:AA==:, sha-256=:\(digest):"][name]
        }
    }

    private func signed(
        _ covered: String = #""@method" "@path" "@query" "authorization" "content-digest""#, created: Int64? = nil,
        more: String = "", body: String = "{}"
    ) throws -> MessageSignature {
        let parameters = "(\(covered));created=\(created ?? now.seconds)\(more)"
        let request = request(body)
        let values = ["@method": "POST", "@path": "/a", "@query": "?b=c"]
        let lines = covered.split(separator: " ").map { part -> String in
            let name = part.filter { $0 != "\"" }
            return "\"\(name)\": \(values[name] ?? request.field(name) ?? "")"
        }
        let base = (lines + ["\"@signature-params\": \(parameters)"]).joined(separator: "\n")
        let made = try key.signature(for: Data(base.utf8)).rawRepresentation.base64EncodedString()
        return try MessageSignature(input: "sig1=\(parameters)", signature: "sig1=:\(made):")
    }

    private func code(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch {
            return (error as? Failure)?.code
        }
    }

    @Test func aSignatureHoldsForItsRequestAlone() throws {
        let signature = try signed(more: ";keyid=\"k\"")
        try signature.check(request("{}"), by: try keys(), now: now)
        #expect(code { try signature.check(request("{ }"), by: try keys(), now: now) } == "signature-wrong")
        #expect(code { try signature.check(request("{}"), by: [], now: now) } == "signature-wrong")
        let late = now.adding(seconds: 301)
        #expect(code { try signature.check(request("{}"), by: try keys(), now: late) } == "signature-expired")
        let ended = try signed(more: ";expires=\(now.seconds - 1)")
        #expect(code { try ended.check(request("{}"), by: try keys(), now: now) } == "signature-expired")
    }

    @Test(arguments: [
        #""@method" "@path" "@query" "authorization""#, #""@method" "@path" "authorization" "content-digest""#,
        #""@path" "@query" "authorization" "content-digest""#, #""@method" "@path" "@query" "content-digest""#,
    ])
    func whatCoversLessIsRefused(_ covered: String) throws {
        let signature = try signed(covered)
        #expect(code { try signature.check(request("{}"), by: try keys(), now: now) } == "signature-covers-less")
    }

    @Test(arguments: [
        ("", ""), ("sig1", "sig1=:AA==:"), ("sig1=(\"@method\")", "sig1=:AA==:"),
        ("sig1=(\"@method\");created=1", "sig2=:AA==:"), ("sig1=(\"@method\");created=1", "sig1=AA=="),
    ])
    func whatIsNoSignatureIsRefused(_ input: String, _ signature: String) {
        #expect(code { _ = try MessageSignature(input: input, signature: signature) } == "signature-malformed")
        #expect(code { _ = try MessageSignature(input: nil, signature: signature) } == "signature-missing")
    }

    @Test func aCertificateIsKnownByItsBytes() throws {
        let der = Data([0x30, 1, 2, 3])
        let pem = "-----BEGIN CERTIFICATE-----\n\(der.base64EncodedString())\n-----END CERTIFICATE-----\n"
        #expect(try ClientCertificate.thumbprint(pem).count == 64)
        for bad in ["", "x", pem.replacing("CERTIFICATE", with: "PRIVATE KEY")] {
            #expect(code { _ = try ClientCertificate.thumbprint(bad) } == "client-certificate-unreadable")
        }
    }

    @Test func aProgramWithACertificateGetsNoTokenWithoutIt() async throws {
        let site = try await TestSite.make()
        let program = TestProgram("certified")
        _ = try await program.register(site.house)
        let der = Data([0x30, 9])
        let pem = "-----BEGIN CERTIFICATE-----\n\(der.base64EncodedString())\n-----END CERTIFICATE-----\n"
        _ = try await site.house.door.setClientProof(
            "certified", signs: false, certificate: pem,
            by: Actor(account: nil, role: .administrator, name: "administrator"))
        let assertion = try program.assertion(at: site.house.now)
        await #expect(throws: Failure.self) {
            try await site.house.door.issueClientToken(assertion: assertion, clientID: nil, scope: nil)
        }
        let given = try await site.house.door.issueClientToken(
            assertion: try program.assertion(at: site.house.now), clientID: nil, scope: nil,
            certificate: try ClientCertificate.thumbprint(pem))
        let answer = try await site.send(.get, "/api/v1/webhooks", token: given.token)
        #expect(answer.status == 401 && answer.text.contains("client-certificate"))
        try await site.close()
    }
}
