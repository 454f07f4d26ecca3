// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The kinds of sound that are kept, known by their first bytes; the raw value is the media type.
public enum SoundKind: String, Sendable, Hashable, CaseIterable {
    case webm = "audio/webm"
    case ogg = "audio/ogg"
    case mp4 = "audio/mp4"
    case mpeg = "audio/mpeg"
    case wav = "audio/wav"
    case amr = "audio/amr"

    /// 8 MiB: a quarter of an hour as a telephone records it.
    public static let largestSize = 8 * 1_024 * 1_024

    /// - Throws: `invalid` `sound-empty`, `document-too-large`, `sound-kind-unknown`.
    public static func of(_ bytes: [UInt8]) throws(Failure) -> SoundKind {
        guard !bytes.isEmpty else { throw Failure(.invalid, "sound-empty", field: "file") }
        guard bytes.count <= largestSize else {
            throw Failure(
                .invalid, "document-too-large", field: "file",
                details: ["found": String(bytes.count), "most": String(largestSize)])
        }
        if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return .webm }
        if bytes.starts(with: "OggS".utf8) { return .ogg }
        if bytes.dropFirst(4).starts(with: "ftyp".utf8) { return .mp4 }
        if bytes.starts(with: "ID3".utf8) || (bytes[0] == 0xFF && bytes.count > 1 && bytes[1] & 0xE0 == 0xE0) {
            return .mpeg
        }
        if bytes.starts(with: "RIFF".utf8) { return .wav }
        if bytes.starts(with: "#!AMR".utf8) { return .amr }
        throw Failure(.invalid, "sound-kind-unknown", field: "file")
    }
}
