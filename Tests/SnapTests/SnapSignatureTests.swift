// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Snap

@Suite struct SnapSignatureTests {
    @Test(arguments: SnapVectors.calls.map(\.name))
    func theSymmetricSignatureEqualsThatOfAnIndependentImplementation(_ name: String) throws {
        let call = try vector(name)
        let secret = SnapSecret(call.secret)
        let body = Array(call.body.utf8)
        let made = secret.sign(
            method: call.method, path: call.path, token: call.token, body: body, timestamp: call.timestamp)
        #expect(made == call.symmetric)
        #expect(
            secret.verify(
                call.symmetric, method: call.method, path: call.path, token: call.token, body: body,
                timestamp: call.timestamp))
    }

    @Test(arguments: SnapVectors.calls.map(\.name))
    func theAsymmetricSignatureEqualsThatOfAnIndependentImplementation(_ name: String) throws {
        let call = try vector(name)
        let key = try SnapPrivateKey(pem: SnapVectors.privateKey)
        let body = Array(call.body.utf8)
        let made = try key.signService(method: call.method, path: call.path, body: body, timestamp: call.timestamp)
        #expect(made == call.asymmetric)
        let verifies = try SnapPublicKey(pem: SnapVectors.publicKey).verifyService(
            call.asymmetric, method: call.method, path: call.path, body: body, timestamp: call.timestamp)
        #expect(verifies)
    }

    @Test func theTokenSignatureEqualsThatOfAnIndependentImplementation() throws {
        let key = try SnapPrivateKey(pem: SnapVectors.privateKey)
        let made = try key.signToken(clientKey: SnapVectors.clientKey, timestamp: SnapVectors.timestamp)
        #expect(made == SnapVectors.tokenSignature)
        let own = try SnapPublicKey(pem: SnapVectors.publicKey)
        let other = try SnapPublicKey(pem: SnapVectors.otherPublicKey)
        let (client, time) = (SnapVectors.clientKey, SnapVectors.timestamp)
        #expect(own.verifyToken(made, clientKey: client, timestamp: time))
        #expect(!other.verifyToken(made, clientKey: client, timestamp: time))
        #expect(!own.verifyToken(made, clientKey: client + "x", timestamp: time))
        #expect(!own.verifyToken(made, clientKey: client, timestamp: "2026-11-21T09:00:01+07:00"))
        #expect(!own.verifyToken("", clientKey: client, timestamp: time))
        #expect(!own.verifyToken("not base64!", clientKey: client, timestamp: time))
    }

    @Test func whitespaceBetweenTokensDoesNotChangeTheSignatureAndEveryOtherByteDoes() throws {
        let secret = SnapSecret("secret")
        func sign(_ body: String) -> String {
            secret.sign(method: "POST", path: "/p", token: "t", body: Array(body.utf8), timestamp: "1")
        }
        let plain = sign(#"{"a":"b c","d":1}"#)
        #expect(sign(" {\n\t\"a\" : \"b c\",\r\n\"d\" :1 }\n") == plain)
        #expect(sign(#"{"a":"bc","d":1}"#) != plain)
        #expect(sign(#"{"a":"b  c","d":1}"#) != plain)
        #expect(sign(#"{"a":"b c","d":2}"#) != plain)
    }

    @Test func aSignatureHoldsForOneMethodPathTokenTimestampAndSecretOnly() throws {
        let call = try vector("payment")
        let body = Array(call.body.utf8)
        func verifies(
            secret: String? = nil, method: String? = nil, path: String? = nil, token: String? = nil,
            timestamp: String? = nil, signature: String? = nil
        ) -> Bool {
            SnapSecret(secret ?? call.secret).verify(
                signature ?? call.symmetric, method: method ?? call.method, path: path ?? call.path,
                token: token ?? call.token, body: body, timestamp: timestamp ?? call.timestamp)
        }
        #expect(verifies())
        #expect(!verifies(secret: call.secret + "0"))
        #expect(!verifies(method: "PUT"))
        #expect(!verifies(path: call.path + "/"))
        #expect(!verifies(token: "token-2"))
        #expect(!verifies(timestamp: "2026-11-21T09:00:00+08:00"))
        #expect(!verifies(signature: ""))
        #expect(!verifies(signature: String(call.symmetric.dropLast(4))))
        #expect(!verifies(signature: String(repeating: "A", count: 88)))
    }

    @Test func keysThatCannotBeReadAreRefusedByName() {
        #expect(throws: Failure.self) { try SnapPrivateKey(pem: SnapVectors.publicKey) }
        #expect(throws: Failure.self) { try SnapPublicKey(pem: "-----BEGIN PUBLIC KEY-----") }
    }

    private func vector(_ name: String) throws -> SnapVectors.Call {
        try #require(SnapVectors.calls.first { $0.name == name })
    }
}
