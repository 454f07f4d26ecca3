// SPDX-License-Identifier: Apache-2.0
import Kernel

extension FieldKind where Value == String {
    /// A time of day, read as people write it, `19:30`, `19.30` or `7.30`, and given on as `HH:MM`.
    public static func timeOfDay(example: String) -> FieldKind {
        let schema: JSONValue = .object([
            "type": .text("string"), "pattern": .text("^([01]?[0-9]|2[0-3])[:.][0-5][0-9]$"),
            "examples": .list([.text(example)]),
        ])
        return FieldKind(schema: schema) { (value, field) throws(Failure) in
            let text = try plain(value, field)
            guard let time = timeRead(text) else {
                throw Failure(.invalid, "time-malformed", field: field, details: ["found": String(text.prefix(40))])
            }
            return time
        } encode: {
            .text($0)
        }
    }
}

private func timeRead(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    let areDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard parts.count == 2, areDigits, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
        let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return "\(hour < 10 ? "0" : "")\(hour):\(parts[1])"
}
