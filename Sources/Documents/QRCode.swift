// SPDX-License-Identifier: Apache-2.0
import CQRencode
import Kernel

/// A text as a QR code: a square of dark and light modules.
public struct QRCode: Sendable, Hashable {
    /// How much of the code may be damaged and still be read.
    public enum Correction: Sendable, Hashable {
        /// About 7 %. For screens and long texts.
        case low
        /// About 15 %. For paper.
        case medium
        /// About 25 %.
        case quartile
        /// About 30 %. For cards that are carried about.
        case high

        /// The longest text in bytes of UTF-8 (ISO/IEC 18004, version 40, byte mode).
        public var longest: Int {
            switch self {
            case .low: 2_953
            case .medium: 2_331
            case .quartile: 1_663
            case .high: 1_273
            }
        }

        fileprivate var level: QRecLevel {
            switch self {
            case .low: QR_ECLEVEL_L
            case .medium: QR_ECLEVEL_M
            case .quartile: QR_ECLEVEL_Q
            case .high: QR_ECLEVEL_H
            }
        }
    }

    /// Modules along one side, without the quiet zone.
    public let width: Int
    private let dark: [Bool]

    /// - Throws: `Failure` `qr-text-empty`, `qr-text-too-long`, or `qr-unavailable` when memory is short.
    public init(_ text: String, correction: Correction = .medium) throws {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw Failure(.invalid, "qr-text-empty") }
        guard bytes.count <= correction.longest else {
            throw Failure(
                .invalid, "qr-text-too-long",
                details: ["length": String(bytes.count), "most": String(correction.longest)])
        }
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, correction.level) else {
            throw Failure(.unavailable, "qr-unavailable")
        }
        defer { QRcode_free(code) }
        guard let modules = code.pointee.data else { throw Failure(.unavailable, "qr-unavailable") }
        let width = Int(code.pointee.width)
        self.width = width
        dark = (0..<width * width).map { modules[$0] & 1 == 1 }
    }

    /// Whether the module in a row and column, both from 0 at the top left, is dark.
    public func isDark(row: Int, column: Int) -> Bool { dark[row * width + column] }
}
