// SPDX-License-Identifier: Apache-2.0
import Credential
import Crypto
import Foundation
import Kernel
import Testing

@Suite("Keys of partners' programs")
struct AssertionKeyTests {
    private let key = P256.Signing.PrivateKey()

    private var jwk: String {
        func text(_ bytes: Data) -> String {
            bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        }
        let raw = key.publicKey.rawRepresentation
        return #"{"kty":"EC","crv":"P-256","kid":"k1","x":"\#(text(raw.prefix(32)))","y":"\#(text(raw.suffix(32)))"}"#
    }

    private func code(_ text: String) -> String? {
        do {
            _ = try AssertionKey.read(text)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func theSameKeyIsTheSameHoweverItIsWritten() throws {
        let pem = try #require(try AssertionKey.read(key.publicKey.pemRepresentation).first)
        let single = try #require(try AssertionKey.read(jwk).first)
        let set = try AssertionKey.read(#"{"keys":[\#(jwk)]}"#)
        #expect(pem.fingerprint == single.fingerprint)
        #expect(set.map(\.fingerprint) == [pem.fingerprint])
        #expect(pem.algorithm == "ES256")
        #expect([pem.name, single.name] == [nil, "k1"])
        #expect(pem.fingerprint.utf8.count == 20)
    }

    @Test func aPrivateKeyIsNeverTaken() {
        #expect(code(key.pemRepresentation) == "client-key-private")
        #expect(code(jwk.replacing("}", with: #","d":"AAAA"}"#)) == "client-key-private")
    }

    @Test(arguments: [
        "", "key", "{}", #"{"keys":[]}"#, #"{"kty":"oct","k":"AAAA"}"#,
        #"{"kty":"EC","crv":"P-384","x":"AA","y":"AA"}"#,
        #"{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}"#, #"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#,
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
    ])
    func whatIsNoKeyIsRefused(_ text: String) {
        #expect(code(text) == "client-key-unreadable")
    }
}
