// SPDX-License-Identifier: Apache-2.0
import Crypto
import Kernel
import Testing
import Wire

@testable import Spdci

@Suite("Signatures of messages")
struct SignatureTests {
    private let now = Instant(seconds: 1_795_000_000)

    private func signer(_ byte: UInt8 = 7) throws -> SpdciSigner {
        try SpdciSigner(seed: Array(repeating: byte, count: 32))
    }

    private func message(_ text: String = "A", by signer: SpdciSigner?) throws -> [UInt8] {
        try SpdciRequest(
            messageID: "m-1", sentAt: now, action: "unsubscribe", sender: "sister", senderURI: nil, receiver: "rantau",
            totalCount: 1,
            content: .object(["transaction_id": .text(text), "subscription_codes": .list([.text("c")])])
        ).bytes(signedBy: signer)
    }

    private func check(_ bytes: [UInt8], _ keys: String, at now: Instant) throws {
        let envelope = try SpdciEnvelope(bytes, .unsubscribe)
        let signature = try SpdciSignature(try #require(envelope.signature))
        try signature.check(envelope.signed, with: try SpdciKeySet(json: keys), now: now)
    }

    private func refuses(_ bytes: [UInt8], _ keys: String, at now: Instant) -> Bool {
        do {
            try check(bytes, keys, at: now)
            return false
        } catch {
            return (error as? SpdciRefusal)?.fault == .signature
        }
    }

    @Test func whatWasSignedHoldsInAnyWriting() throws {
        let signer = try signer()
        let bytes = try message("Jalan \"é\"\t\n\\/", by: signer)
        try check(bytes, #"{"keys":[\#(signer.jwk)]}"#, at: now)
        try check(bytes, signer.jwk, at: now.adding(seconds: 200))
        let spaced = String(decoding: bytes, as: UTF8.self).replacing("\":", with: "\" : ")
        try check(Array(spaced.utf8), signer.jwk, at: now)
    }

    @Test func aChangedMessageAnotherKeyOrAnotherTimeIsRefused() throws {
        let signer = try signer()
        let text = String(decoding: try message(by: signer), as: UTF8.self)
        let changed = Array(text.replacing(#""transaction_id":"A""#, with: #""transaction_id":"B""#).utf8)
        #expect(refuses(changed, signer.jwk, at: now))
        let bytes = Array(text.utf8)
        #expect(refuses(bytes, try self.signer(8).jwk, at: now))
        #expect(refuses(bytes, signer.jwk, at: now.adding(seconds: 700)))
        #expect(refuses(bytes, signer.jwk, at: now.adding(seconds: -400)))
        #expect(!refuses(bytes, signer.jwk, at: now))
    }

    @Test(arguments: [
        "invalid-signature", "", "signature=\"x\"", "kidId=\"a|b\", algorithm=\"ed25519\"",
        "kidId=\"a|b|ed25519\", algorithm=\"ed25519\", created=\"-9223372036854775808\", "
            + "expires=\"9223372036854775807\", signature=\"AA==\"",
        "kidId=\"a|b|ed25519\", algorithm=\"rsa\", created=\"1\", expires=\"2\", signature=\"AA==\"",
        "Signature: namespace=\"dci\", kidId=\"{sender_id}|{unique_key_id}|{algorithm}\", algorithm=\"ed25519\", "
            + "created=\"1606970629\", expires=\"1607030629\", headers=\"(created) (expires) digest\", "
            + "signature=\"Base64(signing content)",
    ])
    func whatHasNotTheFormIsRefused(_ text: String) {
        #expect(throws: SpdciRefusal.self) { try SpdciSignature(text) }
    }

    @Test func p256KeysVerifyInBothForms() throws {
        let key = P256.Signing.PrivateKey()
        let raw = key.publicKey.rawRepresentation
        let jwk = """
            {"kty":"EC","crv":"P-256","kid":"k","use":"sig","x":"\(SpdciBase64.urlText(raw.prefix(32)))",\
            "y":"\(SpdciBase64.urlText(raw.suffix(32)))"}
            """
        let found = try #require(try SpdciKeySet(json: jwk).named("k").first)
        let text = Array("text".utf8)
        let signature = try key.signature(for: text)
        #expect(found.verifies(Array(signature.rawRepresentation), of: text))
        #expect(found.verifies(Array(signature.derRepresentation), of: text))
        #expect(!found.verifies(Array(signature.rawRepresentation), of: Array("next".utf8)))
        #expect(try SpdciKeySet(json: jwk).named("other").isEmpty)
    }

    @Test func privateAndUnreadableKeysAreRefused() {
        let ours = #"{"keys":[{"kty":"OKP","crv":"Ed25519","d":"AAAA","x":"AAAA"}]}"#
        for text in [ours, "[]", "x", #"{"keys":[{"kty":"oct","k":"AA"}]}"#] {
            #expect(throws: Failure.self) { try SpdciKeySet(json: text) }
        }
    }

    @Test func theCanonicalWritingIsThatOfTheStandard() throws {
        let document = try JSONValue.parse(
            Array(#"{"b":[1,2.5,true,null],"a":"\u00e9\t\n\"\\\u0001","é":0,"€":0}"#.utf8))
        let text = String(decoding: CanonicalJSON.bytes(document), as: UTF8.self)
        #expect(text == "{\"a\":\"é\\t\\n\\\"\\\\\\u0001\",\"b\":[1,2.5,true,null],\"é\":0,\"€\":0}")
    }
}
