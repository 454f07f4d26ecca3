// SPDX-License-Identifier: Apache-2.0
import CZlib
import Kernel

/// Unpacks a deflated part piece by piece; never more than it is allowed to.
enum Inflater {
    private static let pieceSize = 1 << 16

    /// - Parameter most: More bytes are refused as they come, whatever the file says of itself.
    /// - Returns: how many bytes came out, and their CRC-32.
    static func inflate(
        _ packed: ArraySlice<UInt8>, most: Int, limits: SpreadsheetLimits,
        _ take: (ArraySlice<UInt8>) throws(Failure) -> Void
    ) throws(Failure) -> (count: Int, checksum: UInt32) {
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw ZipArchive.damaged
        }
        defer { inflateEnd(&stream) }
        var input = Array(packed)
        var piece = [UInt8](repeating: 0, count: pieceSize)
        var used = 0
        var count = 0
        var checksum: UInt32 = 0
        var isDone = false
        while !isDone {
            let (made, eaten, state) = step(&stream, &input, from: used, into: &piece)
            used += eaten
            guard state == Z_OK || state == Z_STREAM_END, made > 0 || state == Z_STREAM_END else {
                throw ZipArchive.damaged
            }
            count += made
            guard count <= most else { throw SpreadsheetLimits.exceeded("workbook-too-large", limits.unpacked) }
            checksum = self.checksum(piece[..<made], after: checksum)
            try take(piece[..<made])
            isDone = state == Z_STREAM_END
        }
        return (count, checksum)
    }

    /// CRC-32 of bytes that follow others.
    static func checksum(_ bytes: ArraySlice<UInt8>, after: UInt32) -> UInt32 {
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return after }
            return UInt32(truncatingIfNeeded: crc32(UInt(after), start, UInt32(buffer.count)))
        }
    }

    private static func step(
        _ stream: inout z_stream, _ input: inout [UInt8], from used: Int, into piece: inout [UInt8]
    ) -> (made: Int, eaten: Int, state: Int32) {
        let rest = input.count - used
        return input.withUnsafeMutableBufferPointer { source in
            piece.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress.map { $0 + used }
                stream.avail_in = UInt32(rest)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                let state = CZlib.inflate(&stream, Z_NO_FLUSH)
                return (target.count - Int(stream.avail_out), rest - Int(stream.avail_in), state)
            }
        }
    }
}
