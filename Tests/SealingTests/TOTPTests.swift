// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Testing

@Suite("One-time codes and tokens")
struct TOTPTests {
    private let totp = TOTP(secret: Array("12345678901234567890".utf8))

    @Test(
        "The SHA-1 vectors of RFC 6238 appendix B are met, in their last six digits",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ])
    func vectors(second: Int64, code: String) {
        #expect(totp.code(step: TOTP.step(at: Instant(seconds: second))) == String(code.suffix(6)))
    }

    @Test("A code counts one step early and late, and no further")
    func window() {
        let now = Instant(seconds: 1_111_111_111)
        let step = TOTP.step(at: now)
        for distance in Int64(-3)...3 {
            let matched = totp.matchedStep(of: totp.code(step: step + distance), at: now, lastUsed: nil)
            #expect(matched == (abs(distance) <= 1 ? step + distance : nil))
        }
    }

    @Test("A used code does not count again, the next one does")
    func replay() {
        let now = Instant(seconds: 1_111_111_111)
        let step = TOTP.step(at: now)
        #expect(totp.matchedStep(of: totp.code(step: step), at: now, lastUsed: step) == nil)
        #expect(totp.matchedStep(of: totp.code(step: step - 1), at: now, lastUsed: step) == nil)
        #expect(totp.matchedStep(of: totp.code(step: step + 1), at: now, lastUsed: step) == step + 1)
    }

    @Test("A code may be typed with a space, but not cut")
    func typed() {
        let now = Instant(seconds: 59)
        #expect(totp.matchedStep(of: "287 082", at: now, lastUsed: nil) == 1)
        #expect(totp.matchedStep(of: "28708", at: now, lastUsed: nil) == nil)
        #expect(totp.matchedStep(of: "", at: now, lastUsed: nil) == nil)
    }

    @Test(
        "The vectors of RFC 4648 base 32 are met both ways",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func base32(plain: String, coded: String) {
        #expect(Base32Text.text(Array(plain.utf8)) == coded)
        #expect(Base32Text.bytes(coded.lowercased()) == Array(plain.utf8))
    }

    @Test("Text that is not base 32 is refused")
    func notBase32() { #expect(Base32Text.bytes("MZXW1") == nil) }

    @Test("The provisioning address names issuer, account, secret and method")
    func provisioning() {
        let expected =
            "otpauth://totp/Rantau%20BPJS:siti%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "&issuer=Rantau%20BPJS&algorithm=SHA1&digits=6&period=30"
        #expect(totp.provisioningURI(account: "siti@example.org", issuer: "Rantau BPJS") == expected)
    }

    @Test("A token is 43 URL-safe characters, and its hash is SHA-256 of the text")
    func token() {
        let random = SeededRandom.source(5)
        let tokens = (0..<200).map { _ in Token.make(from: random) }
        #expect(Set(tokens).count == 200)
        for token in tokens {
            #expect(token.text.utf8.count == 43)
            #expect(token.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
        }
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Token(text: "abc").hash == Hex.bytes(hash))
    }

    @Test("Hexadecimal text reads back, and odd or foreign text does not")
    func hex() {
        #expect(Hex.text([0x00, 0x0F, 0xA5, 0xFF]) == "000fa5ff")
        #expect(Hex.bytes("000fA5Ff") == [0x00, 0x0F, 0xA5, 0xFF])
        #expect(Hex.bytes("abc") == nil)
        #expect(Hex.bytes("zz") == nil)
    }
}
