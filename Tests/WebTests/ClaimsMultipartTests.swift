// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Web

@Suite("Uploads as multipart/form-data")
struct ClaimsMultipartTests {
    private static let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"

    private struct Part: Equatable {
        let name: String
        let fileName: String?
        let bytes: [UInt8]
    }

    private func body(_ parts: [Part], boundary: String = boundary) -> [UInt8] {
        var bytes: [UInt8] = []
        for part in parts {
            bytes += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.name)\"".utf8)
            if let name = part.fileName {
                bytes += Array("; filename=\"\(name)\"\r\nContent-Type: application/octet-stream".utf8)
            }
            bytes += Array("\r\n\r\n".utf8) + part.bytes + [0x0D, 0x0A]
        }
        return bytes + Array("--\(boundary)--\r\n".utf8)
    }

    private func read(_ body: [UInt8], piece: () -> Int, largest: Int = 1 << 20) throws -> MultipartForm {
        var form = try MultipartForm(
            contentType: "multipart/form-data; boundary=\"\(Self.boundary)\"", largestFile: largest)
        var rest = body[...]
        while !rest.isEmpty {
            let count = min(max(1, piece()), rest.count)
            try form.feed(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        try form.finish()
        return form
    }

    @Test func fieldsAndFileComeOutAsTheyWentIn() throws {
        let file = Array("%PDF-1.7\r\n--not the boundary\r\n".utf8)
        let form = try read(
            body([
                Part(name: "csrf", fileName: nil, bytes: Array("abc".utf8)),
                Part(name: "kind", fileName: nil, bytes: []),
                Part(name: "file", fileName: "a; b.pdf", bytes: file),
            ]), piece: { 7 })
        #expect(form.fields.map(\.name) == ["csrf", "kind"])
        #expect(form.fields.map(\.value) == ["abc", ""])
        #expect(form.file == .init(field: "file", name: "a; b.pdf", bytes: file))
    }

    @Test func aFormWithoutAChosenFileHasNone() throws {
        let form = try read(body([Part(name: "file", fileName: "", bytes: [])]), piece: { 64 })
        #expect(form.file == nil)
    }

    @Test func aFileOverTheLimitIsRefusedWhileItStreams() {
        let large = body([Part(name: "file", fileName: "a", bytes: [UInt8](repeating: 1, count: 5_000))])
        let refusal = #expect(throws: Failure.self) { try read(large, piece: { 512 }, largest: 4_000) }
        #expect(refusal?.code == "document-too-large" && refusal?.details == ["most": "4000"])
    }

    @Test(arguments: ["", "multipart/form-data", "application/json", "multipart/form-data; boundary=\"\""])
    func otherContentTypesAreRefused(type: String) {
        #expect(throws: Failure.self) { try MultipartForm(contentType: type, largestFile: 10) }
    }

    @Test func aBodyThatBreaksOffIsRefused() {
        let whole = body([Part(name: "file", fileName: "a", bytes: Array("x".utf8))])
        for count in 0..<(whole.count - 4) {
            #expect(throws: Failure.self) { try read(Array(whole.prefix(count)), piece: { 16 }) }
        }
    }

    @Test func headersWithoutEndAreRefused() {
        let endless = Array("--\(Self.boundary)\r\nX: ".utf8) + [UInt8](repeating: 0x61, count: 20_000)
        #expect(throws: Failure.self) { try read(endless, piece: { 1_000 }) }
    }

    @Test func anyBytesInAnyPiecesComeOutUnchanged() throws {
        let seed = UInt64.random(in: .min ... .max)
        var dice = ClaimsDice(seed: seed)
        for round in 0..<300 {
            let parts = (0..<Int.random(in: 0...4, using: &dice)).map { place in
                Part(name: "field\(place)", fileName: nil, bytes: Array("v\(place)".utf8))
            }
            let alphabet: [UInt8] = [0x0D, 0x0A, 0x2D, 0x00, 0xFF] + Array(Self.boundary.utf8.prefix(6))
            let file = (0..<Int.random(in: 0...2_000, using: &dice)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &dice)]
            }
            let whole = body(parts + [Part(name: "file", fileName: "f", bytes: file)])
            var cuts = dice
            let form = try read(whole, piece: { Int.random(in: 1...97, using: &cuts) })
            #expect(form.file?.bytes == file, "seed \(seed), round \(round)")
            #expect(form.fields.map(\.value) == parts.map { String(decoding: $0.bytes, as: UTF8.self) })
            dice = cuts
        }
    }

    @Test func damagedBodiesAreReadOrRefusedButNeverTrap() {
        let seed = UInt64.random(in: .min ... .max)
        var dice = ClaimsDice(seed: seed)
        let whole = body([
            Part(name: "csrf", fileName: nil, bytes: Array("abc".utf8)),
            Part(name: "file", fileName: "f.pdf", bytes: Array("%PDF-1.7".utf8)),
        ])
        var read = 0
        var refused = 0
        for _ in 0..<2_000 {
            var damaged = whole
            for _ in 0..<Int.random(in: 1...6, using: &dice) {
                let place = Int.random(in: 0..<damaged.count, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: damaged[place] = UInt8.random(in: .min ... .max, using: &dice)
                case 1: damaged.remove(at: place)
                default: damaged.insert(UInt8.random(in: .min ... .max, using: &dice), at: place)
                }
            }
            do {
                _ = try self.read(damaged, piece: { 33 })
                read += 1
            } catch is Failure {
                refused += 1
            } catch {
                Issue.record("seed \(seed): \(error)")
            }
        }
        #expect(read > 0 && refused > 0, "seed \(seed): \(read) read, \(refused) refused")
    }
}

/// Random numbers that a seed repeats (SplitMix64).
private struct ClaimsDice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
