// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Testing

@Suite("Passwords")
struct PasswordHashTests {
    /// Cheap, for tests only.
    private let cheap = PasswordCost(memory: 64, passes: 1, lanes: 1)

    @Test(
        "The reference hash of argon2id is met",
        arguments: [
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        ])
    func reference(hash: String) throws {
        #expect(try PasswordHash.matches("password", hash: hash))
        #expect(try !PasswordHash.matches("Password", hash: hash))
    }

    @Test("A made hash is the reference hash for the reference salt and cost")
    func made() throws {
        let cost = PasswordCost(memory: 256, passes: 2, lanes: 1)
        let hash = try PasswordHash.make("password", salt: Array("somesalt".utf8), cost: cost)
        #expect(hash == "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4")
    }

    @Test("The hasher salts each hash anew and verifies both")
    func hasher() async throws {
        let hasher = PasswordHasher(random: SeededRandom.source(1), cost: cheap)
        let first = try await hasher.hash("kata sandi")
        let second = try await hasher.hash("kata sandi")
        #expect(first != second)
        #expect(try await hasher.verify("kata sandi", against: first))
        #expect(try await hasher.verify("kata sandi", against: second))
        #expect(try await !hasher.verify("kata sandi ", against: first))
    }

    @Test("The standard cost is 19 MiB, two passes, one lane, and a hash of another cost wants renewal")
    func cost() async throws {
        let standard = try PasswordHash.make("a", salt: Array("12345678".utf8))
        #expect(standard.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(!PasswordHash.needsRehash(standard))
        #expect(PasswordHash.needsRehash(try PasswordHash.make("a", salt: Array("12345678".utf8), cost: cheap)))
        #expect(PasswordHash.needsRehash("$2b$12$abcdefghijklmnopqrstuv"))
    }

    @Test("A hash that is none is an error, not a wrong password")
    func damaged() {
        #expect(throws: Failure.self) { try PasswordHash.matches("a", hash: "$argon2id$v=19$damaged") }
    }

    @Test("A password beyond 1,024 bytes is refused, one of 1,024 is not")
    func tooLong() throws {
        let longest = String(repeating: "a", count: 1_024)
        let salt = Array("12345678".utf8)
        #expect(try PasswordHash.matches(longest, hash: PasswordHash.make(longest, salt: salt, cost: cheap)))
        let refusal = Failure(.invalid, "password-too-long", field: "password", details: ["most": "1024"])
        #expect(throws: refusal) { try PasswordHash.make(longest + "a", salt: salt, cost: cheap) }
    }
}
