// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Bodies of the services that are not on the hot path: JSON with fields in a fixed order, so that the bytes that
/// are signed, stored and compared are always the same.
public enum SnapBody {
    /// The longest body that is read.
    public static let longest = 65_536

    public static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(value))
    }

    /// Reads a request; throws the response to give: 400XX02 naming a missing field, 400XX01 naming a malformed one,
    /// 400XX00 for anything else.
    public static func decode<Value: Decodable>(
        _ type: Value.Type = Value.self, from body: [UInt8], service: SnapService
    ) throws(SnapRefusal) -> Value {
        guard body.count <= longest else {
            throw SnapRefusal(service, .badRequest, "longer than \(longest) bytes")
        }
        do {
            return try JSONDecoder().decode(type, from: Data(body))
        } catch let fault as DecodingError {
            throw refusal(fault, service)
        } catch {
            throw SnapRefusal(service, .badRequest)
        }
    }

    /// Reads an answer of the other side; nil when it is not of the expected form.
    public static func answer<Value: Decodable>(_ type: Value.Type = Value.self, from body: [UInt8]) -> Value? {
        try? JSONDecoder().decode(type, from: Data(body))
    }

    private static func refusal(_ fault: DecodingError, _ service: SnapService) -> SnapRefusal {
        func name(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }
        switch fault {
        case .keyNotFound(let key, let context):
            return SnapRefusal(service, .invalidMandatoryField, name(context.codingPath + [key]))
        case .valueNotFound(_, let context):
            return SnapRefusal(service, .invalidMandatoryField, name(context.codingPath))
        case .typeMismatch(_, let context) where !context.codingPath.isEmpty,
            .dataCorrupted(let context) where !context.codingPath.isEmpty:
            return SnapRefusal(service, .invalidFieldFormat, name(context.codingPath))
        case .typeMismatch, .dataCorrupted:
            return SnapRefusal(service, .badRequest)
        @unknown default:
            return SnapRefusal(service, .badRequest)
        }
    }
}
