// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Services
import Spreadsheets

/// The files of `Public/`, read once at start.
public struct Assets: Sendable {
    public struct File: Sendable {
        let bytes: [UInt8]
        let type: String
        /// The same as gzip; nil where that is no shorter.
        let packed: [UInt8]?

        init(bytes: [UInt8], type: String) {
            self.bytes = bytes
            self.type = type
            packed = Deflater.gzip(bytes).flatMap { $0.count < bytes.count ? $0 : nil }
        }
    }

    /// Changes whenever a file changes.
    public let version: String
    let files: [String: File]

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "webmanifest": "application/manifest+json", "html": "text/html; charset=utf-8",
        "txt": "text/plain; charset=utf-8", "ico": "image/x-icon",
    ]

    /// Reads every file directly in a directory.
    ///
    /// - Throws: `unavailable` `public-directory-missing` naming the directory.
    public init(directory: String) throws {
        let manager = FileManager.default
        guard let names = try? manager.contentsOfDirectory(atPath: directory) else {
            throw Failure(.unavailable, "public-directory-missing", details: ["path": directory])
        }
        var files: [String: File] = [:]
        var all: [UInt8] = []
        for name in names.sorted() {
            guard let type = Self.types[String(name.split(separator: ".").last ?? "")],
                let data = manager.contents(atPath: "\(directory)/\(name)")
            else { continue }
            files[name] = File(bytes: Array(data), type: type)
            all += Array(name.utf8) + Array(data)
        }
        self.files = files
        version = Fingerprint.text(all)
    }
}
