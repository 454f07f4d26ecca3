// SPDX-License-Identifier: Apache-2.0
import Credential
import Foundation
import Kernel
import Testing

/// Checks cards with another implementation of JOSE: Python's `joserfc`, where it is installed.
@Suite("Foreign verification", .enabled(if: ForeignVerifier.isInstalled))
struct ForeignVerificationTests {
    private let now = Instant(seconds: 1_800_000_000)

    private func token(_ key: SigningKey) throws -> String {
        let cover = try #require(DayRange(first: now.jakartaDay, last: now.jakartaDay.adding(days: 30)))
        let claims = CardClaims(
            cardID: "0000000000XYZ", kpj: "12345678901", name: "Siti Ruwaida", birthYear: 1994, country: "TW",
            programmes: [.jkk, .jkm], phase: .during, cover: cover, statusIndex: 1)
        return try CardIssuer(key: key, issuer: "https://rantau.example").sign(claims, at: now, expiresAt: now)
    }

    @Test("Another program verifies a card with our key set, finds the same key id, and reads the claims")
    func verifies() async throws {
        let key = try await SigningKey(pem: SigningKey.makePEM())
        let result = try ForeignVerifier.run(token: token(key), keySet: KeySet([key.publicKey]).json)
        #expect(result.status == 0)
        #expect(result.output.contains(#""sub": "0000000000XYZ""#))
        #expect(result.output.contains(#""prg": "jkk jkm""#))
    }

    @Test("Another program refuses a card under a foreign key set")
    func refuses() async throws {
        let key = try await SigningKey(pem: SigningKey.makePEM())
        let other = try await SigningKey(pem: SigningKey.makePEM())
        #expect(try ForeignVerifier.run(token: token(key), keySet: KeySet([other.publicKey]).json).status == 1)
    }
}

private enum ForeignVerifier {
    static let isInstalled: Bool = {
        (try? python(["-c", "import joserfc"], input: ""))?.status == 0
    }()

    static func run(token: String, keySet: String) throws -> (status: Int32, output: String) {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "verify_card.py")
        return try python([script.path], input: token + "\n" + keySet + "\n")
    }

    private static func python(_ arguments: [String], input: String) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = FileHandle.nullDevice
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
