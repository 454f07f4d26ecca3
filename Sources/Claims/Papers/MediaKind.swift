// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The kinds of files that are taken as proof, known by their first bytes and not by what a sender says.
public enum MediaKind: String, Sendable, Hashable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
    case pdf = "application/pdf"
    case ogg = "audio/ogg"
    case webm = "audio/webm"
    case mp4 = "audio/mp4"
    case mp3 = "audio/mpeg"

    /// Whether it is spoken.
    public var isAudio: Bool {
        switch self {
        case .ogg, .webm, .mp4, .mp3: true
        case .jpeg, .png, .webp, .pdf: false
        }
    }

    /// 10 MB, as telephones count.
    public static let largestSize = 10_000_000

    /// What the bytes are.
    ///
    /// - Throws: `document-empty`, `document-too-large`, or `document-kind-unknown` for any other kind of file.
    public static func of(_ bytes: [UInt8]) throws(Failure) -> MediaKind {
        guard !bytes.isEmpty else { throw Failure(.invalid, "document-empty", field: "file") }
        guard bytes.count <= largestSize else {
            throw Failure(
                .invalid, "document-too-large", field: "file",
                details: ["found": String(bytes.count), "most": String(largestSize)])
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.count >= 12, bytes[8..<12].elementsEqual("WEBP".utf8) {
            return .webp
        }
        guard let spoken = spoken(bytes) else { throw Failure(.invalid, "document-kind-unknown", field: "file") }
        return spoken
    }

    /// As telephones record voices.
    private static func spoken(_ bytes: [UInt8]) -> MediaKind? {
        if bytes.starts(with: Array("OggS".utf8)) { return .ogg }
        if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return .webm }
        if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return .mp4 }
        let isFrame = bytes.count > 1 && bytes[0] == 0xFF && bytes[1] & 0xE6 == 0xE2
        return bytes.starts(with: Array("ID3".utf8)) || isFrame ? .mp3 : nil
    }
}
