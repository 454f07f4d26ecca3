// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// Reads an answer of a newer server: fields that this version does not know are passed over, all others are checked.
enum TolerantReading {
    private static let mostUnknown = 200

    static func read<Record: WireRecord>(_ body: [UInt8], as type: Record.Type) throws(RantauError) -> Record {
        do throws(Failure) {
            var document = try JSONValue.parse(body)
            for _ in 0..<mostUnknown {
                do throws(Failure) {
                    return try Record.decode(document)
                } catch {
                    guard error.code == "unknown-field", let field = error.field,
                        let rest = without(field.split(separator: ".")[...], document)
                    else { throw error }
                    document = rest
                }
            }
            return try Record.decode(document)
        } catch {
            throw .unreadable(error)
        }
    }

    /// The document without a field; nil where it does not have it.
    private static func without(_ path: ArraySlice<Substring>, _ value: JSONValue) -> JSONValue? {
        guard let step = path.first else { return nil }
        switch value {
        case .object(var fields):
            guard let inner = fields[String(step)] else { return nil }
            if path.count == 1 {
                fields[String(step)] = nil
            } else {
                guard let rest = without(path.dropFirst(), inner) else { return nil }
                fields[String(step)] = rest
            }
            return .object(fields)
        case .list(var items):
            guard let index = Int(step), items.indices.contains(index),
                let rest = without(path.dropFirst(), items[index])
            else { return nil }
            items[index] = rest
            return .list(items)
        default: return nil
        }
    }
}
