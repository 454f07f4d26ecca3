// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Testing

@Suite("Papers")
struct PaperTests {
    @Test(
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], MediaKind.jpeg),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00], .png),
            (Array("%PDF-1.7".utf8), .pdf),
            (Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WEBPVP8 ".utf8), .webp),
            (Array("OggS".utf8) + [0, 2], .ogg), ([0x1A, 0x45, 0xDF, 0xA3, 0x9F], .webm),
            ([0, 0, 0, 0x20] + Array("ftypM4A ".utf8), .mp4), (Array("ID3".utf8) + [4, 0], .mp3),
            ([0xFF, 0xFB, 0x90, 0x64], .mp3),
        ] as [([UInt8], MediaKind)])
    func aFileIsWhatItsFirstBytesSay(bytes: [UInt8], kind: MediaKind) throws {
        #expect(try MediaKind.of(bytes) == kind)
    }

    @Test(arguments: ["<html>", "MZ", "GIF89a", "RIFF1234WAVE", "%PD"])
    func otherFilesAreRefused(text: String) {
        let refusal = #expect(throws: Failure.self) { try MediaKind.of(Array(text.utf8)) }
        #expect(refusal?.code == "document-kind-unknown")
    }

    @Test func anEmptyAndATooLargeFileAreRefused() {
        #expect(throws: Failure.self) { try MediaKind.of([]) }
        let large = Array("%PDF-".utf8) + [UInt8](repeating: 0, count: MediaKind.largestSize)
        let refusal = #expect(throws: Failure.self) { try MediaKind.of(large) }
        #expect(refusal?.code == "document-too-large")
    }

    @Test func aClaimNumberHasSixDigitsOfASerial() {
        #expect(ClaimNumber.text(year: 2026, serial: 4_118) == "K-2026-004118")
        #expect(ClaimNumber.text(year: 2026, serial: 1_234_567) == "K-2026-1234567")
    }

    @Test func everyIncidentLeadsToSomeBenefit() {
        for kind in IncidentKind.allCases { #expect(!kind.events.isEmpty) }
        #expect(Set(IncidentKind.allCases.flatMap(\.events)).count >= 21)
    }
}
