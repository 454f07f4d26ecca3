// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel

/// One column of numbers in NumPy's own file format: a short header of text, then the numbers, lowest byte first.
enum NumPyColumn {
    private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]

    /// Reads a one-dimensional column of 32-bit whole numbers.
    ///
    /// - Throws: `population-file-malformed`.
    static func read(_ path: String) throws(Failure) -> [Int32] {
        guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
            throw malformed(path, "the file is missing")
        }
        guard data.count >= 10, data.prefix(8).elementsEqual(magic) else {
            throw malformed(path, "it is not a .npy file of version 1.0")
        }
        let start = 10 + Int(data[8]) + Int(data[9]) << 8
        guard data.count >= start else { throw malformed(path, "its header is cut off") }
        let header = String(decoding: data[10..<start], as: UTF8.self)
        guard header.contains("'descr': '<i4'"), header.contains("'fortran_order': False") else {
            throw malformed(path, "expected '<i4', one column, found \(header.prefix(80))")
        }
        let count = (data.count - start) / 4
        guard (data.count - start) % 4 == 0, header.contains("'shape': (\(count),)") else {
            throw malformed(path, "its length is not what its header says")
        }
        return [Int32](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = data.copyBytes(to: buffer, from: start..<data.count) / 4
        }
    }

    /// Writes a column of whole numbers of 32 or 64 bits.
    static func write<Number: FixedWidthInteger>(_ values: [Number], to path: String) throws {
        let kind = "<i\(Number.bitWidth / 8)"
        var header = "{'descr': '\(kind)', 'fortran_order': False, 'shape': (\(values.count),), }"
        while (header.utf8.count + 11) % 64 != 0 { header += " " }
        header += "\n"
        var data = Data(magic)
        data.append(contentsOf: [UInt8(header.utf8.count & 0xFF), UInt8(header.utf8.count >> 8)])
        data.append(contentsOf: Array(header.utf8))
        values.withUnsafeBytes { data.append(contentsOf: $0) }
        try data.write(to: URL(filePath: path))
    }

    private static func malformed(_ path: String, _ problem: String) -> Failure {
        Failure(.invalid, "population-file-malformed", details: ["path": path, "problem": problem])
    }
}
