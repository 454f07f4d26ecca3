// SPDX-License-Identifier: Apache-2.0

/// A JSON document cut into pieces that documents of its kind share and the values that are its own, so that many
/// documents take little room: pieces and values in turn, a piece first and last, are the document.
public struct PackedJSON: Sendable, Hashable {
    public private(set) var pieces: [[UInt8]] = [[]]
    /// Bytes of JSON; never a zero among them.
    public private(set) var values: [[UInt8]] = []

    /// - Parameter shared: Names of fields whose texts are few; they go into the pieces.
    init(_ document: JSONValue, shared: Set<String>) { write(document, isShared: false, shared) }

    /// The document.
    public var bytes: [UInt8] {
        var bytes = pieces[0]
        for (value, piece) in zip(values, pieces.dropFirst()) { bytes += value + piece }
        return bytes
    }

    private mutating func write(_ value: JSONValue, isShared: Bool, _ shared: Set<String>) {
        switch value {
        case .null, .bool: add(value.bytes())
        case .text, .typed, .integer, .fraction:
            if isShared {
                add(value.bytes())
            } else {
                values.append(value.bytes())
                pieces.append([])
            }
        case .list(let items):
            add([0x5B])
            for (index, item) in items.enumerated() {
                if index > 0 { add([0x2C]) }
                write(item, isShared: isShared, shared)
            }
            add([0x5D])
        case .object(let fields):
            add([0x7B])
            for (index, name) in fields.keys.sorted().enumerated() {
                if index > 0 { add([0x2C]) }
                add(JSONValue.text(name).bytes() + [0x3A])
                write(fields[name] ?? .null, isShared: shared.contains(name), shared)
            }
            add([0x7D])
        }
    }

    private mutating func add(_ bytes: [UInt8]) { pieces[pieces.count - 1] += bytes }
}
