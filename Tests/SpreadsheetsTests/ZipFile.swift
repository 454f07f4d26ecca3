// SPDX-License-Identifier: Apache-2.0
import CZlib

/// A zip file made by hand, so that tests can make hostile ones.
struct ZipFile {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ content: String) { add(name, Array(content.utf8)) }

    /// - Parameters:
    ///   - told: the unpacked size that the file tells of itself; the right one where nothing is said.
    ///   - flags: 1 says that the part is enciphered.
    mutating func add(_ name: String, _ content: [UInt8], told: Int? = nil, flags: Int = 0) {
        let packed = Self.deflated(content)
        let checksum = content.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
        }
        let sizes = Self.number(Int(checksum), 4) + Self.number(packed.count, 4) + Self.number(told ?? content.count, 4)
        let head = Self.number(20, 2) + Self.number(flags, 2) + Self.number(8, 2) + Self.number(0, 4) + sizes
        let names = Self.number(name.utf8.count, 2) + Self.number(0, 2)
        let place = body.count
        body += Self.number(0x0403_4B50, 4) + head + names + Array(name.utf8) + packed
        directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + head + names + Self.number(0, 10)
        directory += Self.number(place, 4) + Array(name.utf8)
        count += 1
    }

    var bytes: [UInt8] {
        body + directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(count, 2)
            + Self.number(count, 2) + Self.number(directory.count, 4) + Self.number(body.count, 4) + Self.number(0, 2)
    }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    private static func deflated(_ content: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { preconditionFailure("zlib deflates") }
        defer { deflateEnd(&stream) }
        var input = content
        var output = [UInt8](repeating: 0, count: content.count / 2 + 1_024 + content.count)
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                _ = deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
        }
        return Array(output[..<count])
    }
}

/// A workbook with the given parts; what is not given is usual.
enum Workbook {
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    static func bytes(
        sheets: [String], names: [String] = ["Pekerja"], texts: String = "", styles: String = "",
        properties: String = ""
    ) -> [UInt8] {
        zip(sheets: sheets, names: names, texts: texts, styles: styles, properties: properties).bytes
    }

    static func zip(
        sheets: [String], names: [String] = ["Pekerja"], texts: String = "", styles: String = "",
        properties: String = ""
    ) -> ZipFile {
        var file = ZipFile()
        let list = names.enumerated().map { place, name in
            "<sheet name=\"\(name)\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
        }
        file.add("xl/workbook.xml", "\(head)<workbook>\(properties)<sheets>\(list.joined())</sheets></workbook>")
        let relations = names.indices.map { place in
            "<Relationship Id=\"rId\(place + 1)\" Type=\"t\" Target=\"worksheets/sheet\(place + 1).xml\"/>"
        }
        file.add("xl/_rels/workbook.xml.rels", "\(head)<Relationships>\(relations.joined())</Relationships>")
        if !texts.isEmpty { file.add("xl/sharedStrings.xml", "\(head)<sst>\(texts)</sst>") }
        if !styles.isEmpty { file.add("xl/styles.xml", "\(head)<styleSheet>\(styles)</styleSheet>") }
        for (place, sheet) in sheets.enumerated() {
            file.add(
                "xl/worksheets/sheet\(place + 1).xml",
                "\(head)<worksheet><sheetData>\(sheet)</sheetData></worksheet>")
        }
        return file
    }
}
