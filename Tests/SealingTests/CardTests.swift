// SPDX-License-Identifier: Apache-2.0
import Credential
import Kernel
import Sealing
import Testing

@Suite("Membership card")
struct CardTests {
    private let home = "https://rantau.example"
    private let now = Instant(seconds: 1_800_000_000)
    private let key: SigningKey
    private let issuer: CardIssuer
    private let verifier: CardVerifier

    init() async throws {
        let keys = try KeyFiles.make(from: SeededRandom.source(6)).keys()
        key = try await SigningKey(pem: try keys.cardKeyPEM())
        issuer = CardIssuer(key: key, issuer: home)
        verifier = CardVerifier(keys: KeySet([key.publicKey]), issuer: home)
    }

    private func claims(_ first: Int, _ last: Int, index: Int = 9) throws -> CardClaims {
        let today = now.jakartaDay
        let cover = try #require(DayRange(first: today.adding(days: first), last: today.adding(days: last)))
        return CardClaims(
            cardID: "0000000000ABC", kpj: "12345678901", name: "Siti Ruwaida Ñandú", birthYear: 1994, country: "HK",
            programmes: [.jkk, .jkm, .jht], phase: .during, cover: cover, statusIndex: index)
    }

    private func token(_ claims: CardClaims) throws -> String {
        try issuer.sign(claims, at: now, expiresAt: now.adding(seconds: 86_400))
    }

    @Test("A signed card reads back whole, as a token and as a scanned link")
    func readsBack() throws {
        let claims = try claims(-10, 10)
        let token = try token(claims)
        let expected = Card(
            issuer: home, claims: claims, issuedAt: now, expiresAt: now.adding(seconds: 86_400))
        #expect(try verifier.card(token) == expected)
        let link = CardLink.url(base: home + "/", token: token)
        #expect(link == "https://rantau.example/v/#" + token)
        #expect(try verifier.card(link) == expected)
        #expect(link.utf8.count < 600)
    }

    @Test("No changed character of a card goes unnoticed")
    func tampered() throws {
        let token = Array(try token(claims(-10, 10)).utf8)
        // The last character of a signature carries unused bits; all others count.
        for place in token.indices.dropLast() where token[place] != 0x2E {
            var changed = token
            changed[place] = token[place] == 0x41 ? 0x42 : 0x41
            #expect(throws: Failure.self) { try verifier.card(String(decoding: changed, as: UTF8.self)) }
        }
    }

    @Test("A card of a stranger's key is refused, under its own key id and under ours")
    func stranger() async throws {
        let other = try await SigningKey(pem: SigningKey.makePEM())
        let token = try CardIssuer(key: other, issuer: home).sign(claims(-1, 1), at: now, expiresAt: now)
        #expect(throws: Failure(.refused, "token-unknown-key")) { try verifier.card(token) }
        let ours = try self.token(claims(-1, 1)).split(separator: ".")
        let theirs = token.split(separator: ".")
        let mixed = "\(ours[0]).\(theirs[1]).\(theirs[2])"
        #expect(throws: Failure(.refused, "token-signature-invalid")) { try verifier.card(mixed) }
    }

    @Test("A card of another installation is refused even under our key")
    func otherIssuer() throws {
        let token = try CardIssuer(key: key, issuer: "https://other.example").sign(
            claims(-1, 1), at: now, expiresAt: now)
        #expect(throws: Failure(.refused, "token-other-issuer")) { try verifier.card(token) }
    }

    @Test("A status list is no card and a card no status list, though one key signs both")
    func kinds() throws {
        let list = try issuer.sign(StatusList(size: 10, revoked: [Int]()), at: now)
        #expect(throws: Failure.self) { try verifier.card(list) }
        #expect(throws: Failure.self) { try verifier.statusList(token(claims(-1, 1))) }
    }

    @Test(
        "Text that is no token is called malformed", arguments: ["", "a.b", "a.b.c", "....", "https://x.example/v/#"])
    func malformed(text: String) {
        #expect(throws: Failure(.invalid, "token-malformed")) { try verifier.card(text) }
    }

    @Test("The standing follows status list, days of cover and the token's own end")
    func standing() throws {
        let status = DatedStatusList(list: StatusList(size: 10, revoked: [3]), at: now)
        func standing(_ first: Int, _ last: Int, index: Int, later: Int64 = 0) throws -> CardStanding {
            let card = try verifier.card(token(claims(first, last, index: index)))
            return verifier.standing(of: card, at: now.adding(seconds: later), status: status)
        }
        let today = now.jakartaDay
        #expect(try standing(-1, 1, index: 2) == .valid(statusAt: now))
        #expect(try standing(0, 0, index: 2) == .valid(statusAt: now))
        #expect(try standing(-1, 1, index: 3) == .revoked(statusAt: now))
        #expect(try standing(-9, -1, index: 3) == .revoked(statusAt: now))
        #expect(try standing(-1, 1, index: 10) == .unchecked)
        #expect(try standing(-9, -1, index: 2) == .ended(today.adding(days: -1)))
        #expect(try standing(1, 9, index: 2) == .notYet(today.adding(days: 1)))
        #expect(try standing(-1, 9, index: 2, later: 86_400) == .expired(now.adding(seconds: 86_400)))
        let card = try verifier.card(token(claims(-1, 1, index: 2)))
        #expect(verifier.standing(of: card, at: now, status: nil) == .unchecked)
    }

    @Test("A signed status list reads back bit by bit and says when it was signed")
    func statusList() throws {
        let revoked = [0, 7, 8, 99_999]
        let token = try issuer.sign(StatusList(size: 100_000, revoked: revoked), at: now)
        let dated = try verifier.statusList(token)
        #expect(dated.at == now)
        #expect(dated.list.size == 100_000)
        #expect((0..<100_000).filter { dated.list.isRevoked($0) == true } == revoked)
        #expect(dated.list.isRevoked(100_000) == nil)
        #expect(dated.list.isRevoked(-1) == nil)
    }

    @Test("The key set is the same text whatever the order of keys, and reads back")
    func keySet() async throws {
        let other = try await SigningKey(pem: SigningKey.makePEM())
        let text = KeySet([key.publicKey, other.publicKey]).json
        #expect(KeySet([other.publicKey, key.publicKey, key.publicKey]).json == text)
        let read = try await KeySet(json: text)
        #expect(read.json == text)
        let token = try token(claims(-1, 1))
        #expect(try CardVerifier(keys: read, issuer: home).card(token).claims.cardID == "0000000000ABC")
    }

    @Test("A text that is no key set, or an unusable key, is refused")
    func unusable() async {
        await #expect(throws: Failure(.invalid, "key-set-malformed")) { try await KeySet(json: "{}") }
        await #expect(throws: Failure(.invalid, "key-set-malformed")) { try await KeySet(json: #"{"keys":[]}"#) }
        await #expect(throws: Failure(.unavailable, "card-key-unusable")) { try await SigningKey(pem: "no key") }
    }
}
